// Writes the error codes of native-host/messaging/errors.json as a C++ header, a TypeScript module
// or the Markdown table of docs/protocol.md.
//
//   node scripts/generate-error-codes.mjs --language cpp|ts|md --out FILE
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { language: { type: 'string' }, out: { type: 'string' } },
});

const source = new URL('../native-host/messaging/errors.json', import.meta.url);
const { errors } = JSON.parse(readFileSync(source, 'utf8'));

const codes = errors.map((error) => error.code);
const odd = codes.filter((code, i) => !/^[a-z][a-z_]*$/.test(code) || codes.indexOf(code) !== i);
if (odd.length > 0) {
  console.error(`errors.json: bad or repeated codes: ${odd.join(', ')}`);
  process.exit(1);
}

const camel = (code) =>
  `k${code.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase())}`;
const text = (value) => JSON.stringify(value);

const writers = {
  cpp: () => `// Made from messaging/errors.json; do not edit.
#pragma once

#include <array>
#include <string_view>

namespace forepost::messaging {

enum class ErrorCode {
${errors.map((error) => `  ${camel(error.code)},  // ${error.summary}`).join('\n')}
};

struct ErrorInfo {
  ErrorCode code;
  std::string_view name;     // as it stands in a message
  std::string_view summary;  // one sentence for a person, no full stop
  std::string_view hint;     // what to do
};

inline constexpr std::array<ErrorInfo, ${errors.length}> kErrors{{
${errors
  .map(
    (error) =>
      `    {ErrorCode::${camel(error.code)}, ${text(error.code)},\n     ${text(error.summary)},\n     ${text(error.hint)}},`,
  )
  .join('\n')}
}};

constexpr const ErrorInfo& Describe(ErrorCode code) {
  return kErrors[static_cast<std::size_t>(code)];
}

}  // namespace forepost::messaging
`,
  ts: () => `// Made from native-host/messaging/errors.json; do not edit.
export const hostErrors = {
${errors
  .map(
    (error) => `  ${error.code}: { summary: ${text(error.summary)}, hint: ${text(error.hint)} },`,
  )
  .join('\n')}
} as const;

export type HostErrorCode = keyof typeof hostErrors;
`,
  md: () =>
    ['| code | what it says | what to do |', '|---|---|---|']
      .concat(errors.map((error) => `| \`${error.code}\` | ${error.summary} | ${error.hint} |`))
      .join('\n') + '\n',
};

if (!(values.language in writers) || !values.out) {
  console.error('usage: generate-error-codes.mjs --language cpp|ts|md --out FILE');
  process.exit(64);
}
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, writers[values.language]());
