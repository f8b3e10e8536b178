#include "commands/doctor_bundle.h"

#include <chrono>
#include <string>
#include <utility>

#include "common/iso_date.h"

namespace forepost::commands {
namespace {

using bundles::Standing;
using Days = std::chrono::days;

constexpr std::string_view kArea = "bundle";
// Time enough to have a policy approved and rolled out.
constexpr Days kSoon{30};

Observation InForce(const bundles::Contents& contents, const std::string& file) {
  const bundles::Manifest& manifest = contents.manifest;
  std::string names;
  for (const policy::Policy& policy : *contents.policies) {
    names += (names.empty() ? "" : ", ") + policy.identity().id + " version " +
             std::to_string(policy.identity().version);
  }
  return Good(std::string(kArea),
              "version " + std::to_string(manifest.version) + " is in force: " + names +
                  "; approved by " + manifest.approved_by + " on " + ToText(manifest.approved_on) +
                  ", good to the end of " + ToText(manifest.expires) + " (" + file + ")");
}

Observation FromProblem(const Diagnostic& problem, bool fault) {
  Diagnostic words = problem;
  words.hint.clear();
  const std::string hint = problem.hint.empty() ? "ask compliance for a new bundle" : problem.hint;
  return fault ? Fault(std::string(kArea), ToString(words), hint)
               : Warning(std::string(kArea), ToString(words), hint);
}

}  // namespace

Observations InspectBundle(const settings::Settings& settings, const bundles::Clock& clock) {
  const auto folder = settings::DataFolder(settings);
  const auto key = bundles::ParsePublicKey(settings.bundle_key);
  if (!folder) {
    return {FromProblem(folder.error(), true)};
  }
  if (!key) {
    return {Fault(std::string(kArea), "bundle_key is not a public key",
                  "write what `forepost policy keygen` has printed")};
  }
  bundles::BundleSource source({.bundle = settings.bundle, .key = *key, .memory = *folder}, clock,
                               bundles::BundleSource::Memory::kLookOnly);
  const bundles::BundleInForce now = source.Current();
  Observations found;
  for (const Diagnostic& problem : now.problems) {
    found.push_back(FromProblem(problem, now.standing != Standing::kCurrent));
  }
  if (!now.contents) {
    return found;
  }
  found.push_back(InForce(*now.contents, now.standing == Standing::kCurrent
                                             ? settings.bundle.string()
                                             : "the last good one, kept in " + folder->string()));
  const auto time =
      clock ? clock()
            : std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto left = now.contents->manifest.expires - std::chrono::floor<std::chrono::days>(time);
  if (left < kSoon) {
    found.push_back(Warning(std::string(kArea),
                            "the bundle expires in " + std::to_string(left.count()) +
                                (left == Days(1) ? " day" : " days") +
                                "; from then on nothing can be checked",
                            "have a new one signed and roll it out"));
  }
  return found;
}

}  // namespace forepost::commands
