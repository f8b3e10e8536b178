// The program on a disk of its own that is really full.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NO_MOUNTS = 69;

test('a full disk is said to be full, and nothing is lost', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'forepost-full-'));
  const [disk, passphrase] = [join(folder, 'disk'), join(folder, 'pass')];
  try {
    mkdirSync(disk);
    writeFileSync(passphrase, 'correct horse battery\n', { mode: 0o600 });
    const { status, stdout, stderr } = spawnSync(
      join(root, 'installer/lib/private-mounts'),
      [
        'bash',
        '-c',
        'mount -t tmpfs -o size=1000k,mode=0700 tiny "$1" && exec "$0" tests/vault/tiny-disk.mjs "$@"',
        process.execPath,
        disk,
        passphrase,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    if (status === NO_MOUNTS) {
      t.skip(`NOT TESTED: no disk can be mounted here: ${stderr}`);
      return;
    }
    assert.equal(status, 0, stderr);
    t.diagnostic(stdout.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
