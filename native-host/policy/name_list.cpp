#include "policy/name_list.h"

#include <algorithm>
#include <utility>

#include "common/read_file.h"
#include "common/utf8.h"
#include "policy/hashed_list.h"

namespace forepost::policy {
namespace {

// A file with more faults than this is no list, and one diagnostic a line would take its memory.
constexpr std::size_t kMaxFaults = 100;

bool IsWellFormed(std::string_view utf8) {
  if (std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return true;
  }
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = DecodeUtf8(utf8, at);
    // U+FFFD written out takes three bytes; a fault gives it for fewer.
    if (decoded.code_point == kReplacement && utf8.substr(at, 3) != "\xEF\xBF\xBD") {
      return false;
    }
    at += decoded.size;
  }
  return true;
}

std::string_view Trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

// The next of the parts of a line that is not empty; empty at its end.
std::string_view NextPart(std::string_view& line) {
  while (!line.empty()) {
    const auto tab = line.find('\t');
    const std::string_view part = Trim(line.substr(0, tab));
    line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    if (!part.empty()) {
      return part;
    }
  }
  return {};
}

// Reads lines out of a text and writes the names over it: what is written is never longer than what
// was read.
class LineReader {
 public:
  LineReader(std::string& text, std::string file) : text_(text), file_(std::move(file)) {}

  // The number of entries.
  std::expected<std::size_t, Diagnostics> Read() {
    std::size_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text_.size() && faults_.size() < kMaxFaults) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      ++number_;
      if (!ReadLine(at, end)) {
        break;
      }
      at = end + 1;
    }
    if (!faults_.empty()) {
      return std::unexpected(std::move(faults_));
    }
    text_.resize(written_);
    text_.shrink_to_fit();
    return entries_;
  }

 private:
  // False: no line behind it is worth reading.
  bool ReadLine(std::size_t begin, std::size_t end) {
    std::string_view line = std::string_view(text_).substr(begin, end - begin);
    if (line.size() > kMaxNameLineBytes) {
      Fault("the line has " + std::to_string(line.size()) + " bytes, more than the " +
                std::to_string(kMaxNameLineBytes) + " allowed",
            "write one name a line");
      return true;
    }
    if (!IsWellFormed(line)) {
      Fault("the line is not UTF-8", "save the file as UTF-8");
      return true;
    }
    if (line.starts_with('#')) {
      return true;
    }
    bool any = false;
    for (std::string_view part = NextPart(line); !part.empty(); part = NextPart(line)) {
      if (!any && entries_ == kMaxNames) {
        Fault("there are more than " + std::to_string(kMaxNames) + " names, the most allowed",
              "split the list in two");
        return false;
      }
      entries_ += any ? 0 : 1;
      any = true;
      std::copy(part.begin(), part.end(), text_.begin() + static_cast<std::ptrdiff_t>(written_));
      written_ += part.size();
      // The line break or tab behind the part, or one place past the text's end.
      if (written_ == text_.size()) {
        text_ += '\n';
        written_ = text_.size();
        return true;
      }
      text_[written_++] = '\n';
    }
    return true;
  }

  void Fault(std::string message, std::string hint) {
    faults_.push_back(
        {.file = file_, .line = number_, .message = std::move(message), .hint = std::move(hint)});
  }

  std::string& text_;
  std::string file_;
  std::size_t number_ = 0;
  std::size_t written_ = 0;
  std::size_t entries_ = 0;
  Diagnostics faults_;
};

}  // namespace

NameList::NameList(std::initializer_list<NameEntry> entries) {
  for (const NameEntry& entry : entries) {
    push_back(entry);
  }
}

void NameList::push_back(const NameEntry& entry) {
  text_ += entry.name;
  text_ += '\n';
  for (const std::string& alias : entry.aliases) {
    text_ += alias;
    text_ += '\n';
  }
  ++entries_;
}

NameEntry ParseNameEntry(std::string_view line) {
  NameEntry entry{.name = std::string(NextPart(line)), .aliases = {}};
  for (std::string_view part = NextPart(line); !part.empty(); part = NextPart(line)) {
    entry.aliases.emplace_back(part);
  }
  return entry;
}

class NameListReader {
 public:
  static std::expected<NameList, Diagnostics> Read(std::string content,
                                                   const std::filesystem::path& file) {
    NameList names;
    if (IsHashedList(content)) {
      auto hashed = ParseHashedList(content, file);
      if (!hashed) {
        return std::unexpected(std::move(hashed.error()));
      }
      names.entries_ = hashed->size();
      names.hashed_ = std::make_shared<const HashedNames>(*std::move(hashed));
      return names;
    }
    names.text_ = std::move(content);
    const auto entries = LineReader(names.text_, file.string()).Read();
    if (!entries) {
      return std::unexpected(entries.error());
    }
    names.entries_ = *entries;
    return names;
  }
};

std::expected<NameList, Diagnostics> ParseNameList(std::string_view content,
                                                   const std::filesystem::path& file) {
  return NameListReader::Read(std::string(content), file);
}

std::expected<NameList, Diagnostics> LoadNameList(const std::filesystem::path& path) {
  auto content = ReadFile(path, kMaxListBytes);
  if (!content) {
    return std::unexpected(Diagnostics{std::move(content.error())});
  }
  return NameListReader::Read(*std::move(content), path);
}

}  // namespace forepost::policy
