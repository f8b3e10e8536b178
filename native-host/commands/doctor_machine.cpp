#include "commands/doctor_machine.h"

#include <algorithm>
#include <string>
#include <vector>

#include "notes/firm_key.h"
#include "platform/file_system.h"
#include "platform/trusted_file.h"
#include "policy/name_list.h"
#include "policy/policy.h"
#include "records/records.h"

namespace forepost::commands {
namespace {

using settings::Settings;

std::string Count(std::size_t count, std::string_view one, std::string_view several) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : several);
}

Observation FromDiagnostic(const std::string& area, const Diagnostic& diagnostic,
                           const std::string& fallback_hint) {
  Diagnostic without_hint = diagnostic;
  without_hint.hint.clear();
  return Fault(area, ToString(without_hint),
               diagnostic.hint.empty() ? fallback_hint : diagnostic.hint);
}

// The machine's settings are only as safe as the files that they name.
void InspectOwner(const std::string& area, const std::filesystem::path& file, Observations& found) {
  const auto trusted = platform::CheckTrusted(file);
  if (!trusted && trusted.error().fault == platform::TrustFault::kUntrusted) {
    const Diagnostic& why = trusted.error().diagnostic;
    found.push_back(Warning(area,
                            file.string() +
                                " can be changed by somebody who is not an "
                                "administrator: " +
                                why.file + ' ' + why.message,
                            why.hint));
  }
}

}  // namespace

Observations InspectSettings(const std::filesystem::path& file,
                             const std::expected<Settings, settings::SettingsError>& settings) {
  const std::string area = "settings";
  if (!settings) {
    Observations found;
    for (const Diagnostic& diagnostic : settings.error().diagnostics) {
      found.push_back(FromDiagnostic(area, diagnostic, "see docs/administrator.md"));
    }
    if (settings.error().reason == settings::SettingsFault::kMissing) {
      found.assign({Fault(area, "there is no settings file " + file.string(),
                          "put one there; docs/administrator.md shows what belongs in it")});
    }
    return found;
  }
  if (!settings->enabled) {
    return {Warning(area, "Forepost is switched off on this machine (" + file.string() + ")",
                    "set \"enabled\" to true to switch it on")};
  }
  Observations found{Good(
      area,
      file.string() + " is heeded: " + Count(settings->sites.size(), "site", "sites") + ", " +
          (settings->bundle_key.empty() ? Count(settings->policies.size(), "policy", "policies")
                                        : std::string("a signed bundle")))};
  if (settings->sites.empty()) {
    found.push_back(
        Warning(area, "no site is listed, so nothing is checked", "add origins to \"sites\""));
  }
  if (settings->on_failure == settings::OnFailure::kRelease) {
    found.push_back(Warning(area, "posts that cannot be checked are let go unchecked",
                            "set \"on_failure\" to \"hold\" unless that is meant"));
  }
  return found;
}

Observations InspectPolicies(const Settings& settings) {
  Observations found;
  policy::NameLists lists;
  for (const auto& [name, file] : settings.lists) {
    auto list = policy::LoadNameList(file);
    if (list) {
      found.push_back(Good("list", name + ": " + Count(list->size(), "entry", "entries") + " (" +
                                       file.string() + ")"));
      InspectOwner("list", file, found);
      lists.emplace(name, *std::move(list));
    } else {
      for (const Diagnostic& diagnostic : list.error()) {
        found.push_back(FromDiagnostic("list", diagnostic, "correct the list"));
      }
    }
  }
  for (const auto& file : settings.policies) {
    const auto policy = policy::Policy::Load(file, lists);
    if (policy) {
      found.push_back(Good("policy", policy->title() + ": " + policy->identity().id + ", version " +
                                         std::to_string(policy->identity().version) + " (" +
                                         file.string() + ")"));
      InspectOwner("policy", file, found);
    } else {
      for (const Diagnostic& diagnostic : policy.error()) {
        found.push_back(
            FromDiagnostic("policy", diagnostic, "run: forepost policy lint " + file.string()));
      }
    }
  }
  return found;
}

Observations InspectRecords(const Settings& settings) {
  const std::string area = "records";
  const auto folder = settings::DataFolder(settings);
  if (!folder) {
    return {FromDiagnostic(area, folder.error(), "set an absolute data_folder in the settings")};
  }
  const auto file = *folder / "records.db";
  const auto book = records::RecordBook::OpenReadOnly(file);
  if (!book && book.error().fault == records::RecordFault::kMissing) {
    return {Good(area, "nothing has been submitted yet (" + file.string() + ")")};
  }
  if (!book) {
    return {FromDiagnostic(area, book.error(), "move the file away and tell compliance")};
  }
  const auto verified = book->Verify();
  if (!verified) {
    return {FromDiagnostic(area, verified.error(), "move the file away and tell compliance")};
  }
  if (!verified->faults.empty()) {
    return {Fault(area,
                  "the chain in " + file.string() + " has " +
                      Count(verified->faults.size(), "fault", "faults"),
                  "run `forepost records verify` and tell compliance")};
  }
  return {Good(area, Count(verified->entries, "record", "records") + ", the chain is whole (" +
                         file.string() + ")")};
}

Observations InspectNotes(const Settings& settings) {
  const std::string area = "notes";
  const auto folder = settings::DataFolder(settings);
  if (!folder) {
    return {FromDiagnostic(area, folder.error(), "set an absolute data_folder in the settings")};
  }
  Observations found;
  const auto place = platform::FileSystemOf(*folder);
  if (place && platform::IsOnNetwork(*place)) {
    found.push_back(Fault(area,
                          folder->string() + " is a network folder (" + place->mounted_at.string() +
                              " is " + place->type + "): no notes are kept there",
                          "set \"data_folder\" in the settings to a folder on a disk of this "
                          "machine"));
  } else {
    found.push_back(Good(area, folder->string() + " is no network folder"));
  }
  if (settings.recovery_key) {
    found.push_back(
        Good(area, "the firm can open them by its key " + notes::ToHex(*settings.recovery_key)));
  }
  return found;
}

Observation InspectKeyStore(platform::KeyStore& store) {
  const auto asked = store.Find("none");
  if (asked) {
    return Good("key store", "the system's key store answers");
  }
  return Warning("key store", asked.error().message, asked.error().hint);
}

Observation InspectLog(const platform::SystemLog& log) {
  if (log.Reachable()) {
    return Good("log", "the system's log takes the head of the records");
  }
  return Warning("log",
                 "nobody listens on /dev/log: a records file that is cut short will not show",
                 "start the journal or a syslog daemon");
}

}  // namespace forepost::commands
