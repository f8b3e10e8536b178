#include "notes/import_run.h"

#include <algorithm>
#include <array>
#include <utility>

#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::array<std::string_view, 2> kKnownNames{"add", "skip"};
constexpr std::size_t kDayCharacters = 10;

std::string NameOf(const ImportRow& row) {
  const auto found = row.edit.fields.find("name");
  return found == row.edit.fields.end() ? std::string() : FoldCase(OneLine(found->second));
}

ImportProblem Skipped(const ImportRow& row, std::string why) {
  return {.row = row.row, .line = row.line, .why = std::move(why)};
}

}  // namespace

std::optional<KnownNames> ParseKnownNames(std::string_view name) {
  const auto* const found = std::ranges::find(kKnownNames, name);
  if (found == kKnownNames.end()) {
    return std::nullopt;
  }
  return static_cast<KnownNames>(found - kKnownNames.begin());
}

std::string ImportTag(Time now) { return "import " + ToIso(now).substr(0, kDayCharacters); }

std::expected<std::set<std::string>, VaultError> TakenNames(Notebook& book) {
  const auto all = book.Find("", {.limit = SIZE_MAX});
  if (!all) {
    return std::unexpected(all.error());
  }
  std::set<std::string> names;
  for (const Found& found : all->found) {
    names.insert(FoldCase(found.client.title));
  }
  return names;
}

std::size_t CountTaken(const std::vector<ImportRow>& rows, const std::set<std::string>& taken) {
  return static_cast<std::size_t>(std::ranges::count_if(
      rows, [&](const ImportRow& row) { return taken.contains(NameOf(row)); }));
}

ImportRun::ImportRun(std::vector<ImportRow> rows, ImportOptions options)
    : rows_(std::move(rows)), options_(std::move(options)) {
  std::set<std::string> twice;
  for (const ImportRow& row : rows_) {
    if (!row.key.empty()) {
      by_key_.emplace(row.key, 0);
    }
    if (!by_name_.emplace(NameOf(row), 0).second) {
      twice.insert(NameOf(row));
    }
  }
  for (const std::string& name : twice) {
    by_name_.erase(name);
  }
}

std::vector<Relation> ImportRun::RelationsOf(const ImportRow& row, bool& later) const {
  std::vector<Relation> relations;
  for (const ImportLink& link : row.links) {
    Relation relation{.name = link.name, .what = link.what};
    const auto& known = link.key.empty() ? by_name_ : by_key_;
    const auto found = known.find(link.key.empty() ? FoldCase(link.name) : link.key);
    if (found != known.end()) {
      relation.client = found->second;
      later = later || relation.client == 0;
    }
    if (relation.client != 0) {
      relation.name.clear();
    } else if (relation.name.empty()) {
      continue;
    }
    if (std::ranges::find(relations, relation) == relations.end()) {
      relations.push_back(std::move(relation));
    }
  }
  return relations;
}

void ImportRun::Choose(Time latest, Step& step, std::vector<Edit>& batch,
                       std::vector<std::size_t>& chosen) const {
  for (std::size_t i = next_; i < rows_.size() && batch.size() < kAtOnce; ++i) {
    const ImportRow& row = rows_[i];
    step.done = i + 1;
    if (options_.known == KnownNames::kSkip && taken_->contains(NameOf(row))) {
      step.skipped.push_back(Skipped(row, "a client has this name already; it is skipped"));
      continue;
    }
    Edit edit = row.edit;
    edit.add_tags.push_back(ImportTag(options_.now));
    if (edit.source.empty()) {
      edit.source = options_.source;
    }
    if (bool later = false; !row.links.empty()) {
      auto relations = RelationsOf(row, later);
      if (!later) {
        edit.relations = std::move(relations);
      }
    }
    // The firm's terms are those of this machine, wherever the notes come from.
    if (edit.expires) {
      edit.expires = std::min(*edit.expires, latest);
    }
    batch.push_back(std::move(edit));
    chosen.push_back(i);
  }
}

std::expected<ImportRun::Step, VaultError> ImportRun::Next(Notebook& book) {
  if (!taken_) {
    auto taken = TakenNames(book);
    if (!taken) {
      return std::unexpected(std::move(taken.error()));
    }
    taken_ = *std::move(taken);
  }
  Step step{.done = next_, .total = rows_.size()};
  if (next_ == rows_.size()) {
    if (auto done = Relate(book, step); !done) {
      return std::unexpected(std::move(done.error()));
    }
    step.created = created_;
    step.finished = finished_;
    return step;
  }
  std::vector<Edit> batch;
  std::vector<std::size_t> chosen;
  Choose(ExpiryOf(options_.now, book.terms()), step, batch, chosen);
  const auto made = book.AddMany(batch);
  if (!made) {
    return std::unexpected(made.error());
  }
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const ImportRow& row = rows_[chosen[i]];
    const auto& client = (*made)[i];
    if (!client) {
      const VaultError& fault = client.error();
      step.skipped.push_back(Skipped(row, (fault.field.empty() ? "" : fault.field + ": ") +
                                              fault.message + "; it is skipped"));
      continue;
    }
    ++created_;
    if (const auto by_key = by_key_.find(row.key); by_key != by_key_.end()) {
      by_key->second = *client;
    }
    if (const auto by_name = by_name_.find(NameOf(row)); by_name != by_name_.end()) {
      by_name->second = *client;
    }
    if (!batch[i].relations && !row.links.empty()) {
      to_relate_.emplace_back(chosen[i], *client);
    }
  }
  next_ = step.done;
  finished_ = next_ == rows_.size() && to_relate_.empty();
  step.created = created_;
  step.finished = finished_;
  std::ranges::stable_sort(step.skipped, {}, &ImportProblem::row);
  return step;
}

std::expected<void, VaultError> ImportRun::Relate(Notebook& book, Step& step) {
  for (std::size_t i = 0; i < kAtOnce && related_ < to_relate_.size(); ++i, ++related_) {
    const auto& [index, client] = to_relate_[related_];
    bool later = false;  // whoever is still not there was skipped
    std::vector<Relation> relations = RelationsOf(rows_[index], later);
    std::erase_if(relations, [&](const Relation& one) { return one.client == client; });
    const auto changed = book.Change(client, {.relations = std::move(relations)});
    if (changed) {
      continue;
    }
    if (changed.error().fault != VaultFault::kInvalid &&
        changed.error().fault != VaultFault::kUnknownClient) {
      return std::unexpected(changed.error());
    }
    step.skipped.push_back(
        Skipped(rows_[index], "its relations are left out: " + changed.error().message));
  }
  finished_ = related_ == to_relate_.size();
  return {};
}

}  // namespace forepost::notes
