#include <boost/program_options.hpp>
#include <ostream>

#include "bundles/bundle.h"
#include "bundles/contents.h"
#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "common/exit_codes.h"
#include "common/iso_date.h"
#include "common/read_file.h"
#include "settings/settings.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;
using bundles::PartKind;

constexpr std::string_view kHelp = R"(Usage: forepost policy verify [--public-key HEX|FILE] BUNDLE

Tests a signed bundle as a machine does, and says what is in it.
Exit code: 0 it is good, 1 a fault was found, 64 and up an error.

)";

constexpr std::size_t kMaxKeyFile = 4096;

// The key itself, a file that holds it, or without either that of the machine.
std::expected<bundles::PublicKey, Failure> FindKey(const std::string& given, std::ostream& err) {
  std::string text = given;
  if (given.empty()) {
    const auto settings = settings::LoadSettings(settings::MachineSettingsFile());
    if (!settings || settings->bundle_key.empty()) {
      err << "forepost policy verify: this machine's settings name no key (give one with "
             "--public-key)\n";
      return std::unexpected(Failure{kExitUsage});
    }
    text = settings->bundle_key;
  }
  if (const auto key = bundles::ParsePublicKey(text)) {
    return *key;
  }
  const auto content = ReadFile(given, kMaxKeyFile);
  if (!content) {
    err << ToString(content.error()) << '\n';
    return std::unexpected(Failure{kExitNoInput});
  }
  if (const auto key = bundles::ParsePublicKey(*content)) {
    return *key;
  }
  err << ToString(Diagnostic{.file = given,
                             .message = "this is not a public key",
                             .hint = "name the .pub file that `forepost policy keygen` has made"})
      << '\n';
  return std::unexpected(Failure{kExitBadData});
}

void Show(const bundles::Bundle& bundle, const bundles::Contents& contents, std::ostream& out) {
  const bundles::Manifest& manifest = bundle.manifest;
  out << "version      " << manifest.version << "\nexpires      " << ToText(manifest.expires)
      << "\napproved by  " << manifest.approved_by << "\napproved on  "
      << ToText(manifest.approved_on) << '\n';
  auto policy = contents.policies->begin();
  auto posts = contents.approved.begin();
  for (const bundles::Part& part : bundle.parts) {
    out << ToString(part.kind) << "  " << part.name << ", " << part.bytes.size() << " bytes";
    if (part.kind == PartKind::kPolicy) {
      out << ": " << policy->title() << ", " << policy->identity().id << " version "
          << policy->identity().version;
      ++policy;
    } else if (part.kind == PartKind::kApprovedPosts) {
      out << ": " << posts->size() << (posts->size() == 1 ? " post" : " posts");
      ++posts;
    }
    out << '\n';
  }
}

int Verify(const std::string& file, const bundles::PublicKey& key, Streams streams) {
  const auto bytes = ReadFile(file, bundles::kMaxBundleBytes);
  if (!bytes) {
    streams.err << ToString(bytes.error()) << '\n';
    return kExitNoInput;
  }
  const auto bundle = bundles::OpenBundle(*bytes, file, key);
  if (!bundle) {
    streams.out << ToString(bundle.error()) << '\n';
    return kExitFound;
  }
  const auto contents = bundles::LoadContents(*bundle, file);
  if (!contents) {
    streams.out << ToString(contents.error());
    return kExitFound;
  }
  Show(*bundle, *contents, streams.out);
  if (bundles::HasExpired(bundle->manifest,
                          ParseDate(Today()).value_or(bundle->manifest.expires))) {
    streams.out << file << ": the bundle has expired (sign a new one)\n";
    return kExitFound;
  }
  return kExitOk;
}

}  // namespace

int RunPolicyVerify(Arguments arguments, Streams streams) {
  std::string key_text;
  std::vector<std::string> files;
  options::options_description described("Options", 100);
  described.add_options()(
      "public-key", options::value(&key_text)->value_name("HEX|FILE"),
      "the public key, or a file that holds it (default: that of this machine's settings)");
  if (const auto done = ReadPolicyOptions("verify", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  if (files.size() != 1) {
    return UsageError("policy verify", "name one bundle", streams.err);
  }
  const auto key = FindKey(key_text, streams.err);
  if (!key) {
    return key.error().exit_code;
  }
  return Verify(files[0], *key, streams);
}

}  // namespace forepost::commands
