#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <ostream>
#include <set>
#include <utility>

#include "bundles/bundle.h"
#include "bundles/contents.h"
#include "commands/new_file.h"
#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "commands/signing_key.h"
#include "common/exit_codes.h"
#include "common/iso_date.h"
#include "common/read_file.h"
#include "policy/loader.h"
#include "policy/self_test.h"

namespace forepost::commands {
namespace {

namespace fs = std::filesystem;
namespace options = boost::program_options;
using bundles::Part;
using bundles::PartKind;

constexpr std::string_view kHelp =
    R"(Usage: forepost policy sign --key FILE --version N --expires DATE --approved-by NAME
           [--approved-on DATE] --policy FILE... [--list NAME=FILE]... [--adapters FILE]...
           [--approved-posts FILE]... OUT

Puts policies, lists, adapters and approved posts into one signed bundle, which machines whose
settings name the public key accept and nothing else. A policy that does not load, or one of whose
own sentences fails, is not signed.
Exit code: 0 signed, 1 a fault in what was to be signed, 64 and up an error.

)";

struct SignArguments {
  std::string key;
  std::string version;
  std::string expires;
  std::string approved_by;
  std::string approved_on;
  std::vector<std::string> policies;
  std::vector<std::string> lists;
  std::vector<std::string> adapters;
  std::vector<std::string> approved_posts;
  bool force = false;
};

int Explain(const Diagnostics& faults, int exit_code, std::ostream& err) {
  err << ToString(faults);
  return exit_code;
}

// What is wrong with the command line itself; empty if nothing is.
std::string WrongArguments(const SignArguments& given, const std::vector<std::string>& files) {
  const std::pair<std::string_view, bool> needed[] = {{"--key", given.key.empty()},
                                                      {"--version", given.version.empty()},
                                                      {"--expires", given.expires.empty()},
                                                      {"--approved-by", given.approved_by.empty()},
                                                      {"--policy", given.policies.empty()}};
  for (const auto& [name, missing] : needed) {
    if (missing) {
      return std::string(name) + " must be given";
    }
  }
  return files.size() == 1 ? "" : "name the one bundle to be made, behind the options";
}

std::expected<bundles::Manifest, std::string> ReadManifest(const SignArguments& given) {
  bundles::Manifest manifest{.approved_by = given.approved_by};
  const char* const end = given.version.data() + given.version.size();
  const auto [stopped, error] = std::from_chars(given.version.data(), end, manifest.version);
  if (error != std::errc() || stopped != end || manifest.version == 0 ||
      manifest.version > bundles::kMaxVersion) {
    return std::unexpected(
        "--version is a whole number, 1 and up, higher than the last one signed");
  }
  const auto today = ParseDate(Today());
  const auto expires = ParseDate(given.expires);
  const auto approved_on = given.approved_on.empty() ? today : ParseDate(given.approved_on);
  if (!expires || !approved_on) {
    return std::unexpected(std::string(expires ? "--approved-on" : "--expires") +
                           " is no date: write it as in 2027-06-30");
  }
  if (*expires < *today) {
    return std::unexpected("--expires lies in the past: no machine would accept the bundle");
  }
  if (*approved_on > *today) {
    return std::unexpected("--approved-on lies in the future");
  }
  manifest.expires = *expires;
  manifest.approved_on = *approved_on;
  return manifest;
}

// Reads one file after another and gathers what is wrong with them.
class PartReader {
 public:
  void Read(PartKind kind, std::string name, const std::string& file, std::size_t max_bytes) {
    auto bytes = ReadFile(file, max_bytes);
    if (!bytes) {
      faults.push_back(std::move(bytes.error()));
      return;
    }
    parts.push_back({.kind = kind, .name = std::move(name), .bytes = *std::move(bytes)});
  }
  void ReadAll(PartKind kind, const std::vector<std::string>& files, std::size_t max_bytes) {
    for (const std::string& file : files) {
      Read(kind, fs::path(file).filename().string(), file, max_bytes);
    }
  }
  void ReadLists(const std::vector<std::string>& lists) {
    for (const std::string& option : lists) {
      const auto equals = option.find('=');
      if (equals == std::string::npos || equals == 0 || equals + 1 == option.size()) {
        faults.push_back({.message = "--list " + option + " is not NAME=FILE",
                          .hint = "write --list restricted=names.txt"});
      } else {
        Read(PartKind::kList, option.substr(0, equals), option.substr(equals + 1),
             bundles::kMaxBundleBytes);
      }
    }
  }

  std::vector<Part> parts;
  Diagnostics faults;
};

// What keeps the policies from being signed: what keeps one from loading, and sentences of their
// own that fail, where all of them are in force.
Diagnostics WhyNotSigned(const std::vector<Part>& parts) {
  struct Read {
    JsonDocument document;
    policy::PolicyModel model;
  };
  std::vector<Read> read;
  std::vector<policy::Policy> policies;
  Diagnostics faults;
  for (const Part& part : parts) {
    if (part.kind != PartKind::kPolicy) {
      continue;
    }
    auto document =
        JsonDocument::Parse(part.bytes, part.name, {.max_bytes = policy::kMaxPolicyBytes});
    if (!document) {
      faults.push_back(document.error());
      continue;
    }
    Diagnostics known;  // found again by Parse, which returns all of them
    policy::PolicyModel model = policy::ReadModel(*document, known);
    auto loaded = policy::Policy::Parse(part.bytes, part.name, policy::SampleLists(model));
    if (!loaded) {
      std::ranges::move(loaded.error(), std::back_inserter(faults));
      continue;
    }
    read.push_back({std::move(*document), std::move(model)});
    policies.push_back(std::move(*loaded));
  }
  if (!faults.empty()) {
    return faults;
  }
  for (std::size_t i = 0; i < read.size(); ++i) {
    std::vector<policy::Policy> beside = policies;
    beside.erase(beside.begin() + static_cast<std::ptrdiff_t>(i));
    std::ranges::move(
        policy::RunSelfTest(read[i].document, read[i].model, policies[i], beside).failures,
        std::back_inserter(faults));
  }
  return faults;
}

// A list that no policy looks at is a slip in its name; one that is missing may be meant.
Diagnostics CompareLists(const bundles::Contents& contents, const std::vector<Part>& parts) {
  Diagnostics found;
  std::set<std::string> declared;
  for (const policy::Policy& policy : *contents.policies) {
    declared.insert(policy.list_names().begin(), policy.list_names().end());
  }
  std::set<std::string> given;
  for (const Part& part : parts) {
    if (part.kind == PartKind::kList && given.insert(part.name).second &&
        !declared.contains(part.name)) {
      found.push_back({.message = "no policy in the bundle has a list \"" + part.name + "\"",
                       .hint = "look for a slip in the name, or leave it out"});
    }
  }
  for (const std::string& name : declared) {
    if (!given.contains(name)) {
      found.push_back({.level = Diagnostic::Level::kWarning,
                       .message = "the policies' list \"" + name + "\" is not in the bundle",
                       .hint = "it will be empty; add --list " + name + "=FILE"});
    }
  }
  return found;
}

int Sign(const SignArguments& given, const bundles::Manifest& manifest, const fs::path& out,
         Streams streams) {
  PartReader reader;
  reader.ReadAll(PartKind::kPolicy, given.policies, policy::kMaxPolicyBytes);
  reader.ReadLists(given.lists);
  reader.ReadAll(PartKind::kAdapters, given.adapters, bundles::kMaxBundleBytes);
  reader.ReadAll(PartKind::kApprovedPosts, given.approved_posts, policy::kMaxApprovedBytes);
  if (!reader.faults.empty()) {
    return Explain(reader.faults, kExitNoInput, streams.err);
  }
  if (const Diagnostics faults = WhyNotSigned(reader.parts); !faults.empty()) {
    return Explain(faults, kExitFound, streams.err);
  }
  // All of it as a machine will load it.
  const auto contents =
      bundles::LoadContents({.manifest = manifest, .parts = reader.parts}, out.filename().string());
  if (!contents) {
    return Explain(contents.error(), kExitFound, streams.err);
  }
  const Diagnostics lists = CompareLists(*contents, reader.parts);
  streams.err << ToString(lists);
  if (HasErrors(lists)) {
    return kExitFound;
  }
  auto bytes = bundles::UnsignedBundle(manifest, reader.parts);
  if (!bytes) {
    return Explain({bytes.error()}, kExitFound, streams.err);
  }
  const auto key = ReadSigningKey(given.key);
  if (!key) {
    return Explain({key.error()}, kExitNoInput, streams.err);
  }
  const std::string signature = key->Sign(*bytes);
  const auto written = WriteNewFile(
      out, given.force, [&](const Sink& sink) { return sink(*bytes) && sink(signature); });
  if (!written) {
    return Explain({written.error()}, kExitCannotCreate, streams.err);
  }
  // It is read by the host of each person on the machine.
  std::error_code error;
  fs::permissions(out, fs::perms(0644), error);
  streams.out << out.string() << ": version " << manifest.version << ", good to the end of "
              << ToText(manifest.expires) << ", approved by " << manifest.approved_by << " on "
              << ToText(manifest.approved_on) << "\npublic key " << bundles::ToHex(key->public_key)
              << '\n';
  return kExitOk;
}

}  // namespace

int RunPolicySign(Arguments arguments, Streams streams) {
  SignArguments given;
  std::vector<std::string> files;
  options::options_description described("Options", 100);
  // clang-format off
  described.add_options()
      ("key", options::value(&given.key)->value_name("FILE"), "the private key that `forepost policy keygen` made")
      ("version", options::value(&given.version)->value_name("N"), "of the bundle; higher than the last one's")
      ("expires", options::value(&given.expires)->value_name("DATE"), "the last day on which it holds, as in 2027-06-30 (UTC)")
      ("approved-by", options::value(&given.approved_by)->value_name("NAME"), "who approved it; stands in every record")
      ("approved-on", options::value(&given.approved_on)->value_name("DATE"), "when (default: today)")
      ("policy", options::value(&given.policies)->value_name("FILE"), "a policy; may be repeated")
      ("list", options::value(&given.lists)->value_name("NAME=FILE"), "a list that the policies refer to; may be repeated")
      ("adapters", options::value(&given.adapters)->value_name("FILE"), "descriptions of sites; may be repeated")
      ("approved-posts", options::value(&given.approved_posts)->value_name("FILE"), "posts that pass as they are; may be repeated")
      ("force", options::bool_switch(&given.force), "replace OUT if it is there");
  // clang-format on
  if (const auto done = ReadPolicyOptions("sign", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  if (const std::string wrong = WrongArguments(given, files); !wrong.empty()) {
    return UsageError("policy sign", wrong, streams.err);
  }
  const auto manifest = ReadManifest(given);
  if (!manifest) {
    return UsageError("policy sign", manifest.error(), streams.err);
  }
  return Sign(given, *manifest, files[0], streams);
}

}  // namespace forepost::commands
