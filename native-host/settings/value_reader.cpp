#include "settings/value_reader.h"

#include <algorithm>
#include <array>

#include "common/suggest.h"
#include "settings/members.h"

namespace forepost::settings {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxPathBytes = 4095;

const Member& MemberNamed(std::string_view name) {
  return *std::ranges::find(kMembers, name, &Member::name);
}

}  // namespace

std::string_view TypeName(const json& value) {
  switch (value.type()) {
    case json::value_t::null:
      return "null";
    case json::value_t::object:
      return "an object";
    case json::value_t::array:
      return "a list";
    case json::value_t::string:
      return "a text";
    case json::value_t::boolean:
      return "true or false";
    default:
      return "a number";
  }
}

std::string Example(std::string_view name) {
  return "as in \"" + std::string(name) + "\": " + std::string(MemberNamed(name).example);
}

bool IsSafePath(std::string_view text) {
  return text.size() <= kMaxPathBytes &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool HasParentStep(const std::filesystem::path& path) {
  return std::ranges::any_of(path, [](const auto& part) { return part == ".."; });
}

void ValueReader::Fault(std::string_view pointer, std::string message, std::string hint) {
  faults.push_back(document_.At(pointer, std::move(message), std::move(hint)));
}

void ValueReader::CheckNames() {
  const json& root = document_.root();
  std::array<std::string_view, kMembers.size()> names{};
  std::ranges::transform(kMembers, names.begin(), &Member::name);
  for (const auto& [name, value] : root.items()) {
    if (std::ranges::find(names, name) == names.end()) {
      const auto nearest = Nearest(name, names);
      Fault(PointerTo("", name), "there is no setting of this name",
            nearest.empty() ? "the settings are " + Enumerate(names)
                            : "did you mean \"" + std::string(nearest) + "\"?");
    }
  }
}

void ValueReader::Require(std::string_view name) {
  if (!document_.root().contains(name)) {
    Fault(PointerTo("", name), "this setting must be given", Example(name));
  }
}

void ValueReader::WrongType(const std::string& pointer, std::string_view wanted, const json& value,
                            std::string hint) {
  Fault(pointer, "must be " + std::string(wanted) + ", not " + std::string(TypeName(value)),
        std::move(hint));
}

std::vector<std::pair<std::string, std::string>> ValueReader::Texts(const json& value,
                                                                    const std::string& pointer,
                                                                    std::string_view name,
                                                                    std::size_t most) {
  std::vector<std::pair<std::string, std::string>> texts;
  if (!value.is_array()) {
    WrongType(pointer, "a list of texts", value, Example(name));
    return texts;
  }
  if (value.size() > most) {
    Fault(pointer, "has more than " + std::to_string(most) + " entries, the most allowed",
          "leave some out");
    return texts;
  }
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i].is_string()) {
      texts.emplace_back(value[i].get<std::string>(), PointerTo(pointer, i));
    } else {
      WrongType(PointerTo(pointer, i), "a text", value[i], Example(name));
    }
  }
  return texts;
}

std::optional<std::filesystem::path> ValueReader::AbsolutePath(const std::string& text,
                                                               const std::string& pointer) {
  const std::filesystem::path path(text);
  if (!IsSafePath(text) || !path.is_absolute() || !path.has_filename() || HasParentStep(path)) {
    Fault(pointer, "must be an absolute path to a file, without \"..\" in it",
          "as in \"/etc/forepost/policy.json\"");
    return std::nullopt;
  }
  return path.lexically_normal();
}

std::string ValueReader::LineOf(const json& value, const std::string& pointer,
                                std::string_view name, std::size_t most) {
  if (!value.is_string()) {
    WrongType(pointer, "a text", value, Example(name));
    return {};
  }
  auto text = value.get<std::string>();
  const bool line =
      std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (!line || text.size() > most) {
    Fault(pointer, "must be one line of at most " + std::to_string(most) + " bytes", Example(name));
    return {};
  }
  return text;
}

}  // namespace forepost::settings
