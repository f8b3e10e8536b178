// What `forepost doctor` looks at on the machine itself: settings, policies, lists, records, the
// system's log, and the program as a browser would start it.
#pragma once

#include <filesystem>

#include "commands/doctor_report.h"
#include "platform/key_store.h"
#include "platform/system_log.h"
#include "settings/settings.h"

namespace forepost::commands {

Observations InspectSettings(
    const std::filesystem::path& file,
    const std::expected<settings::Settings, settings::SettingsError>& settings);

// Each policy and each list that the settings name: does it load, who may write to it?
Observations InspectPolicies(const settings::Settings& settings);

// The records of the person who runs this.
Observations InspectRecords(const settings::Settings& settings);

// Where the notes of the person who runs this lie, and whether the firm can open them.
Observations InspectNotes(const settings::Settings& settings);

// Can the key store be asked? Asks for a name that nobody has, so that nobody is asked to unlock
// it.
Observation InspectKeyStore(platform::KeyStore& store);

Observation InspectLog(const platform::SystemLog& log);

// Starts `program` as Chromium does, says hello and sends a message there and back.
Observation EchoThrough(const std::filesystem::path& program);

}  // namespace forepost::commands
