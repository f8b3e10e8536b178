// A file that is brought in, read as text and in parts that fit into a message. Nothing here touches
// the page.

import { MAX_FILE, MAX_PART, type ImportFormat, type Skipped } from '../shared/transfer';

export interface ReadFile {
  format: ImportFormat;
  text: string;
  /** The file is no UTF-8: it was read as Windows does. */
  isWindows: boolean;
}

const FORMATS: Record<string, ImportFormat> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  vcf: 'vcard',
  vcard: 'vcard',
  json: 'json',
};

/** What kind of file it is, by its name, else by how it begins. */
export function formatOf(name: string, text: string): ImportFormat {
  const byName = FORMATS[name.toLowerCase().split('.').at(-1) ?? ''];
  if (byName) return byName;
  if (/^\s*BEGIN:VCARD/i.test(text)) return 'vcard';
  return /^\s*[[{]/.test(text) ? 'json' : 'csv';
}

export function readText(bytes: Uint8Array): { text: string; isWindows: boolean } {
  const [first, second] = bytes;
  const marks: Record<string, string> = { '255 254': 'utf-16le', '254 255': 'utf-16be' };
  const wide = marks[`${first} ${second}`];
  if (wide) return { text: new TextDecoder(wide).decode(bytes), isWindows: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isWindows: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isWindows: true };
  }
}

export const isTooLarge = (bytes: number) => bytes > MAX_FILE;

/** Half a character cannot be sent as UTF-8. */
const mended = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Parts that can be sent one after the other; no character is cut in two. */
export function* partsOf(text: string): Generator<{ text: string; more: boolean }> {
  let at = 0;
  do {
    let end = Math.min(text.length, at + MAX_PART);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last < 0xdc00) end--;
    yield { text: mended(text.slice(at, end)), more: end < text.length };
    at = end;
  } while (at < text.length);
}

/** A cell that no program takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The rows that were passed over as a CSV file. */
export const reportOf = (skipped: readonly Skipped[]) =>
  ['row,line,why', ...skipped.map(({ row, line, why }) => `${row},${line},${cell(why)}`), ''].join(
    '\r\n',
  );
