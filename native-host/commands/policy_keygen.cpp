#include <boost/program_options.hpp>
#include <filesystem>
#include <ostream>

#include "commands/new_file.h"
#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "commands/signing_key.h"
#include "common/exit_codes.h"

namespace forepost::commands {
namespace {

namespace fs = std::filesystem;
namespace options = boost::program_options;

constexpr std::string_view kHelp = R"(Usage: forepost policy keygen --out FOLDER

Makes the firm's pair of keys for signing bundles of policies: forepost-signing.key, which signs,
and forepost-signing.pub, which machines check with. Files that are there are never replaced.

)";

constexpr std::string_view kPrivateName = "forepost-signing.key";
constexpr std::string_view kPublicName = "forepost-signing.pub";

int Explain(const Diagnostic& fault, std::ostream& err) {
  err << ToString(fault) << '\n';
  return kExitCannotCreate;
}

int MakeKeys(const fs::path& folder, Streams streams) {
  const fs::path private_file = folder / kPrivateName;
  const fs::path public_file = folder / kPublicName;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    return Explain({.file = folder.string(),
                    .message = "cannot make this folder: " + error.message(),
                    .hint = "name another"},
                   streams.err);
  }
  for (const fs::path& file : {private_file, public_file}) {
    if (fs::symlink_status(file, error).type() != fs::file_type::not_found) {
      return Explain({.file = file.string(),
                      .message = "there is a key already, and a key is never replaced",
                      .hint = "name another folder; machines that trust the old key need it"},
                     streams.err);
    }
  }
  const SigningKey key = NewSigningKey();
  const std::string public_key = bundles::ToHex(key.public_key);
  if (const auto kept = WriteSigningKey(private_file, key); !kept) {
    return Explain(kept.error(), streams.err);
  }
  const auto kept = WriteNewFile(public_file, false,
                                 [&](const Sink& sink) { return sink(public_key) && sink("\n"); });
  if (!kept) {
    return Explain(kept.error(), streams.err);
  }
  fs::permissions(public_file, fs::perms(0644), error);
  streams.out << public_key << '\n';
  streams.err << "\n"
              << private_file.string()
              << " signs the firm's policies. Whoever has it can put any policy in force: keep\n"
                 "  it offline, with compliance, and a copy of it in a safe.\n"
              << public_file.string()
              << " is what machines check with. It is no secret: write the line above into\n"
                 "  \"bundle_key\" of each machine's settings (docs/administrator.md).\n"
                 "Next: forepost policy sign --key "
              << private_file.string() << " --help\n";
  return kExitOk;
}

}  // namespace

int RunPolicyKeygen(Arguments arguments, Streams streams) {
  std::string folder;
  std::vector<std::string> files;
  options::options_description described("Options", 100);
  described.add_options()("out", options::value(&folder)->value_name("FOLDER"),
                          "where the two files go; it is made if it is not there");
  if (const auto done = ReadPolicyOptions("keygen", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  if (folder.empty() || !files.empty()) {
    return UsageError("policy keygen", "say where with --out FOLDER, and nothing else",
                      streams.err);
  }
  return MakeKeys(folder, streams);
}

}  // namespace forepost::commands
