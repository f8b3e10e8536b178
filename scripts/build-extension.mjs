// Builds the extension: error codes, types, bundles, manifest, package.
//
//   node scripts/build-extension.mjs --out DIR --version V --key PEM --public-key BASE64 --id ID
//        --gecko-id ID --host-name NAME
//
// DIR/unpacked is the extension as a folder, DIR/forepost.crx the same packed and signed.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { packCrx } from './pack-crx.mjs';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string' },
    version: { type: 'string' },
    key: { type: 'string' },
    'public-key': { type: 'string' },
    id: { type: 'string' },
    'gecko-id': { type: 'string' },
    'host-name': { type: 'string' },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'extension');
const unpacked = join(options.out, 'unpacked');

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(
  'scripts/generate-error-codes.mjs',
  '--language',
  'ts',
  '--out',
  'extension/shared/host-errors.ts',
);
run('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'extension/tsconfig.json');

rmSync(unpacked, { recursive: true, force: true });
mkdirSync(unpacked, { recursive: true });

const pages = readdirSync(join(source, 'pages')).filter((name) => name.endsWith('.html'));
await bundle(
  {
    background: join(source, 'background/main.ts'),
    page: join(source, 'page/main.ts'),
    'page-ui': join(source, 'page/ui-main.ts'),
    capture: join(source, 'capture/main.ts'),
    outcome: join(source, 'capture/outcome.ts'),
    ...Object.fromEntries(
      pages.map((page) => {
        const name = page.replace('.html', '');
        return [`pages/${name}`, join(source, `pages/${name}.ts`)];
      }),
    ),
  },
  { outdir: unpacked, define: { HOST_NAME: JSON.stringify(options['host-name']) } },
);

const manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8'));
manifest.version = options.version;
manifest.key = options['public-key'];
manifest.browser_specific_settings = { gecko: { id: options['gecko-id'] } };
writeFileSync(join(unpacked, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');

for (const file of readdirSync(join(source, 'pages')).filter((name) => !name.endsWith('.ts'))) {
  cpSync(join(source, 'pages', file), join(unpacked, 'pages', file));
}
cpSync(join(source, 'icons'), join(unpacked, 'icons'), { recursive: true });
cpSync(
  join(root, 'manifests/managed-settings.schema.json'),
  join(unpacked, 'managed-settings.schema.json'),
);

const crx = join(options.out, 'forepost.crx');
writeFileSync(crx, packCrx(unpacked, options.key));
// A browser of another user reads it too, or silently installs nothing.
chmodSync(crx, 0o644);
