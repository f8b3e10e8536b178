// Putting phrases into the index.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "policy/phrase_parts.h"
#include "policy/phrases.h"

namespace forepost::policy {

std::expected<void, std::string> PhraseIndex::Add(std::string_view phrase, std::uint32_t group,
                                                  bool misspelt) {
  Ending ending{.group = group, .next = 0, .address = false, .misspelt = misspelt, .signs = {}};
  const auto parts = PhrasePartsOf(phrase, ending.address);
  if (!parts) {
    return std::unexpected(parts.error());
  }
  if (parts->front().hash == kAnyWordHash) {
    return std::unexpected("it begins with any word");
  }
  for (std::uint32_t i = 0; i < parts->size(); ++i) {
    const PhrasePart& part = (*parts)[i];
    if (part.sign_before != '\0' || part.sign_after != '\0') {
      ending.signs.push_back({i, part.sign_before, part.sign_after});
    }
  }
  AddEnding(*parts, std::move(ending));
  return {};
}

std::expected<void, std::string> PhraseIndex::Add(const std::vector<PhraseSlot>& slots,
                                                  std::uint32_t group, bool misspelt) {
  if (slots.size() == 1 && slots[0].size() == 1) {
    return Add(slots[0][0], group, misspelt);
  }
  // Each place with the words of its alternatives; an alternative without any is a way past it.
  struct Place {
    std::vector<PhraseParts> alternatives;
    std::uint8_t gap = 0;  // so many words may stand here
  };
  std::vector<Place> places;
  std::size_t longest = 0;
  for (const PhraseSlot& slot : slots) {
    if (const auto gap = slot.size() == 1 ? GapOf(slot[0]) : std::nullopt) {
      places.push_back({.alternatives = {}, .gap = *gap});
      continue;
    }
    std::vector<PhraseParts>& place = places.emplace_back().alternatives;
    std::size_t most = 0;
    for (const std::string& text : slot) {
      if (text.find_first_not_of(' ') == std::string::npos) {
        place.emplace_back();
        continue;
      }
      const std::size_t begin = text.find_first_not_of(' ');
      const std::size_t end = text.find_last_not_of(' ') + 1;
      bool address = false;
      auto parts = PhrasePartsOf(std::string_view(text).substr(begin, end - begin), address);
      const bool plain =
          parts && !address && std::ranges::all_of(*parts, [](const PhrasePart& part) {
            return part.sign_before == '\0' && part.sign_after == '\0';
          });
      if (!plain) {
        return AddEach(slots, group, misspelt);
      }
      most = std::max(most, parts->size());
      place.push_back(*std::move(parts));
    }
    longest += most;
  }
  if (longest > kMaxPhraseWords) {
    return std::unexpected("it has more than " + std::to_string(kMaxPhraseWords) + " words");
  }
  std::vector<std::uint32_t> at{0};
  bool ends_in_gap = false;
  for (const Place& one : places) {
    const std::vector<PhraseParts>& place = one.alternatives;
    if (one.gap != 0) {
      if (at.front() == 0) {
        return std::unexpected("it may begin with any word");
      }
      ends_in_gap = true;
      for (const std::uint32_t node : at) {
        nodes_[node].gap = one.gap;
      }
    }
    if (std::ranges::all_of(place, &PhraseParts::empty)) {
      continue;
    }
    ends_in_gap = false;
    const std::uint32_t behind = AddNode();
    bool past = false;
    for (const PhraseParts& parts : place) {
      past = past || parts.empty();
      std::vector<std::uint32_t> from = at;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        AddWord(parts[i], misspelt);
        const std::uint32_t to = i + 1 == parts.size() ? behind : AddNode();
        for (const std::uint32_t node : from) {
          Link(node, parts[i], to);
        }
        from = {to};
      }
    }
    if (!past) {
      at.clear();
    }
    at.push_back(behind);
  }
  if (at.front() == 0) {
    return std::unexpected("there is a way through it without a word");
  }
  if (ends_in_gap) {
    return std::unexpected("it ends with any words");
  }
  for (const std::uint32_t node : at) {
    AddEnding(node,
              {.group = group, .next = 0, .address = false, .misspelt = misspelt, .signs = {}});
  }
  return {};
}

// Signs and addresses are known by the number of a word, which alternatives change: such a phrase
// is written out.
std::expected<void, std::string> PhraseIndex::AddEach(const std::vector<PhraseSlot>& slots,
                                                      std::uint32_t group, bool misspelt) {
  std::vector<std::string> texts{""};
  for (const PhraseSlot& slot : slots) {
    if (texts.size() * slot.size() > kMaxPhraseExpansions) {
      return std::unexpected("with a sign or an address in it, it may stand for " +
                             std::to_string(kMaxPhraseExpansions) + " plain phrases at most");
    }
    std::vector<std::string> all;
    for (const std::string& text : texts) {
      for (const std::string& end : slot) {
        all.push_back(text + end);
      }
    }
    texts = std::move(all);
  }
  for (const std::string& text : texts) {
    if (const auto added = Add(text, group, misspelt); !added) {
      return std::unexpected("as \"" + text + "\" " + added.error());
    }
  }
  return {};
}

std::uint32_t PhraseIndex::AddNode() {
  nodes_.emplace_back();
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void PhraseIndex::AddWord(const PhrasePart& part, bool misspelt) {
  if (part.hash == kAnyWordHash) {
    return;
  }
  vocabulary_.Add(part.key, part.prefix);
  if (misspelt) {
    slips_.Add(part.key, part.prefix);
  }
}

void PhraseIndex::AddEnding(const PhraseParts& parts, Ending ending) {
  std::uint32_t node = 0;
  for (const PhrasePart& part : parts) {
    AddWord(part, ending.misspelt);
    node = GoOn(node, part);
  }
  AddEnding(node, std::move(ending));
}

void PhraseIndex::AddEnding(std::uint32_t node, Ending ending) {
  ending.next = std::exchange(nodes_[node].ending, static_cast<std::uint32_t>(endings_.size() + 1));
  endings_.push_back(std::move(ending));
}

// The node to which plain phrases go from `node` by this word, made if there is none.
std::uint32_t PhraseIndex::GoOn(std::uint32_t node, const PhrasePart& part) {
  for (std::uint32_t next = FirstEdge(EdgeKey(node, part.hash, part.prefix)); next != 0;) {
    const Edge& edge = edges_[next - 1];
    if (!edge.shared) {
      return edge.node;
    }
    next = edge.next;
  }
  const std::uint32_t to = AddNode();
  Link(node, part, to);
  edges_.back().shared = false;
  return to;
}

void PhraseIndex::Link(std::uint32_t from, const PhrasePart& part, std::uint32_t to) {
  nodes_[from].any = nodes_[from].any || part.hash == kAnyWordHash;
  if (part.prefix) {
    nodes_[from].prefix_lengths |= std::uint64_t{1} << part.key.size();
  }
  const std::uint64_t key = EdgeKey(from, part.hash, part.prefix);
  sieve_[(key ^ (key >> 32U)) % kSieveBits] = true;
  std::uint32_t& first = first_edges_[key];
  edges_.push_back({.node = to, .next = first, .shared = true});
  first = static_cast<std::uint32_t>(edges_.size());
}

}  // namespace forepost::policy
