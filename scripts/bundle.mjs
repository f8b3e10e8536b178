// How the scripts of the extension are bundled, for the build and for the test of their size.
import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** Style sheets become text, without what only people read. */
const styleSheets = {
  name: 'style sheets',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
      });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Bundles `entryPoints`; `more` are further options of esbuild. */
export function bundle(entryPoints, more) {
  return esbuild.build({
    entryPoints,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome120', 'firefox128'],
    charset: 'utf8',
    legalComments: 'none',
    plugins: [styleSheets],
    logLevel: 'warning',
    ...more,
  });
}
