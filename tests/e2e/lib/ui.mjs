// What Forepost shows in a page, read the way assistive software reads it (the accessibility tree,
// which reaches into the closed shadow root), and pressed with a real mouse.
//
//   const ui = await Ui.of(page);
//   await ui.banner('Check before you post');     waits for it: {heading, text, buttons, links}
//   await ui.press('Post anyway');
import { until } from './until.mjs';

const role = (node) => node.role?.value;
const name = (node) => node.name?.value ?? '';
// Nodes that are part of a line.
const inline = new Set(['link', 'mark', 'strong', 'emphasis', 'code', 'superscript']);
const isText = (node) => role(node) === 'StaticText';

class Tree {
  constructor(nodes) {
    this.nodes = nodes;
    this.byId = new Map(nodes.map((node) => [node.nodeId, node]));
  }

  find(test) {
    return this.nodes.find((node) => !node.ignored && test(node));
  }

  *below(node) {
    for (const id of node.childIds ?? []) {
      const child = this.byId.get(id);
      if (!child) continue;
      yield child;
      yield* this.below(child);
    }
  }

  all(node, wanted) {
    return [...this.below(node)].filter((inner) => !inner.ignored && role(inner) === wanted);
  }

  /** The text below a node, a line for each heading, paragraph and entry; buttons left out. */
  lines(node) {
    const lines = new Map();
    for (const inner of this.below(node)) {
      if (!isText(inner)) continue;
      let block = this.byId.get(inner.parentId);
      while (block !== node && inline.has(role(block))) block = this.byId.get(block.parentId);
      if (role(block) === 'button') continue;
      lines.set(block, `${lines.get(block) ?? ''} ${name(inner).trim()}`.trim());
    }
    return [...lines.values()];
  }

  text(node) {
    return [...this.below(node)].filter(isText).map(name).join(' ').replace(/\s+/g, ' ');
  }
}

export class Ui {
  constructor(page, session) {
    this.page = page;
    this.session = session;
  }

  static async of(page) {
    const session = await page.createCDPSession();
    await session.send('DOM.enable');
    return new Ui(page, session);
  }

  async tree() {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    return new Tree(nodes);
  }

  /**
   * The banner's heading out of the elements alone: the accessibility tree of a very long text takes
   * the browser half a minute.
   */
  async heading() {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const inside = (node) => [
      ...(node.children ?? []),
      ...(node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed'),
    ];
    const find = (node, ours) => {
      if (ours && node.localName === 'h2') return node.children?.[0]?.nodeValue ?? null;
      for (const inner of inside(node)) {
        const found = find(inner, ours || node.shadowRootType === 'closed');
        if (found) return found;
      }
      return null;
    };
    return find(root, false);
  }

  /** The banner as it stands now, or null. */
  async look() {
    const tree = await this.tree();
    const region = tree.find((node) => role(node) === 'region' && name(node) === 'Forepost');
    if (!region) return null;
    const [heading] = tree.all(region, 'heading');
    return {
      heading: heading ? name(heading) : '',
      text: tree.text(region),
      lines: tree.lines(region),
      buttons: tree.all(region, 'button').map(name),
      links: tree.all(region, 'link').map((link) => ({
        name: name(link),
        url: link.properties?.find((property) => property.name === 'url')?.value.value,
      })),
      textboxes: tree.all(region, 'textbox').map(name),
      backendNodeId: region.backendDOMNodeId,
    };
  }

  /** Waits for a banner with this heading. */
  banner(heading, options = {}) {
    return until(
      async () => {
        const banner = await this.look();
        if (banner?.heading === heading) return banner;
        throw new Error(`the banner is ${JSON.stringify(banner)}, the mark "${await this.mark()}"`);
      },
      { what: `the banner "${heading}"`, ...options },
    );
  }

  noBanner(options = {}) {
    return until(async () => (await this.look()) === null, {
      what: 'the banner to go',
      ...options,
    });
  }

  /** The state that the mark beside the composer names, or null. */
  async mark() {
    const tree = await this.tree();
    const mark = tree.find((node) => role(node) === 'button' && /^Forepost: /.test(name(node)));
    return mark ? name(mark).slice('Forepost: '.length) : null;
  }

  /**
   * Waits for the mark to name this state. "nothing to report" is also what it says before the pause
   * in typing is over, so it has to stay.
   */
  marked(state, options = {}) {
    const steady = state === 'nothing to report' ? 700 : 0;
    let since = null;
    return until(
      async () => {
        const mark = await this.mark();
        if (mark !== state) {
          since = null;
          throw new Error(`the mark is "${mark}"`);
        }
        since ??= Date.now();
        return Date.now() - since >= steady;
      },
      { what: `the mark "Forepost: ${state}"`, ...options },
    );
  }

  /** The text of all live regions of a role ("status" or "alert"), or null where there is none. */
  async announced(wanted) {
    const tree = await this.tree();
    const regions = tree.nodes.filter((node) => !node.ignored && role(node) === wanted);
    return regions.length === 0 ? null : regions.map((node) => tree.text(node)).join(' ');
  }

  /** {x, y, width, height} in the viewport. */
  async box(backendNodeId) {
    const { model } = await this.session.send('DOM.getBoxModel', { backendNodeId });
    const [x, y] = model.border;
    return { x, y, width: model.width, height: model.height };
  }

  /** The node of a control by its accessible name; waits for it. */
  control(wanted, { kinds = ['button', 'link', 'textbox'], timeout = 5_000 } = {}) {
    return until(
      async () =>
        (await this.tree()).find((node) => kinds.includes(role(node)) && name(node) === wanted),
      { what: `a control named "${wanted}"`, timeout },
    );
  }

  /** Presses a control of ours with the mouse, where it stands. */
  async press(wanted, { count = 1 } = {}) {
    const { backendDOMNodeId: backendNodeId } = await this.control(wanted);
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { x, y, width, height } = await this.box(backendNodeId);
    await this.page.mouse.click(x + width / 2, y + height / 2, { count });
  }

  /** The name of what has the focus, wherever it is. */
  async focused() {
    const tree = await this.tree();
    const node = tree.nodes.findLast(
      (candidate) =>
        !candidate.ignored &&
        role(candidate) !== 'RootWebArea' &&
        candidate.properties?.some(
          (property) => property.name === 'focused' && property.value.value === true,
        ),
    );
    return node ? name(node) : null;
  }

  /** The words that are underlined, as the page itself can read them from the registry. */
  underlined() {
    return this.page.evaluate(() =>
      [...CSS.highlights].flatMap(([key, highlight]) =>
        [...highlight].map((abstract) => {
          const range = document.createRange();
          range.setStart(abstract.startContainer, abstract.startOffset);
          range.setEnd(abstract.endContainer, abstract.endOffset);
          return { key, text: range.toString() };
        }),
      ),
    );
  }
}
