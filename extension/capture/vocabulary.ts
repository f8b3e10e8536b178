// Other vocabularies of people in the words of schema.org, as far as anything is read of them.

const FOAF: Record<string, string> = {
  Person: 'Person',
  Organization: 'Organization',
  Group: 'Organization',
  Document: 'WebPage',
  PersonalProfileDocument: 'ProfilePage',
  primaryTopic: 'mainEntity',
  maker: 'author',
  name: 'name',
  givenName: 'givenName',
  givenname: 'givenName',
  firstName: 'givenName',
  familyName: 'familyName',
  family_name: 'familyName',
  surname: 'familyName',
  lastName: 'familyName',
  nick: 'alternateName',
  title: 'honorificPrefix',
  mbox: 'email',
  phone: 'telephone',
  homepage: 'url',
  weblog: 'sameAs',
  account: 'sameAs',
  page: 'sameAs',
  knows: 'knows',
  based_near: 'homeLocation',
};

/** http://data-vocabulary.org, the "v:" of older pages. */
const DATA_VOCABULARY: Record<string, string> = {
  Person: 'Person',
  Organization: 'Organization',
  Address: 'PostalAddress',
  name: 'name',
  nickname: 'alternateName',
  title: 'jobTitle',
  role: 'jobTitle',
  affiliation: 'worksFor',
  url: 'url',
  address: 'address',
  locality: 'addressLocality',
  region: 'addressRegion',
  'country-name': 'addressCountry',
  friend: 'knows',
  contact: 'knows',
  acquaintance: 'knows',
};

const VOCABULARIES: [start: RegExp, words: Record<string, string> | null][] = [
  [/^https?:\/\/(?:www\.)?schema\.org\//, null],
  [/^https?:\/\/xmlns\.com\/foaf\/0\.1\//, FOAF],
  [
    /^https?:\/\/(?:www\.)?data-vocabulary\.org\/|^http:\/\/rdf\.data-vocabulary\.org\/#/,
    DATA_VOCABULARY,
  ],
];

/** Prefixes that a page need not declare. */
export const PREFIXES: Record<string, string> = {
  schema: 'https://schema.org/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  v: 'http://rdf.data-vocabulary.org/#',
};

/** schema.org's word for what an address of a vocabulary names; empty: it has none. */
export function schemaWord(address: string): string {
  for (const [start, words] of VOCABULARIES) {
    const found = start.exec(address);
    if (!found) continue;
    const word = address.slice(found[0].length);
    if (words === null) return word;
    return Object.hasOwn(words, word) ? (words[word] ?? '') : '';
  }
  return '';
}
