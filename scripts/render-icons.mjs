// Draws extension/icons/forepost.svg as the PNG files that the manifest names. The PNG files are
// committed; run this after a change of the drawing.
//
//   node scripts/render-icons.mjs [BROWSER]        default: /usr/bin/chromium
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const icons = new URL('../extension/icons/', import.meta.url);
const drawing = readFileSync(new URL('forepost.svg', icons), 'utf8');
const browser = await puppeteer.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    const path = fileURLToPath(new URL(`${size}.png`, icons));
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
