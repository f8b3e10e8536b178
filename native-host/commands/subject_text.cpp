#include "commands/subject_text.h"

#include <string_view>

#include "commands/policy_show_html.h"
#include "common/printable.h"
#include "notes/text.h"

namespace forepost::commands {
namespace {

constexpr std::string_view kStyle =
    R"css(body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem;
  color: #1b1f24; background: #fff; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #d0d7de; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .3rem 1rem; margin: 0; }
dt { color: #57606a; }
dd { margin: 0; white-space: pre-line; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; }
  dt, dd { break-inside: avoid; }
}
)css";

}  // namespace

std::string SubjectText(const notes::Subject& subject) {
  std::string text = Printable(subject.title) + '\n' +
                     std::string(notes::CountCharacters(subject.title), '=') + "\n\n";
  for (const std::string& paragraph : subject.intro) {
    text += Printable(paragraph) + "\n\n";
  }
  for (const notes::SubjectPart& part : subject.parts) {
    text += part.title + '\n' + std::string(part.title.size(), '-') + '\n';
    for (const notes::SubjectFact& fact : part.facts) {
      text += Printable(fact.label) + ':';
      // One line stands beside the label, several below it.
      for (const std::string& line : fact.lines) {
        text += (fact.lines.size() == 1 ? " " : "\n  ") + Printable(line);
      }
      text += '\n';
    }
    text += '\n';
  }
  text += "Your rights\n-----------\n";
  for (const std::string& paragraph : subject.rights) {
    text += Printable(paragraph) + '\n';
  }
  return text;
}

std::string SubjectHtml(const notes::Subject& subject) {
  const std::string title = EscapeHtml(subject.title);
  std::string html =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
      title + "</title>\n<style>\n" + std::string(kStyle) +
      "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n";
  for (const std::string& paragraph : subject.intro) {
    html += "<p>" + EscapeHtml(paragraph) + "</p>\n";
  }
  for (const notes::SubjectPart& part : subject.parts) {
    html += "<section>\n<h2>" + EscapeHtml(part.title) + "</h2>\n<dl>\n";
    for (const notes::SubjectFact& fact : part.facts) {
      html += "<dt>" + EscapeHtml(fact.label) + "</dt>";
      std::string lines;
      for (const std::string& line : fact.lines) {
        lines += (lines.empty() ? "" : "\n") + EscapeHtml(line);
      }
      html += "<dd>" + lines + "</dd>\n";
    }
    html += "</dl>\n</section>\n";
  }
  html += "<section>\n<h2>Your rights</h2>\n";
  for (const std::string& paragraph : subject.rights) {
    html += "<p>" + EscapeHtml(paragraph) + "</p>\n";
  }
  return html + "</section>\n</main>\n</body>\n</html>\n";
}

}  // namespace forepost::commands
