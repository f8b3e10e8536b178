// What axe says of the banner. axe cannot look into a closed shadow root, so it is given a copy in an
// open one, on an empty page.
//
//   assert.deepEqual(await faultsOfBanner(ui, await stage.chrome.open('about:blank', { dark })), []);
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';

/** Each fault as a line: rule, help, the markup. `blank` is an empty page. */
export async function faultsOfBanner(ui, blank) {
  return check(blank, await copyOfShadow(ui));
}

/** The closed shadow root that holds the banner, as markup and style sheets. */
async function copyOfShadow(ui) {
  const { backendNodeId } = await ui.look();
  const { object } = await ui.session.send('DOM.resolveNode', { backendNodeId });
  const { result } = await ui.session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      const shadow = this.getRootNode();
      const rules = (sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\\n');
      return {
        html: shadow.innerHTML,
        css: [...shadow.adoptedStyleSheets].map(rules).join('\\n'),
      };
    }`,
  });
  return result.value;
}

async function check(page, { html, css }) {
  await page.evaluate(
    ([markup, style]) => {
      document.documentElement.lang = 'en';
      document.title = 'A copy of the banner';
      const main = document.createElement('main');
      const host = document.createElement('div');
      main.append(host);
      document.body.append(main);
      const shadow = host.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      shadow.adoptedStyleSheets = [sheet];
      shadow.innerHTML = markup;
      for (const popover of shadow.querySelectorAll('[popover]')) popover.showPopover();
    },
    [html, css],
  );
  await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      rules: { 'page-has-heading-one': { enabled: false } },
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`);
  });
}
