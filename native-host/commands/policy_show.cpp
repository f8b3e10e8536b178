#include <algorithm>
#include <ostream>
#include <sstream>

#include "bundles/bundle.h"
#include "bundles/contents.h"
#include "commands/new_file.h"
#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "commands/policy_show_html.h"
#include "commands/policy_show_words.h"
#include "common/exit_codes.h"
#include "common/read_file.h"
#include "policy/loader.h"
#include "settings/settings.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;
using policy::PolicyModel;

constexpr std::string_view kHelp =
    R"(Usage: forepost policy show [--html] [--output FILE] [POLICY...]

A policy for people; without POLICY those of the machine.

)";

void ShowDescription(const Description& description, std::ostream& out) {
  if (description.lead.empty()) {
    return;
  }
  out << "  " << PlainText(description.lead) << '\n';
  for (const Prose& item : description.items) {
    out << "    - " << PlainText(item) << '\n';
  }
}

void ShowExamples(std::string_view heading, const std::vector<policy::Example>& examples,
                  std::ostream& out) {
  if (examples.empty()) {
    return;
  }
  out << "  " << heading << '\n';
  for (const policy::Example& example : examples) {
    out << "    - " << example.text << '\n';
  }
}

void ShowSource(const policy::Rule& rule, const PolicyModel& model, std::ostream& out) {
  if (!rule.cite.source.empty()) {
    out << "  " << rule.cite.source << ' ' << rule.cite.clause
        << (rule.cite.verified ? "" : " (not checked against the source)")
        << (rule.review_by.empty() ? "" : ", to be reviewed by " + rule.review_by)
        << (rule.cite.url.empty() ? "" : ", " + rule.cite.url) << '\n';
  }
  if (!rule.owner.empty()) {
    out << "  Ask: " << rule.owner << '\n';
  }
  if (const auto lesson = model.lessons.find(rule.lesson); lesson != model.lessons.end()) {
    out << "  Lesson: " << lesson->second.lesson.title << '\n';
  }
}

void ShowRule(const policy::Rule& rule, const PolicyModel& model, std::ostream& out) {
  out << ToString(rule.severity) << "  " << rule.title << " [" << rule.id << "]\n  " << rule.message
      << '\n';
  if (!rule.guidance.empty()) {
    out << "  " << rule.guidance << '\n';
  }
  if (!rule.suggest.empty()) {
    out << "  Would be fine: " << rule.suggest << '\n';
  }
  ShowDescription(DescribeMatch(rule), out);
  ShowDescription(DescribeUnless(rule), out);
  for (const std::string& condition : DescribeConditions(rule)) {
    out << "  " << condition << ".\n";
  }
  ShowSource(rule, model, out);
  ShowExamples("Is hit:", rule.hit, out);
  ShowExamples("Is not hit:", rule.miss, out);
  out << '\n';
}

void ShowNamed(const PolicyModel& model, std::ostream& out) {
  for (const auto& [name, lesson] : model.lessons) {
    out << "Lesson: " << lesson.lesson.title << "\n  " << lesson.lesson.text
        << "\n  Right: " << lesson.lesson.right << "\n  Wrong: " << lesson.lesson.wrong << "\n\n";
  }
  for (const auto& [name, term] : model.concepts) {
    out << "The words for " << name << "\n  " << PlainText(DescribeTerm(term)) << "\n\n";
  }
  for (const auto& [name, list] : model.lists) {
    out << "The list " << name << (list.title.empty() ? "" : ": " + list.title) << "\n  "
        << (list.secret ? "looked at when a post is submitted; nobody is told which name was found"
                        : "looked at while one types")
        << "\n\n";
  }
}

void ShowPolicy(const ShownPolicy& shown, std::ostream& out) {
  const PolicyModel& model = *shown.model;
  out << model.title << '\n'
      << shown.identity.id << ", version " << shown.identity.version << ", " << model.rules.size()
      << (model.rules.size() == 1 ? " rule" : " rules") << '\n';
  if (shown.identity.bundle.version != 0) {
    out << "approved by " << shown.identity.bundle.approved_by << " on "
        << shown.identity.bundle.approved_on << ", in bundle " << shown.identity.bundle.version
        << '\n';
  }
  out << '\n';
  if (!model.notice.empty()) {
    out << model.notice << "\n\n";
  }
  for (const policy::Rule& rule : model.rules) {
    ShowRule(rule, model, out);
  }
  ShowNamed(model, out);
}

// Policies with what is to be shown of them.
struct ToShow {
  std::vector<PolicyModel> models;
  std::vector<policy::PolicyIdentity> identities;
};

// Those of the machine's bundle. What is in force holds no models: they are read again from the
// file, if that is the bundle in force.
std::expected<ToShow, int> ReadBundled(const bundles::Contents& in_force, std::ostream& err) {
  const auto settings = settings::LoadSettings(settings::MachineSettingsFile());
  const auto key = settings ? bundles::ParsePublicKey(settings->bundle_key)
                            : std::optional<bundles::PublicKey>();
  if (!key) {
    err << "forepost policy show: the machine's settings have changed just now (try again)\n";
    return std::unexpected(kExitConfig);
  }
  const auto bytes = ReadFile(settings->bundle, bundles::kMaxBundleBytes);
  if (!bytes) {
    err << ToString(bytes.error()) << '\n';
    return std::unexpected(kExitNoInput);
  }
  const auto bundle = bundles::OpenBundle(*bytes, settings->bundle.string(), *key);
  if (!bundle || bundle->digest != in_force.digest) {
    err << "forepost policy show: " << settings->bundle.string()
        << " is not the bundle in force, an earlier one is (`forepost doctor` says why)\n";
    return std::unexpected(kExitConfig);
  }
  ToShow shown;
  for (const bundles::Part& part : bundle->parts) {
    if (part.kind != bundles::PartKind::kPolicy) {
      continue;
    }
    const auto document =
        JsonDocument::Parse(part.bytes, part.name, {.max_bytes = policy::kMaxPolicyBytes});
    if (!document) {
      err << ToString(document.error()) << '\n';
      return std::unexpected(kExitBadData);
    }
    Diagnostics faults;
    shown.models.push_back(policy::ReadModel(*document, faults));
    const policy::PolicyIdentity& read = shown.models.back().identity;
    const auto loaded = std::ranges::find_if(*in_force.policies, [&](const policy::Policy& one) {
      return one.identity().id == read.id;
    });
    shown.identities.push_back(loaded == in_force.policies->end() ? read : loaded->identity());
  }
  return shown;
}

std::expected<ToShow, int> ReadFiles(const std::vector<std::string>& files, std::ostream& err) {
  auto loaded = LoadAll(files, err);
  if (!loaded) {
    return std::unexpected(loaded.error() == kExitFound ? kExitBadData : loaded.error());
  }
  ToShow shown;
  for (LoadedPolicy& one : *loaded) {
    shown.identities.push_back(one.policy.identity());
    shown.models.push_back(std::move(one.model));
  }
  return shown;
}

// Without files those of the machine.
std::expected<ToShow, int> ReadPolicies(const std::vector<std::string>& files, std::ostream& err) {
  if (!files.empty()) {
    return ReadFiles(files, err);
  }
  const auto machine = FindMachineFiles(err);
  if (!machine) {
    return std::unexpected(machine.error().exit_code);
  }
  return machine->bundle ? ReadBundled(*machine->bundle, err) : ReadFiles(machine->policies, err);
}

std::string Render(const ToShow& policies, bool as_html) {
  std::vector<ShownPolicy> shown;
  shown.reserve(policies.models.size());
  for (std::size_t i = 0; i < policies.models.size(); ++i) {
    shown.push_back({&policies.models[i], policies.identities[i]});
  }
  if (as_html) {
    return PolicyPage(shown);
  }
  std::ostringstream text;
  for (const ShownPolicy& one : shown) {
    ShowPolicy(one, text);
  }
  return std::move(text).str();
}

}  // namespace

int RunPolicyShow(Arguments arguments, Streams streams) {
  std::vector<std::string> files;
  std::string output;
  bool as_html = false;
  options::options_description described("Options", 100);
  // clang-format off
  described.add_options()
      ("html", options::bool_switch(&as_html), "as one page for a browser or a printer")
      ("output", options::value(&output)->value_name("FILE"), "write it there; a file that is there stays as it is");
  // clang-format on
  if (const auto done = ReadPolicyOptions("show", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  const auto policies = ReadPolicies(files, streams.err);
  if (!policies) {
    return policies.error();
  }
  const std::string page = Render(*policies, as_html);
  if (output.empty()) {
    streams.out << page;
    return kExitOk;
  }
  const auto written = WriteNewFile(output, false, [&](const Sink& sink) { return sink(page); });
  if (!written) {
    streams.err << ToString(written.error()) << '\n';
    return kExitCannotCreate;
  }
  return kExitOk;
}

}  // namespace forepost::commands
