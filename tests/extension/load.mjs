// Bundles a TypeScript entry the way the build does and imports the result.
//
//   const { isListed } = await load('shared/sites.ts');
//   const page = await load('background/main.ts', { define: { HOST_NAME: '"io.forepost.host"' } });
//
// The path is relative to extension/. Each call gives a fresh module, with its own state.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const source = fileURLToPath(new URL('../../extension/', import.meta.url));
const bundles = new Map();
let loads = 0;

async function bundle(entry, define) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(source, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node18',
    charset: 'utf8',
    loader: { '.css': 'text', '.svg': 'text' },
    define: { HOST_NAME: '"io.forepost.host"', ...define },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

export async function load(entry, { define = {} } = {}) {
  const key = `${entry} ${JSON.stringify(define)}`;
  if (!bundles.has(key)) bundles.set(key, bundle(entry, define));
  const code = await bundles.get(key);
  // The number makes the address new, so that the module runs again.
  const url = `data:text/javascript;base64,${Buffer.from(`${code}\n// ${++loads}`).toString('base64')}`;
  return import(url);
}
