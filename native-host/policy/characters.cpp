#include "policy/characters.h"

#include <initializer_list>

namespace forepost::policy {

char32_t Simplify(char32_t c) {
  switch (c) {
    case 0x00B4:  // acute accent
    case 0x02B9:  // modifier primes, apostrophes and commas
    case 0x02BB:
    case 0x02BC:
    case 0x02BD:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0x2039:
    case 0x203A:
    case 0x0060:
      return '\'';
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x2036:
    case 0x300C:  // corner brackets quote in Chinese and Japanese
    case 0x300D:
    case 0x301D:
    case 0x301E:
    case 0x301F:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2043:
    case 0x2212:
    case 0x02D7:
      return '-';
    case 0x2044:
      return '/';
    case 0x066A:  // Arabic signs in numbers
      return '%';
    case 0x066C:
      return ',';
    case 0x066B:
    case 0x3002:  // ideographic full stop
      return '.';
    case 0x2028:
    case 0x2029:
    case 0x0085:
      return '\n';
    case '\t':
    case '\v':
    case '\f':
    case 0x2800:  // Braille without dots
      return ' ';
    case 0x00A9:
    case 0x00AE:
    case 0x2120:
    case 0x2122:
      return kDrop;
    default:
      break;
  }
  for (const char32_t first : {char32_t{0x1F150}, char32_t{0x1F170}}) {
    if (c >= first && c < first + 26) {
      return 'a' + (c - first);
    }
  }
  return c;
}

}  // namespace forepost::policy
