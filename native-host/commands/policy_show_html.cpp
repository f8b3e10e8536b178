#include "commands/policy_show_html.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/policy_show_style.h"
#include "commands/policy_show_words.h"

namespace forepost::commands {
namespace {

using policy::PolicyModel;
using policy::Rule;

// "Jane Roe <jane@example.com>": the address as a link.
std::string OwnerHtml(const std::string& owner) {
  const auto of_address = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("._+-").find(c) != std::string_view::npos;
  };
  const std::size_t at = owner.find('@');
  if (at == std::string::npos) {
    return EscapeHtml(owner);
  }
  std::size_t begin = at;
  while (begin > 0 && of_address(owner[begin - 1])) {
    --begin;
  }
  std::size_t end = at + 1;
  while (end < owner.size() && of_address(owner[end])) {
    ++end;
  }
  if (begin == at || end == at + 1) {
    return EscapeHtml(owner);
  }
  const std::string address = owner.substr(begin, end - begin);
  return EscapeHtml(owner.substr(0, begin)) + "<a href=\"mailto:" + address + "\">" + address +
         "</a>" + EscapeHtml(owner.substr(end));
}

class PolicyHtml {
 public:
  // `prefix` keeps the ids of several policies apart.
  PolicyHtml(const ShownPolicy& shown, std::string prefix, std::string& out)
      : model_(*shown.model), identity_(shown.identity), prefix_(std::move(prefix)), out_(out) {}

  void Write() {
    WriteHeader();
    WriteContents();
    out_ += "<section>\n<h2 id=\"" + prefix_ + "rules\">Rules</h2>\n";
    for (const Rule& rule : model_.rules) {
      WriteRule(rule);
    }
    out_ += "</section>\n";
    WriteLessons();
    WriteConcepts();
    WriteLists();
  }

 private:
  void Text(std::string_view tag, std::string_view text, std::string_view css = {}) {
    out_ += '<' + std::string(tag) +
            (css.empty() ? std::string() : " class=\"" + std::string(css) + "\"") + '>' +
            EscapeHtml(text) + "</" + std::string(tag) + ">\n";
  }

  std::string Id(std::string_view kind, std::string_view name) const {
    return prefix_ + std::string(kind) + '-' + EscapeHtml(name);
  }

  std::string Link(std::string_view kind, const std::string& name, const std::string& text) const {
    return "<a href=\"#" + Id(kind, name) + "\">" + EscapeHtml(text) + "</a>";
  }

  std::string ProseHtml(const Prose& prose) const {
    std::string html;
    for (const Piece& piece : prose) {
      switch (piece.kind) {
        case Piece::Kind::kText:
          html += EscapeHtml(piece.text);
          break;
        case Piece::Kind::kPhrase:
          html += "<q>" + EscapeHtml(piece.text) + "</q>";
          break;
        case Piece::Kind::kPattern:
          html += "the pattern <code>" + EscapeHtml(piece.text) + "</code>";
          break;
        case Piece::Kind::kConcept:
          html += "the words for " + Link("concept", piece.text, piece.text);
          break;
        case Piece::Kind::kList:
          html += "a name of the list " + Link("list", piece.text, piece.text);
          break;
      }
    }
    return html;
  }

  void WriteHeader() {
    out_ += "<header>\n";
    Text("h1", model_.title);
    Text("p",
         identity_.id + ", version " + std::to_string(identity_.version) + ", " +
             std::to_string(model_.rules.size()) + (model_.rules.size() == 1 ? " rule" : " rules"),
         "identity");
    if (identity_.bundle.version != 0) {
      Text("p",
           "Approved by " + identity_.bundle.approved_by + " on " + identity_.bundle.approved_on +
               ", in bundle " + std::to_string(identity_.bundle.version) + ".",
           "identity");
    }
    if (!model_.notice.empty()) {
      Text("p", model_.notice, "notice");
    }
    out_ += "</header>\n";
  }

  void WriteContents() {
    out_ += "<nav aria-labelledby=\"" + prefix_ + "contents\">\n<h2 id=\"" + prefix_ +
            "contents\">Contents</h2>\n<ol>\n";
    for (const Rule& rule : model_.rules) {
      out_ += "<li>" + Link("rule", rule.id, rule.title) + " <span class=\"severity " +
              std::string(ToString(rule.severity)) + "\">" + std::string(ToString(rule.severity)) +
              "</span></li>\n";
    }
    out_ += "</ol>\n<p>";
    const auto section = [&](std::string_view name, std::string_view title, bool there) {
      if (there) {
        out_ += "<a href=\"#" + prefix_ + std::string(name) + "\">" + std::string(title) + "</a> ";
      }
    };
    section("lessons", "Lessons", !model_.lessons.empty());
    section("concepts", "Words", !model_.concepts.empty());
    section("lists", "Lists", !model_.lists.empty());
    out_ += "</p>\n</nav>\n";
  }

  void WriteRule(const Rule& rule) {
    out_ += "<article class=\"" + std::string(ToString(rule.severity)) + "\">\n<h3 id=\"" +
            Id("rule", rule.id) + "\">" + EscapeHtml(rule.title) + "</h3>\n<p class=\"identity\">" +
            "<span class=\"severity " + std::string(ToString(rule.severity)) + "\">" +
            std::string(ToString(rule.severity)) + "</span> " +
            EscapeHtml(DescribeSeverity(rule.severity)) + " · <code>" + rule.id + "</code></p>\n";
    Text("p", rule.message, "message");
    if (!rule.guidance.empty()) {
      Text("p", rule.guidance);
    }
    if (!rule.suggest.empty()) {
      out_ += "<p>Would be fine: <q>" + EscapeHtml(rule.suggest) + "</q></p>\n";
    }
    WriteDescription(DescribeMatch(rule));
    WriteDescription(DescribeUnless(rule));
    for (const std::string& condition : DescribeConditions(rule)) {
      Text("p", condition + ".");
    }
    WriteSource(rule);
    WriteExamples("Is hit", rule.hit);
    WriteExamples("Is not hit", rule.miss);
    out_ += "</article>\n";
  }

  void WriteDescription(const Description& description) {
    if (description.lead.empty()) {
      return;
    }
    out_ += "<p>" + ProseHtml(description.lead) + "</p>\n";
    if (description.items.empty()) {
      return;
    }
    out_ += "<ul>\n";
    for (const Prose& item : description.items) {
      out_ += "<li>" + ProseHtml(item) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void WriteSource(const Rule& rule) {
    out_ += "<dl>\n";
    if (!rule.cite.source.empty()) {
      std::string source = EscapeHtml(rule.cite.source + ' ' + rule.cite.clause);
      if (!rule.cite.url.empty()) {
        source =
            "<a rel=\"noreferrer\" href=\"" + EscapeHtml(rule.cite.url) + "\">" + source + "</a>";
      }
      out_ += "<dt>Source</dt><dd>" + source +
              (rule.cite.verified ? ", compared with the source"
                                  : ", <strong>not checked against the source</strong>") +
              (rule.review_by.empty() ? "" : ", to be reviewed by " + rule.review_by) + "</dd>\n";
    }
    if (!rule.owner.empty()) {
      out_ += "<dt>Ask</dt><dd>" + OwnerHtml(rule.owner) + "</dd>\n";
    }
    if (const auto lesson = model_.lessons.find(rule.lesson); lesson != model_.lessons.end()) {
      out_ += "<dt>Lesson</dt><dd>" + Link("lesson", rule.lesson, lesson->second.lesson.title) +
              "</dd>\n";
    }
    out_ += "</dl>\n";
  }

  void WriteExamples(std::string_view heading, const std::vector<policy::Example>& examples) {
    if (examples.empty()) {
      return;
    }
    Text("h4", heading);
    out_ += "<ul class=\"examples\">\n";
    for (const policy::Example& example : examples) {
      out_ += "<li>" + EscapeHtml(example.text);
      if (example.surface != policy::Surface::kPost) {
        out_ += " <small>(" +
                std::string(policy::kSurfaceNames[static_cast<std::size_t>(example.surface)]) +
                ")</small>";
      }
      if (!example.site.empty()) {
        out_ += " <small>(" + EscapeHtml(example.site) + ")</small>";
      }
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void OpenSection(std::string_view name, std::string_view title) {
    out_ += "<section>\n<h2 id=\"" + prefix_ + std::string(name) + "\">" + std::string(title) +
            "</h2>\n";
  }

  void WriteLessons() {
    if (model_.lessons.empty()) {
      return;
    }
    OpenSection("lessons", "Lessons");
    for (const auto& [name, lesson] : model_.lessons) {
      out_ +=
          "<h3 id=\"" + Id("lesson", name) + "\">" + EscapeHtml(lesson.lesson.title) + "</h3>\n";
      Text("p", lesson.lesson.text);
      out_ += "<dl>\n<dt>Right</dt><dd>" + EscapeHtml(lesson.lesson.right) +
              "</dd>\n<dt>Wrong</dt><dd>" + EscapeHtml(lesson.lesson.wrong) + "</dd>\n</dl>\n";
    }
    out_ += "</section>\n";
  }

  void WriteConcepts() {
    if (model_.concepts.empty()) {
      return;
    }
    OpenSection("concepts", "Words");
    out_ +=
        "<p>What the rules look for by a name. A <code>*</code> stands for any ending, a "
        "<code>~</code> for the word's inflections, <code>(a|b)</code> for either.</p>\n";
    for (const auto& [name, term] : model_.concepts) {
      out_ += "<h3 id=\"" + Id("concept", name) + "\">" + EscapeHtml(name) + "</h3>\n<p>" +
              ProseHtml(DescribeTerm(term)) + "</p>\n";
    }
    out_ += "</section>\n";
  }

  void WriteLists() {
    if (model_.lists.empty()) {
      return;
    }
    OpenSection("lists", "Lists");
    for (const auto& [name, list] : model_.lists) {
      out_ += "<h3 id=\"" + Id("list", name) + "\">" +
              EscapeHtml(list.title.empty() ? name : list.title) + "</h3>\n";
      Text("p", list.secret ? "The firm's own list. It is looked at when a post is submitted, and "
                              "nobody is told which name was found."
                            : "The firm's own list. It is looked at while one types.");
    }
    out_ += "</section>\n";
  }

  const PolicyModel& model_;
  const policy::PolicyIdentity& identity_;
  std::string prefix_;
  std::string& out_;
};

}  // namespace

std::string EscapeHtml(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string PolicyPage(std::span<const ShownPolicy> policies) {
  std::string page =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<title>" +
      EscapeHtml(policies[0].model->title) + "</title>\n<style>\n" + std::string(kPolicyStyle) +
      "</style>\n</head>\n<body>\n<main>\n";
  for (std::size_t i = 0; i < policies.size(); ++i) {
    PolicyHtml(policies[i], i == 0 ? "" : "p" + std::to_string(i + 1) + "-", page).Write();
  }
  return page + "</main>\n</body>\n</html>\n";
}

}  // namespace forepost::commands
