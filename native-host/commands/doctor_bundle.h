// What `forepost doctor` says of a machine whose policies come in a signed bundle.
#pragma once

#include "bundles/bundle_source.h"
#include "commands/doctor_report.h"
#include "settings/settings.h"

namespace forepost::commands {

// Does it hold, which version is in force, who approved it, when does it expire? Changes nothing.
Observations InspectBundle(const settings::Settings& settings, const bundles::Clock& clock = {});

}  // namespace forepost::commands
