#include "policy/approved_posts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/iso_date.h"
#include "common/json_document.h"
#include "policy/field_reader.h"
#include "policy/model.h"
#include "policy/text.h"

namespace forepost::policy {
namespace {

// A text that is so much longer than every approved one in its form is none: dropped characters and
// taken apart letters change the length, but not so far.
constexpr std::size_t kMostShrinking = 64;

std::string FormOf(std::string_view text) {
  const NormalisedText normalised = NormalisedText::Of(text);
  std::string form;
  bool gap = false;
  for (const char c : normalised.bytes()) {
    if (c == ' ' || c == '\n') {
      gap = !form.empty();
      continue;
    }
    if (gap) {
      form += ' ';
      gap = false;
    }
    form += c;
  }
  return form;
}

struct Post {
  std::string form;
  PostApproval approval;
};

Post ReadPost(FieldReader& reader) {
  Post post;
  post.approval.id = reader.Text("id", {.max = kMaxIdLength});
  if (!post.approval.id.empty() && !IsIdentifier(post.approval.id)) {
    reader.Fault("id", "has more than small letters, digits and dashes",
                 "write it as in \"results-2026\"");
  }
  const std::string text = reader.Text("text", {.max = kMaxApprovedText});
  post.form = FormOf(text);
  if (!text.empty() && post.form.empty()) {
    reader.Fault("text", "has nothing in it that shows", "write the post");
  }
  post.approval.approved_by = reader.Text("approved_by", {.max = kMaxNameLength});
  post.approval.approved_on = reader.Text("approved_on", {.max = 10});
  if (!post.approval.approved_on.empty() && !ParseDate(post.approval.approved_on)) {
    reader.Fault("approved_on", "is not a date", "write it as in 2026-11-20");
  }
  reader.Finish();
  return post;
}

}  // namespace

std::expected<ApprovedPosts, Diagnostics> ApprovedPosts::Parse(std::string_view json,
                                                               std::string file) {
  const auto document =
      JsonDocument::Parse(json, std::move(file), {.max_bytes = kMaxApprovedBytes, .max_depth = 8});
  if (!document) {
    return std::unexpected(Diagnostics{document.error()});
  }
  Diagnostics faults;
  FieldReader reader(*document, "", document->root(), faults);
  reader.Whole("format", 1, 1);
  ApprovedPosts approved;
  std::set<std::string> ids;
  const nlohmann::json* const posts = reader.Member("posts", true);
  if (posts != nullptr && (!posts->is_array() || posts->size() > kMaxApprovedPosts)) {
    reader.Fault("posts",
                 "is not a list of at most " + std::to_string(kMaxApprovedPosts) + " posts",
                 R"(write [{"id": …, "text": …}])");
  } else if (posts != nullptr) {
    for (std::size_t i = 0; i < posts->size(); ++i) {
      FieldReader entry(*document, PointerTo(reader.PointerOf("posts"), i), (*posts)[i], faults);
      Post post = ReadPost(entry);
      if (!post.approval.id.empty() && !ids.insert(post.approval.id).second) {
        entry.Fault("id", "two posts have the id \"" + post.approval.id + "\"",
                    "give each an id of its own");
      }
      approved.longest_ = std::max(approved.longest_, post.form.size());
      if (!post.form.empty() &&
          !approved.posts_.emplace(std::move(post.form), std::move(post.approval)).second) {
        entry.Fault("text", "this post is approved twice", "leave one out");
      }
    }
  }
  reader.Finish();
  if (!faults.empty()) {
    return std::unexpected(std::move(faults));
  }
  return approved;
}

const PostApproval* ApprovedPosts::Find(std::string_view text) const {
  if (posts_.empty() || text.size() / kMostShrinking > longest_) {
    return nullptr;
  }
  const auto found = posts_.find(FormOf(text));
  return found == posts_.end() ? nullptr : &found->second;
}

}  // namespace forepost::policy
