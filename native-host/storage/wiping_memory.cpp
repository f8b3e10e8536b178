#include "storage/wiping_memory.h"

#include <sqlite3.h>
#include <string.h>

#include <cstddef>
#include <cstdlib>

namespace forepost::storage {
namespace {

// In front of each block stands its size. Eight bytes: what SQLite wants its blocks aligned to.
constexpr std::size_t kHead = 8;
static_assert(sizeof(int) <= kHead);

void* ToStart(void* block) { return static_cast<char*>(block) - kHead; }

// SQLite asks for at most 2^31 - 257 bytes, and never for none.
void* Take(int size) {
  void* start = std::malloc(static_cast<std::size_t>(size) + kHead);
  if (start == nullptr) {
    return nullptr;
  }
  memcpy(start, &size, sizeof size);
  return static_cast<char*>(start) + kHead;
}

int SizeOf(void* block) {
  int size = 0;
  if (block != nullptr) {
    memcpy(&size, ToStart(block), sizeof size);
  }
  return size;
}

void GiveBack(void* block) {
  if (block != nullptr) {
    explicit_bzero(block, static_cast<std::size_t>(SizeOf(block)));
    std::free(ToStart(block));
  }
}

// realloc() would leave the old block as it is.
void* Resize(void* block, int size) {
  const int before = SizeOf(block);
  if (size <= before && size >= before / 2) {
    return block;
  }
  void* moved = Take(size);
  if (moved != nullptr) {
    memcpy(moved, block, static_cast<std::size_t>(size < before ? size : before));
    GiveBack(block);
  }
  return moved;
}

int RoundUp(int size) { return (size + 7) & ~7; }

int Start(void* /*unused*/) { return SQLITE_OK; }
void Stop(void* /*unused*/) {}

}  // namespace

bool WipeFreedMemory() {
  const sqlite3_mem_methods methods{.xMalloc = Take,
                                    .xFree = GiveBack,
                                    .xRealloc = Resize,
                                    .xSize = SizeOf,
                                    .xRoundup = RoundUp,
                                    .xInit = Start,
                                    .xShutdown = Stop,
                                    .pAppData = nullptr};
  return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK;
}

}  // namespace forepost::storage
