#!/usr/bin/env python3
"""Writes native-host/policy/lookalikes_table.h, which is committed: a build needs none of this.

    scripts/generate-lookalikes.py > native-host/policy/lookalikes_table.h

The skeletons of Unicode Technical Standard 39 (confusables.txt) are asked of ICU, whose data they
are; it prints the Unicode version into the table. Needs Python 3 and ICU's shared libraries
(Debian: libicu72).
"""
import ctypes
import ctypes.util
import re
import sys
import unicodedata

# Letters whose shape is a Latin one with something added, by their names in UnicodeData.txt: the
# standard keeps them apart, readers do not.
STROKED = {
    'a': 'Ⱥⱥ', 'b': 'Ƀƀ', 'd': 'Đđ', 'e': 'Ɇɇ', 'g': 'Ǥǥ', 'h': 'Ħħ', 'i': 'Ɨɨ', 'l': 'Łł',
    'o': 'Øø', 'r': 'Ɍɍ', 't': 'Ŧŧ', 'z': 'Ƶƶ',
}
SMALL_CAPITALS = {
    'a': 'ᴀ', 'b': 'ʙ', 'd': 'ᴅ', 'e': 'ᴇ', 'f': 'ꜰ', 'g': 'ɢ', 'h': 'ʜ', 'j': 'ᴊ', 'k': 'ᴋ',
    'l': 'ʟ', 'm': 'ᴍ', 'n': 'ɴ', 'p': 'ᴘ', 'q': 'ꞯ', 'r': 'ʀ', 't': 'ᴛ',
}
# L-shaped, though the skeleton is the one of "I".
L_SHAPED = {'l': 'ᏞⳐ𐐛'}
# Canadian syllabics that alphabets of ornaments use for letters that the standard does not list.
ORNAMENTS = {'a': 'ᗩ', 'c': 'ᑕ', 'e': 'ᗴ', 'g': 'ᘜ', 'n': 'ᑎ', 'q': 'ᑫ', 's': 'ᔕ', 'w': 'ᗯ', 'z': 'ᘔ'}
# Small letters that resemble a Latin capital, or are written for a letter by ornament alone.
IN_MIXED_WORDS = {
    'a': 'λ', 'b': 'βв', 'e': 'εє', 'h': 'н', 'k': 'κк', 'm': 'м', 'n': 'ηи', 'r': 'я', 't': 'τт',
    'w': 'ωш',
}


class Icu:
    def __init__(self):
        name = ctypes.util.find_library('icui18n')
        if name is None:
            sys.exit('generate-lookalikes: no ICU library found (install libicu72 or newer)')
        self.library = ctypes.CDLL(name)
        self.suffix = '_' + re.search(r'\.so\.(\d+)', name).group(1)
        status = ctypes.c_int(0)
        opened = self.function('uspoof_open')
        opened.restype = ctypes.c_void_p
        self.checker = ctypes.c_void_p(opened(ctypes.byref(status)))
        if status.value > 0:
            sys.exit(f'generate-lookalikes: ICU gives no checker (status {status.value})')

    def function(self, name):
        return getattr(self.library, name + self.suffix)

    def version(self):
        version = (ctypes.c_uint8 * 4)()
        self.function('u_getUnicodeVersion')(version)
        return f'{version[0]}.{version[1]}'

    def skeleton(self, letter):
        given = letter.encode()
        out = ctypes.create_string_buffer(256)
        status = ctypes.c_int(0)
        size = self.function('uspoof_getSkeletonUTF8')(
            self.checker, 0, given, len(given), out, 256, ctypes.byref(status))
        return out.raw[:size].decode()


def by_letter(*groups):
    return {ord(c): latin for group in groups for latin, letters in group.items() for c in letters}


def letters_alike(icu):
    """What looks like one ASCII letter, and what looks like a digit."""
    letters, digits = {}, {}
    for point in range(0x80, 0x110000):
        letter = chr(point)
        category = unicodedata.category(letter)
        # What decomposes has been taken apart before the table is asked.
        if category[0] != 'L' or unicodedata.normalize('NFKD', letter) != letter:
            continue
        # Beside Latin letters these change places with them, and so hide nothing.
        if unicodedata.bidirectional(letter) in ('R', 'AL'):
            continue
        skeleton = icu.skeleton(letter)
        if skeleton == 'rn':  # the skeleton of "m" itself
            skeleton = 'm'
        if len(skeleton) != 1 or not skeleton.isascii() or not skeleton.isalnum():
            continue
        if skeleton == 'l' and category == 'Lu':  # the capital "I" has this skeleton too
            skeleton = 'i'
        (digits if skeleton.isdigit() else letters)[point] = skeleton.lower()
    return letters, digits


def rows(table):
    cells = [f"{{0x{point:04X}, '{latin}'}}," for point, latin in sorted(table.items())]
    return '\n'.join('    ' + ' '.join(cells[i:i + 5]) for i in range(0, len(cells), 5))


def zeros():
    """The zero of each script's decimal digits; the other nine follow it."""
    return [point for point in range(0x80, 0x110000)
            if unicodedata.category(chr(point)) == 'Nd' and unicodedata.decimal(chr(point)) == 0
            and unicodedata.normalize('NFKD', chr(point)) == chr(point)]


def main():
    icu = Icu()
    letters, digits = letters_alike(icu)
    letters.update(by_letter(STROKED, SMALL_CAPITALS, L_SHAPED, ORNAMENTS))
    mixed = digits | by_letter(IN_MIXED_WORDS)
    points = [f'0x{point:04X},' for point in zeros()]
    zero_rows = '\n'.join('    ' + ' '.join(points[i:i + 8]) for i in range(0, len(points), 8))
    print(f'''// Made by scripts/generate-lookalikes.py; change that, not this.
//
// From confusables.txt and UnicodeData.txt of Unicode {icu.version()}, under the Unicode licence (docs/licences.md).
#pragma once

#include <array>

namespace forepost::policy {{

struct Lookalike {{
  char32_t letter;
  char latin;
}};

// clang-format off
inline constexpr auto kLookalikes = std::to_array<Lookalike>({{
{rows(letters)}
}});

inline constexpr auto kLookalikesInMixedWords = std::to_array<Lookalike>({{
{rows(mixed)}
}});

inline constexpr auto kDecimalZeros = std::to_array<char32_t>({{
{zero_rows}
}});
// clang-format on

}}  // namespace forepost::policy''')


main()
