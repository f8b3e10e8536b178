#include <boost/program_options.hpp>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "commands/new_file.h"
#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "common/exit_codes.h"
#include "policy/hashed_list.h"
#include "policy/name_list.h"

namespace forepost::commands {
namespace {

namespace fs = std::filesystem;
namespace options = boost::program_options;

constexpr std::string_view kHelp =
    R"(Usage: forepost policy hash-list [--key-file FILE] [--force] IN OUT

Writes the list IN as hashes (SipHash) of its names and aliases to OUT, which machines read as they
read IN. This is obfuscation, not secrecy: whoever can read OUT and its key can try names against
it, millions in a second, and so learn whether a name is on the list. It keeps names from being read
by chance, on a screen or in a search of the disk. Keep OUT readable for those alone who need it.

The key stands in OUT, or with --key-file in a file of its own, which is made if it is not there.
Machines look for it beside the list, under the list's name with ".key" at its end.

)";

int Explain(const Diagnostics& faults, int exit_code, std::ostream& err) {
  err << ToString(faults);
  return exit_code;
}

// Reads the key, or makes one.
std::expected<policy::NameHashKey, Diagnostic> KeyFrom(const fs::path& file) {
  std::error_code error;
  if (fs::exists(file, error)) {
    return policy::ReadNameHashKey(file);
  }
  const policy::NameHashKey key = policy::RandomNameHashKey();
  const auto written = WriteNewFile(
      file, false, [&](const Sink& sink) { return sink(policy::ToHex(key)) && sink("\n"); });
  if (!written) {
    return std::unexpected(written.error());
  }
  return key;
}

int HashList(const fs::path& in, const fs::path& out, const std::string& key_file, bool force,
             Streams streams) {
  const auto list = policy::LoadNameList(in);
  if (!list) {
    std::error_code error;
    const bool exists = fs::is_regular_file(in, error);
    return Explain(list.error(), exists ? kExitBadData : kExitNoInput, streams.err);
  }
  if (list->hashed() != nullptr) {
    return Explain({{.file = in.string(),
                     .message = "this list has been hashed already",
                     .hint = "name the list of names itself"}},
                   kExitBadData, streams.err);
  }
  const auto key = key_file.empty()
                       ? std::expected<policy::NameHashKey, Diagnostic>(policy::RandomNameHashKey())
                       : KeyFrom(key_file);
  if (!key) {
    return Explain({key.error()}, kExitCannotCreate, streams.err);
  }
  const std::vector<policy::HashedName> names = policy::HashNames(list->text(), *key);
  if (names.size() > policy::kMaxHashedNames) {
    return Explain({{.file = in.string(),
                     .message = "there are more than " + std::to_string(policy::kMaxHashedNames) +
                                " names and aliases, the most that a list of hashes holds",
                     .hint = "split the list in two"}},
                   kExitBadData, streams.err);
  }
  const std::string content = policy::ToHashedList(names, *key, key_file.empty());
  const auto written = WriteNewFile(out, force, [&](const Sink& sink) { return sink(content); });
  if (!written) {
    return Explain({written.error()}, kExitCannotCreate, streams.err);
  }
  streams.out << out.string() << ": " << names.size() << (names.size() == 1 ? " hash" : " hashes")
              << " of " << list->size() << (list->size() == 1 ? " entry" : " entries")
              << ". You alone can read it: let those read it whose host needs it.\n";
  const fs::path beside = policy::KeyFileOf(out);
  if (!key_file.empty() && fs::path(key_file) != beside) {
    streams.out << "Put the key beside it on each machine, as " << beside.filename().string()
                << ".\n";
  }
  return kExitOk;
}

}  // namespace

int RunPolicyHashList(Arguments arguments, Streams streams) {
  std::vector<std::string> files;
  std::string key_file;
  bool force = false;
  options::options_description described("Options", 100);
  // clang-format off
  described.add_options()
      ("key-file", options::value(&key_file)->value_name("FILE"), "keep the key there and not in OUT")
      ("force", options::bool_switch(&force), "replace OUT if it is there");
  // clang-format on
  if (const auto done =
          ReadPolicyOptions("hash-list", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  if (files.size() != 2) {
    return UsageError("policy hash-list", "name a list and the file to write", streams.err);
  }
  return HashList(files[0], files[1], key_file, force, streams);
}

}  // namespace forepost::commands
