// A vault read by somebody who has docs/vault.md, SQLite and libsodium, and nothing of Forepost.
//
//   const vault = readVault(file, byPassphrase(passphrase));
//   vault.rows   // [{ client, row, kind, body }]
//   readVault(file, byFirmKey(privateKeyFile))
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import sodium from 'libsodium-wrappers-sumo';

await sodium.ready;

const text = (bytes) => Buffer.from(bytes).toString('utf8');
const bytes = (hex) => Buffer.from(hex, 'hex');

function u64(number) {
  const eight = Buffer.alloc(8);
  eight.writeBigUInt64LE(BigInt(number));
  return eight;
}

function query(file, sql) {
  const { status, stdout, stderr } = spawnSync('sqlite3', ['-readonly', '-json', file, sql], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
  return stdout ? JSON.parse(stdout) : [];
}

const open = (sealed, label, nonce, key) =>
  sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, label, nonce, key);

function unpad(padded) {
  return sodium.unpad(padded, padded.length <= 4096 ? 256 : 4096);
}

function add(sum, key, ...parts) {
  const element = Buffer.from(sodium.crypto_generichash(64, Buffer.concat(parts), key));
  return sum.map((place, i) => BigInt.asUintN(64, place + element.readBigUInt64LE(8 * i)));
}

/** Opens the slot of a passphrase: the vault key. */
export const byPassphrase =
  (passphrase) =>
  ({ name, slot }) => {
    const { parameters, nonce, sealed } = slot('passphrase');
    const { opslimit, memlimit, salt } = parameters;
    const key = sodium.crypto_pwhash(
      32,
      passphrase.normalize('NFC'),
      bytes(salt),
      opslimit,
      memlimit,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
    const label = Buffer.concat([Buffer.from('forepost slot 1'), name, Buffer.from('passphrase')]);
    return open(sealed, label, nonce, key);
  };

/** Opens the firm's slot by the file of its private key: the vault key. */
export const byFirmKey =
  (keyFile) =>
  ({ name, slot }) => {
    const [, digits] = /^forepost-recovery-key 1 ([0-9a-f]{64})\n$/.exec(
      readFileSync(keyFile, 'utf8'),
    );
    const privateKey = bytes(digits);
    const publicKey = sodium.crypto_scalarmult_base(privateKey);
    const { parameters, nonce, sealed } = slot('firm');
    if (parameters.key !== Buffer.from(publicKey).toString('hex')) throw new Error('another key');
    const plain = Buffer.from(sodium.crypto_box_seal_open(sealed, publicKey, privateKey));
    const label = Buffer.concat([Buffer.from('forepost slot 1'), name, Buffer.from('firm')]);
    if (!plain.subarray(0, label.length).equals(label)) throw new Error('of another vault');
    const vaultKey = plain.subarray(label.length);
    // The mark is the program's own; a reader can check it now that it has the key.
    const markKey = sodium.crypto_kdf_derive_from_key(32, 4, 'fpvault1', vaultKey);
    const marked = Buffer.concat([
      Buffer.from('forepost firm 1'),
      name,
      sealed,
      Buffer.from(slot('firm').text),
    ]);
    const mark = Buffer.from(sodium.crypto_generichash(24, marked, markKey));
    if (!mark.equals(nonce)) throw new Error('the mark does not fit');
    return vaultKey;
  };

export function readVault(file, openSlot) {
  const [pragma] = query(file, 'SELECT * FROM pragma_application_id, pragma_user_version');
  const [vault] = query(
    file,
    'SELECT hex(name) name, hex(nonce) nonce, hex(state) state FROM vault',
  );
  const name = bytes(vault.name);
  const slots = query(
    file,
    'SELECT kind, parameters, hex(nonce) nonce, hex(sealed) sealed FROM slots',
  );
  const slot = (kind) => {
    const { parameters, nonce, sealed } = slots.find((one) => one.kind === kind);
    return {
      text: parameters,
      parameters: JSON.parse(parameters),
      nonce: bytes(nonce),
      sealed: bytes(sealed),
    };
  };
  const label = (words, ...parts) => Buffer.concat([Buffer.from(words), name, ...parts]);
  const vaultKey = openSlot({ name, slot });
  const [wrapping, stateKey, digestKey] = [1, 2, 3].map((number) =>
    sodium.crypto_kdf_derive_from_key(32, number, 'fpvault1', vaultKey),
  );

  const state = Buffer.from(
    open(bytes(vault.state), label('forepost state 1'), bytes(vault.nonce), stateKey),
  );
  const [revision, next, clients, rowCount, erasures] = [0, 8, 16, 24, 32].map((at) =>
    Number(state.readBigUInt64LE(at)),
  );
  const indexKey = state.subarray(40, 72);
  const digest = Array.from({ length: 8 }, (_, i) => state.readBigUInt64LE(72 + 8 * i));

  let sum = Array(8).fill(0n);
  const keys = new Map();
  for (const row of query(
    file,
    'SELECT client, hex(nonce) nonce, hex(sealed) sealed FROM clients',
  )) {
    if (/^0+$/.test(row.nonce)) continue;
    const number = u64(row.client);
    keys.set(
      row.client,
      open(bytes(row.sealed), label('forepost client 1', number), bytes(row.nonce), wrapping),
    );
    sum = add(sum, digestKey, Buffer.from('c'), number, bytes(row.nonce));
  }
  const rows = query(
    file,
    'SELECT client, row, kind, version, hex(nonce) nonce, hex(sealed) sealed FROM rows JOIN bodies USING (row)',
  ).map(({ client, row, kind, version, nonce, sealed }) => {
    const place = [client, row, kind, version].map(u64);
    sum = add(sum, digestKey, Buffer.from('r'), ...place, bytes(nonce));
    const body = open(
      bytes(sealed),
      label('forepost row 1', ...place),
      bytes(nonce),
      keys.get(client),
    );
    return { client, row, kind, version, body: JSON.parse(text(unpad(body))) };
  });

  const parts = query(file, 'SELECT part, hex(nonce) nonce, hex(sealed) sealed FROM search');
  const part = (number, count, at) => {
    const found = parts.find((one) => one.part === number);
    const order = [number, count, at].map(u64);
    const opened = open(
      bytes(found.sealed),
      label('forepost search 1', ...order),
      bytes(found.nonce),
      indexKey,
    );
    return Buffer.from(opened);
  };
  let search = null;
  if (parts.length > 0) {
    const [count, at, size] = [0, 8, 16].map((o) => Number(part(0, 0, 0).readBigUInt64LE(o)));
    const pieces = Array.from({ length: count }, (_, i) => part(i + 1, count, at));
    search = { revision: at, bytes: Buffer.concat(pieces), size };
  }
  return {
    pragma,
    state: { revision, next, clients, rows: rowCount, erasures },
    digestHolds: digest.every((place, i) => place === sum[i]),
    rows,
    search,
  };
}
