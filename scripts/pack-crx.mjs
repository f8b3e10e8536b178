// Packs a folder as a CRX3 file, the form in which Chromium installs an extension by policy.
// Format: "Cr24", version 3, length of the header, header (protocol buffer), ZIP archive; see
// components/crx_file/crx3.proto of Chromium. The ZIP has fixed dates and sorted names, so that the
// same input gives the same bytes.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const FIXED_DATE = new Date(Date.UTC(2020, 0, 1, 12));

/** A ZIP archive of every file below `folder`. */
export function zipFolder(folder) {
  const files = {};
  const walk = (path, prefix) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, entry.name);
      const name = prefix + entry.name;
      if (entry.isDirectory()) walk(inner, `${name}/`);
      else files[name] = readFileSync(inner);
    }
  };
  walk(folder, '');
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(zipSync(sorted, { level: 9, mtime: FIXED_DATE }));
}

function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

// A length-delimited field (wire type 2).
const field = (number, bytes) =>
  Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);

const uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** The CRX3 file for `folder`, signed with the RSA key in `keyFile` (PEM). */
export function packCrx(folder, keyFile) {
  const key = createPrivateKey(readFileSync(keyFile));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const crxId = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const archive = zipFolder(folder);

  const signedHeader = field(1, crxId);
  const signature = sign(
    'sha256',
    Buffer.concat([
      Buffer.from('CRX3 SignedData\0'),
      uint32(signedHeader.length),
      signedHeader,
      archive,
    ]),
    key,
  );
  const proof = Buffer.concat([field(1, publicKey), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10000, signedHeader)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, archive]);
}
