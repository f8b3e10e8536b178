#include "common/json_document.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include "common/read_file.h"
#include "common/wipe.h"

namespace forepost {
namespace {

using nlohmann::json;

// Tells the builder how far the lexer has read.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*count_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* count_;
};

// What the library says of a fault, without its prefix and without the text it had read: that text
// may be somebody's draft.
std::string Reason(const std::string& what) {
  std::string reason = what;
  if (const auto dash = reason.find(" - "); dash != std::string::npos) {
    reason.erase(0, dash + 3);
  }
  if (const auto read = reason.find("; last read:"); read != std::string::npos) {
    const auto expected = reason.find("'; expected");
    const std::string tail =
        expected == std::string::npos ? std::string() : reason.substr(expected + 1);
    reason.erase(read);
    reason += tail;
  }
  return reason;
}

}  // namespace

std::string PointerTo(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

std::string PointerTo(std::string_view parent, std::size_t index) {
  return std::string(parent) + '/' + std::to_string(index);
}

// Builds the tree from the parser's events. Held apart from the library's own builder for two
// things it does not do: positions, and refusing a key that stands twice.
class JsonBuilder {
 public:
  JsonBuilder(std::string_view text, JsonLimits limits, JsonDocument& document)
      : text_(text), limits_(limits), document_(document) {
    line_starts_.push_back(0);
    if (limits_.positions) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
          line_starts_.push_back(i + 1);
        }
      }
    }
  }

  std::size_t* count() { return &read_; }
  const Diagnostic& fault() const { return fault_; }

  // The library takes a zero byte for the end of the text and would pass over what follows.
  bool CheckZeros() {
    const auto zero = text_.find('\0');
    if (zero != std::string_view::npos) {
      Fail(zero, "this is not JSON: a zero byte stands here", "save the text as UTF-8");
    }
    return zero == std::string_view::npos;
  }

  // The events, named as nlohmann's SAX interface wants them.
  // NOLINTBEGIN(readability-identifier-naming)
  bool null() { return Add(nullptr); }
  bool boolean(bool value) { return Add(value); }
  bool number_integer(json::number_integer_t value) { return Add(value); }
  bool number_unsigned(json::number_unsigned_t value) { return Add(value); }
  bool number_float(json::number_float_t value, const json::string_t&) { return Add(value); }
  bool string(json::string_t& value) { return Add(std::move(value)); }
  bool binary(json::binary_t&) { return false; }
  bool start_object(std::size_t) { return Open(json::object()); }
  bool start_array(std::size_t) { return Open(json::array()); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }

  bool key(json::string_t& name) {
    Level& level = levels_.back();
    level.key_at = ValueStart();
    level.child_pointer = limits_.positions ? PointerTo(level.pointer, name) : std::string();
    if (level.value->contains(name)) {
      Fail(level.key_at, "the key \"" + name + "\" stands twice in the same object",
           "keep one of the two");
      fault_.field = PointerTo(level.pointer, name);
      return false;
    }
    level.child = &(*level.value)[name];
    token_end_ = read_;
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
    if (fault_.message.empty()) {
      Fail(read_ == 0 ? 0 : read_ - 1, "this is not JSON: " + Reason(error.what()),
           "correct the syntax here or just before");
    }
    return false;
  }
  // NOLINTEND(readability-identifier-naming)

 private:
  struct Level {
    json* value;
    std::string pointer;
    json* child = nullptr;  // in an object: where the value of the current key goes
    std::string child_pointer;
    std::size_t key_at = 0;
  };

  // The lexer reports a token when it has read it, so a value starts after the last token's end,
  // behind white space and separators.
  std::size_t ValueStart() const {
    const auto start = text_.find_first_not_of(" \t\r\n,:", token_end_);
    return start == std::string_view::npos ? text_.size() : start;
  }

  JsonDocument::Position PositionOf(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(line_starts_, offset);
    const auto line = static_cast<std::size_t>(after - line_starts_.begin());
    return {line, offset - line_starts_[line - 1] + 1};
  }

  void Fail(std::size_t offset, std::string message, std::string hint) {
    fault_.message = std::move(message);
    fault_.hint = std::move(hint);
    if (limits_.positions) {
      const auto position = PositionOf(std::min(offset, text_.size()));
      fault_.line = position.line;
      fault_.column = position.column;
    }
  }

  // Puts a value where it belongs and returns its place and pointer.
  std::pair<json*, std::string> Place(json value) {
    const std::size_t start = limits_.positions ? ValueStart() : 0;
    json* place = nullptr;
    std::string pointer;
    if (levels_.empty()) {
      document_.root_ = std::move(value);
      place = &document_.root_;
    } else {
      Level& level = levels_.back();
      if (level.value->is_array()) {
        if (limits_.positions) {
          pointer = PointerTo(level.pointer, level.value->size());
        }
        level.value->push_back(std::move(value));
        place = &level.value->back();
      } else {
        pointer = std::move(level.child_pointer);
        *level.child = std::move(value);
        place = level.child;
      }
    }
    if (limits_.positions) {
      document_.positions_.emplace(pointer, PositionOf(start));
    }
    token_end_ = read_;
    return {place, std::move(pointer)};
  }

  bool Add(json value) {
    Place(std::move(value));
    return true;
  }

  bool Open(json value) {
    if (levels_.size() >= limits_.max_depth) {
      Fail(ValueStart(),
           "nested deeper than " + std::to_string(limits_.max_depth) + " levels, the most allowed",
           "flatten it");
      return false;
    }
    auto [place, pointer] = Place(std::move(value));
    levels_.push_back({.value = place, .pointer = std::move(pointer)});
    return true;
  }

  bool Close() {
    levels_.pop_back();
    token_end_ = read_;
    return true;
  }

  std::string_view text_;
  JsonLimits limits_;
  JsonDocument& document_;
  std::vector<std::size_t> line_starts_;
  std::vector<Level> levels_;
  std::size_t read_ = 0;
  std::size_t token_end_ = 0;
  Diagnostic fault_;
};

std::expected<JsonDocument, Diagnostic> JsonDocument::Parse(std::string_view text, std::string file,
                                                            JsonLimits limits) {
  JsonDocument document;
  document.file_ = std::move(file);
  if (text.size() > limits.max_bytes) {
    return std::unexpected(Diagnostic{
        .file = document.file_,
        .message = "longer than " + std::to_string(limits.max_bytes) + " bytes, the most allowed",
        .hint = "make it smaller"});
  }
  JsonBuilder builder(text, limits, document);
  const char* const begin = text.data();
  const bool good =
      builder.CheckZeros() &&
      json::sax_parse(CountingIterator(begin, builder.count()),
                      CountingIterator(begin + text.size(), builder.count()), &builder);
  if (!good) {
    Diagnostic fault = builder.fault();
    fault.file = document.file_;
    return std::unexpected(std::move(fault));
  }
  return document;
}

std::expected<JsonDocument, Diagnostic> JsonDocument::Load(const std::filesystem::path& path,
                                                           JsonLimits limits) {
  auto content = ReadFile(path, limits.max_bytes);
  if (!content) {
    return std::unexpected(content.error());
  }
  return Parse(*content, path.string(), limits);
}

void JsonDocument::Wipe() {
  std::vector<nlohmann::json*> left{&root_};
  while (!left.empty()) {
    nlohmann::json& value = *left.back();
    left.pop_back();
    if (auto* const text = value.get_ptr<std::string*>()) {
      forepost::Wipe(*text);
    }
    if (value.is_structured()) {
      for (nlohmann::json& member : value) {
        left.push_back(&member);
      }
    }
  }
}

Diagnostic JsonDocument::At(std::string_view pointer, std::string message, std::string hint) const {
  Diagnostic diagnostic{.file = file_,
                        .field = std::string(pointer),
                        .message = std::move(message),
                        .hint = std::move(hint)};
  std::string ancestor(pointer);
  while (true) {
    if (const auto found = positions_.find(ancestor); found != positions_.end()) {
      diagnostic.line = found->second.line;
      diagnostic.column = found->second.column;
      break;
    }
    const auto slash = ancestor.rfind('/');
    if (slash == std::string::npos) {
      break;
    }
    ancestor.resize(slash);
  }
  return diagnostic;
}

}  // namespace forepost
