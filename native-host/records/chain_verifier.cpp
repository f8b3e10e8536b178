#include "records/chain_verifier.h"

#include <algorithm>
#include <utility>

#include "common/json_document.h"
#include "records/entry.h"

namespace forepost::records {
namespace {

using nlohmann::json;

const json* Member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

bool IsText(const json& object, const char* name, std::string_view expected) {
  const json* member = Member(object, name);
  return member != nullptr && member->is_string() &&
         member->get_ref<const std::string&>() == expected;
}

}  // namespace

ChainVerifier::ChainVerifier(std::string file, Head stored, const std::vector<Head>& witnessed)
    : file_(std::move(file)), stored_(std::move(stored)) {
  result_.head = {.chain = stored_.chain, .seq = 0, .hash = std::string(kNoHash)};
  std::map<std::string, Head> others;
  for (const Head& head : witnessed) {
    if (head.chain == stored_.chain) {
      ++result_.witnessed;
      const auto [begin, end] = witnessed_.equal_range(head.seq);
      if (std::none_of(begin, end, [&](const auto& known) { return known.second == head.hash; })) {
        witnessed_.emplace(head.seq, head.hash);
      }
    } else if (Head& last = others[head.chain]; last.seq <= head.seq) {
      last = head;
    }
  }
  for (auto& [chain, head] : others) {
    result_.other_chains.push_back(std::move(head));
  }
}

void ChainVerifier::AddFault(std::string message) {
  if (result_.faults.size() >= kMaxFaults) {
    ++suppressed_;
    return;
  }
  result_.faults.push_back({.file = file_,
                            .message = std::move(message),
                            .hint = "keep the file as it is and tell compliance"});
}

void ChainVerifier::Fault(std::uint64_t seq, std::string message) {
  AddFault("entry " + std::to_string(seq) + ": " + std::move(message));
}

void ChainVerifier::CheckInside(const Entry& row, bool follows) {
  auto document = JsonDocument::Parse(row.json, {}, {.max_depth = 8, .positions = false});
  if (!document) {
    Fault(row.seq, "the entry cannot be read: " + document.error().message);
    return;
  }
  const json& root = document->root();
  if (!root.is_object()) {
    Fault(row.seq, "the entry cannot be read: this is not a JSON object");
    return;
  }
  if (!IsText(root, "chain", stored_.chain)) {
    Fault(row.seq, "the entry belongs to another chain");
  }
  const json* seq = Member(root, "seq");
  if (seq == nullptr || !seq->is_number_unsigned() || seq->get<std::uint64_t>() != row.seq) {
    Fault(row.seq, "the entry carries another number inside: it was moved or copied");
  }
  if (follows && !IsText(root, "prev", result_.head.hash)) {
    Fault(row.seq,
          "the entry does not follow from the one before it: one of them was changed, removed, "
          "moved or put in");
  }
}

void ChainVerifier::CheckWitness(std::uint64_t seq, const std::string& hash) {
  const auto [begin, end] = witnessed_.equal_range(seq);
  for (auto known = begin; known != end; ++known) {
    if (known->second == hash) {
      result_.witnessed_to = seq;
    } else {
      Fault(seq, "the system's log names another entry with this number: the chain was rewritten");
      break;
    }
  }
  witnessed_.erase(begin, end);
}

void ChainVerifier::Add(const Entry& row) {
  const std::uint64_t expected = result_.head.seq + 1;
  if (row.seq > expected) {
    Fault(expected, row.seq - expected == 1 ? "the entry is missing"
                                            : "this entry and those up to " +
                                                  std::to_string(row.seq - 1) + " are missing");
  } else if (row.seq < expected) {
    Fault(row.seq, "the entry stands out of order");
  }
  const std::string hash = HashOf(row.json);
  if (hash != row.hash) {
    Fault(row.seq, "the entry was changed: its bytes do not have the hash that was stored");
  }
  CheckInside(row, row.seq == expected);
  CheckWitness(row.seq, hash);
  ++result_.entries;
  result_.head.seq = row.seq;
  result_.head.hash = hash;
}

Verification ChainVerifier::Finish() && {
  if (stored_.seq != result_.head.seq) {
    AddFault("the file says that its last entry is " + std::to_string(stored_.seq) +
             ", but the last one in it is " + std::to_string(result_.head.seq));
  } else if (stored_.hash != result_.head.hash) {
    AddFault("the file says that its last entry is another one than that which stands in it");
  }
  for (auto known = witnessed_.begin(); known != witnessed_.end();
       known = witnessed_.upper_bound(known->first)) {
    Fault(known->first, "the system's log names this entry, but it is not in the file");
  }
  if (suppressed_ != 0) {
    result_.faults.push_back(
        {.file = file_, .message = std::to_string(suppressed_) + " more faults are not shown"});
  }
  return std::move(result_);
}

}  // namespace forepost::records
