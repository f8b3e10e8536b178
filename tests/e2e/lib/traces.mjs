// Looks for words in files as bytes.
//
//   traces(machine.folder, ['zinnwaldite'])     ["…/profile-x/Default/History: zinnwaldite"]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shorter words, or pieces of them, may stand in a file by chance. */
const SHORTEST = 8;

/** A word as it might stand in a file, in any of the ways in which programs write texts. */
export function spellings(word) {
  if (word.length < SHORTEST) throw new Error(`${word} is too short to be sought`);
  const utf8 = Buffer.from(word);
  const utf16 = Buffer.from(word, 'utf16le');
  // The three places at which a text may begin within base64. The digits at both ends depend on the
  // neighbours as well: they are left out.
  const base64 = (bytes) =>
    [0, 1, 2].map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      const end = Math.floor(((before + bytes.length) * 4) / 3);
      return Buffer.from(text.slice(Math.ceil((before * 4) / 3), end));
    });
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...base64(utf8),
    ...base64(utf16),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(utf8.toString('hex').toUpperCase()),
  ];
}

/** Every file below a folder, but for the layers of the machine's /etc. */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'layers' ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Which of the words stand in which files: "path: word". */
export function traces(folder, words) {
  const sought = words.flatMap((word) => spellings(word).map((bytes) => ({ word, bytes })));
  return filesBelow(folder).flatMap((path) => {
    let content;
    try {
      content = readFileSync(path);
    } catch (error) {
      // The browser takes away files of its own at any time.
      if (error.code === 'ENOENT') return [];
      throw error;
    }
    const found = sought.filter(({ bytes }) => content.includes(bytes));
    return [...new Set(found.map(({ word }) => `${path}: ${word}`))];
  });
}
