#include <map>
#include <set>
#include <string>
#include <utility>

#include "policy/loader.h"

namespace forepost::policy {
namespace {

// Puts each named part of a policy where a pattern says "{{name}}".
class PartWriter {
 public:
  PartWriter(const JsonDocument& document, const PolicyModel& model, Diagnostics& faults)
      : document_(document), model_(model), faults_(faults) {}

  // The pattern at `pointer` with its parts written out; a fault leaves it empty.
  std::string Write(const std::string& pattern, const std::string& pointer) {
    std::string whole;
    std::size_t at = 0;
    for (;;) {
      const std::size_t open = pattern.find("{{", at);
      if (open == std::string::npos) {
        break;
      }
      const std::size_t close = pattern.find("}}", open);
      if (close == std::string::npos) {
        return Fault(pointer, "a \"{{\" without a \"}}\"",
                     "write {{name}} for a part, or \\{\\{ for the signs themselves");
      }
      const std::string name = pattern.substr(open + 2, close - open - 2);
      const auto part = model_.parts.find(name);
      if (part == model_.parts.end()) {
        return Fault(pointer, "there is no part \"" + name + "\"",
                     "add it to the policy's \"parts\", or correct the name");
      }
      const std::string* const text = PartText(part->first, part->second);
      if (text == nullptr) {
        return {};
      }
      whole.append(pattern, at, open - at).append("(?:").append(*text).append(")");
      at = close + 2;
      if (whole.size() > kMaxWrittenPattern) {
        return Fault(pointer,
                     "with its parts written out it has more than " +
                         std::to_string(kMaxWrittenPattern) + " characters",
                     "write it as several patterns, or with fewer parts");
      }
    }
    return whole.append(pattern, at);
  }

 private:
  std::string Fault(const std::string& pointer, std::string what, std::string advice) {
    faults_.push_back(document_.At(pointer, std::move(what), std::move(advice)));
    return {};
  }

  // Null where the part has a fault, which is known then.
  const std::string* PartText(const std::string& name, const std::string& text) {
    if (const auto written = written_.find(name); written != written_.end()) {
      return written->second.empty() ? nullptr : &written->second;
    }
    const std::string pointer = PointerTo("/parts", name);
    std::string whole;
    if (open_.insert(name).second) {
      whole = Write(text, pointer);
      open_.erase(name);
    } else {
      Fault(pointer, "the part \"" + name + "\" leads to itself", "take one of its parts out");
    }
    const std::string& kept = written_.insert_or_assign(name, std::move(whole)).first->second;
    return kept.empty() ? nullptr : &kept;
  }

  const JsonDocument& document_;
  const PolicyModel& model_;
  Diagnostics& faults_;
  std::map<std::string, std::string, std::less<>> written_;
  std::set<std::string, std::less<>> open_;
};

}  // namespace

void WriteOutParts(const JsonDocument& document, PolicyModel& model, Diagnostics& faults) {
  PartWriter writer(document, model, faults);
  const auto write = [&](Term& term) {
    for (std::size_t i = 0; i < term.patterns.size(); ++i) {
      term.patterns[i] =
          writer.Write(term.patterns[i], PointerTo(PointerTo(term.pointer, "patterns"), i));
    }
  };
  for (auto& [name, term] : model.concepts) {
    write(term);
  }
  for (Rule& rule : model.rules) {
    for (Term& term : rule.match.terms) {
      write(term);
    }
    write(rule.unless.term);
    write(rule.unless.anywhere);
  }
}

}  // namespace forepost::policy
