#include "commands/options.h"

#include <algorithm>
#include <ostream>

#include "common/exit_codes.h"
#include "common/suggest.h"
#include "platform/paths.h"
#include "settings/settings.h"

namespace forepost::commands {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kDefaultFolder = ".local/share/forepost";
constexpr std::size_t kNameWidth = 12;

// It would be taken for a large one.
bool IsNegative(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-' && argument[1] >= '0' && argument[1] <= '9';
}

void PrintSubcommands(std::string_view family, std::span<const SubcommandName> known,
                      std::ostream& out) {
  out << "usage: forepost " << family << ' ';
  for (const SubcommandName& one : known) {
    out << (&one == known.data() ? "" : "|") << one.name;
  }
  out << " [OPTION]…\n\n";
  for (const SubcommandName& one : known) {
    out << "  " << one.name << std::string(kNameWidth - one.name.size(), ' ') << one.summary
        << '\n';
  }
  out << "\n`forepost " << family << ' ' << known.front().name << " --help` says more about one.\n";
}

}  // namespace

int RefuseUsage(std::string_view command, std::string_view message, Streams streams) {
  streams.err << command << ": " << message << " (see `" << command << " --help`)\n";
  return kExitUsage;
}

std::expected<po::variables_map, int> ReadOptions(const CommandLine& line, Arguments arguments,
                                                  Streams streams) {
  if (const auto negative = std::ranges::find_if(arguments, IsNegative);
      negative != arguments.end()) {
    return std::unexpected(
        RefuseUsage(line.command, "a number is negative: " + *negative, streams));
  }
  po::positional_options_description places;
  if (line.words) {
    places.add("words", -1);
  }
  po::variables_map values;
  try {
    po::store(
        po::command_line_parser({arguments.begin(), arguments.end()})
            .options(*line.options)
            .positional(places)
            .style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing)
            .run(),
        values);
    po::notify(values);
  } catch (const po::too_many_positional_options_error&) {
    return std::unexpected(
        RefuseUsage(line.command, "a word stands alone that belongs to no option", streams));
  } catch (const po::error& error) {
    return std::unexpected(RefuseUsage(line.command, error.what(), streams));
  }
  if (values.count("help") != 0) {
    streams.out << line.about << '\n' << *line.options;
    return std::unexpected(kExitOk);
  }
  return values;
}

std::expected<std::size_t, int> ChooseSubcommand(std::string_view family,
                                                 std::span<const SubcommandName> known,
                                                 Arguments arguments, Streams streams) {
  if (arguments.empty()) {
    PrintSubcommands(family, known, streams.err);
    return std::unexpected(kExitUsage);
  }
  const std::string& name = arguments.front();
  if (name == "--help" || name == "-h") {
    PrintSubcommands(family, known, streams.out);
    return std::unexpected(kExitOk);
  }
  const auto found = std::ranges::find(known, name, &SubcommandName::name);
  if (found != known.end()) {
    return static_cast<std::size_t>(found - known.begin());
  }
  std::vector<std::string_view> names;
  for (const SubcommandName& one : known) {
    names.push_back(one.name);
  }
  const std::string_view nearest = Nearest(name, names);
  streams.err << "forepost " << family << ": there is no \"" << name << "\" (";
  if (nearest.empty()) {
    streams.err << '`' << "forepost " << family << " --help` lists what there is)\n";
  } else {
    streams.err << "did you mean `forepost " << family << ' ' << nearest << "`?)\n";
  }
  return std::unexpected(kExitUsage);
}

std::expected<std::filesystem::path, Diagnostic> OwnFile(std::string_view name) {
  const auto settings = settings::LoadSettings(settings::MachineSettingsFile());
  const auto folder = settings ? settings::DataFolder(*settings) : platform::HomeFolder();
  if (!folder) {
    return folder;
  }
  return (settings ? *folder : *folder / kDefaultFolder) / name;
}

}  // namespace forepost::commands
