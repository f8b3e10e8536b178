// Underlines in editable trees, by the CSS Custom Highlight API: nothing is added to the editor.
// The page can read the registry, so names say nothing of rules, and what comes from a secret
// list is never marked.

import type { Finding, Severity } from '../shared/verdict';
import type { Draft } from './text';

// Strictest last: it is painted on top.
const kNames: Record<Severity, string> = { allow: '', advise: 'fp-1', warn: 'fp-2', block: 'fp-3' };

// The kind of line tells the severity without its colour.
const kStyle = `
::highlight(fp-1){text-decoration:underline dotted #2f6fdf 2px;text-decoration-skip-ink:none}
::highlight(fp-2){text-decoration:underline wavy #c77700 1.5px;text-decoration-skip-ink:none;background-color:#f5a52421}
::highlight(fp-3){text-decoration:underline double #d92d20 1.5px;text-decoration-skip-ink:none;background-color:#f0443821}
`;

export const isMarked = (finding: Finding): boolean =>
  !finding.opaque && finding.end > finding.start && finding.severity !== 'allow';

export class Highlights {
  private sheet: CSSStyleSheet | null = null;
  private readonly roots = new Set<Document | ShadowRoot>();

  show(editor: Element, draft: Draft, findings: Finding[]): void {
    this.clear();
    const ranges = new Map<string, Range[]>();
    for (const finding of findings.filter(isMarked)) {
      const range = draft.range(finding.start, finding.end);
      if (!range || !editor.contains(range.commonAncestorContainer)) continue;
      const name = kNames[finding.severity];
      ranges.set(name, [...(ranges.get(name) ?? []), range]);
    }
    if (ranges.size === 0) return;
    this.adopt(editor.getRootNode());
    for (const [name, found] of ranges) {
      const highlight = new Highlight(...found);
      highlight.priority = Number(name.slice(-1));
      CSS.highlights.set(name, highlight);
    }
  }

  clear(): void {
    for (const name of Object.values(kNames)) if (name) CSS.highlights.delete(name);
  }

  retire(): void {
    this.clear();
    for (const root of this.roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    }
  }

  private adopt(root: Node): void {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync(kStyle);
    }
    this.roots.add(root);
    // A page that sets its own list drops ours.
    if (root.adoptedStyleSheets.includes(this.sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }
}
