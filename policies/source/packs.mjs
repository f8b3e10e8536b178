// Which parts make which pack.
import * as exceptions from './english/exceptions.mjs';
import * as predictions from './english/predictions.mjs';
import * as promises from './english/promises.mjs';
import * as things from './english/things.mjs';
import { lessons, rules as finance } from './english-rules.mjs';
import * as french from './french.mjs';
import * as german from './german.mjs';
import * as health from './health-rules.mjs';
import * as spanish from './spanish.mjs';
import * as uk from './uk-rules.mjs';
import * as claims from './us/claims.mjs';
import * as conduct from './us/conduct.mjs';
import * as shared from './us/shared.mjs';

/** All of them together; two of one name would hide each other. */
function together(...sources) {
  const all = {};
  for (const source of sources) {
    for (const [name, concept] of Object.entries(source)) {
      if (name in all) throw new Error(`two concepts are called ${name}`);
      all[name] = concept;
    }
  }
  return all;
}

const english = together(
  things.concepts,
  promises.concepts,
  predictions.concepts,
  exceptions.concepts,
);
// Pieces of all patterns: a pack carries those that it uses.
const sources = [
  things,
  promises,
  predictions,
  exceptions,
  claims,
  conduct,
  shared,
  uk,
  health,
  german,
  french,
  spanish,
];
export const parts = Object.assign({}, ...sources.map((source) => source.parts ?? {}));

const us = {
  lists: shared.lists,
  concepts: together(shared.concepts, claims.concepts, conduct.concepts),
  rules: [...claims.rules, ...conduct.rules],
};

const finra = (clause, more = {}) => ({
  source: 'FINRA Rule 2210',
  clause,
  url: 'https://www.finra.org/rules-guidance/rulebooks/finra-rules/2210',
  review_by: '2027-06-30',
  ...more,
});

/** Gives each shared rule the citation of its family in this pack, and the owner. */
const cited = (rules, cites, owner) =>
  rules.map(({ id, family, title, severity, ...rest }) => ({
    id,
    family,
    title,
    severity,
    cite: cites[family],
    owner,
    ...rest,
  }));

const unverified = (source, clause, url) => ({
  source,
  clause,
  ...(url ? { url } : {}),
  verified: false,
  review_by: '2027-06-30',
});

const cobs = (clause) =>
  unverified('FCA Handbook, COBS', clause, 'https://www.handbook.fca.org.uk/handbook/COBS/4/');

// Shared by the packs for finance: the rules of broker-dealers that hold elsewhere as well.
const also = new Set([
  'superlative',
  'ranking-source',
  'conflict-free',
  'no-fee',
  'undisclosed-interest',
  'testimonial',
  'inside-information',
  'client-numbers',
  'client-account',
  'client-details',
  'client-name',
  'restricted-name',
  'past-picks',
  'off-channel',
  'imbalance',
  'hypothetical',
  'superlative-nobody',
  'undisclosed-order',
  'client-named',
  'off-channel-talk',
  'past-picks-told',
  'gross-performance',
  'conflict-free-hint',
  'no-fee-hint',
  'testimonial-hint',
  'gross-performance-hint',
]);

// What the English rules say, in the languages that the engine tells apart.
const languages = {
  concepts: together(german.concepts, french.concepts, spanish.concepts),
  rules: [...german.rules, ...french.rules, ...spanish.rules],
};

// No rule of this pack asks for the firm's own names.
const { firm: _firm, ...withoutFirm } = us.lists;

const desk = 'Compliance desk <compliance@example.com>';

export const packs = [
  {
    id: 'us-broker-dealer',
    version: 3,
    title: 'Starter posting policy: US broker-dealers and investment advisers',
    notice:
      'This is a starting point, not legal advice. It is written for people at a US broker-dealer or investment adviser who post on business accounts. It cannot know your products, your registrations or your agreements. Have your counsel edit it before it is put in force, check each citation marked as not verified, and replace the example.com addresses. It never speaks about pay, hours, unions or working conditions: employees may talk about those (National Labor Relations Act, section 7).',
    lists: us.lists,
    lessons,
    concepts: together(us.concepts, english, languages.concepts),
    rules: [
      ...cited(
        finance,
        {
          promissory: finra('(d)(1)(B)', { verified: false }),
          projection: finra('(d)(1)(F)', { verified: false }),
        },
        desk,
      ),
      ...us.rules,
      ...cited(
        languages.rules,
        {
          promissory: finra('(d)(1)(B)', { verified: false }),
          projection: finra('(d)(1)(F)', { verified: false }),
          'client-data': unverified(
            'SEC Regulation S-P',
            '17 CFR Part 248',
            'https://www.ecfr.gov/current/title-17/chapter-II/part-248',
          ),
        },
        desk,
      ),
    ],
  },
  {
    id: 'uk-eu-promotions',
    version: 2,
    title: 'Starter posting policy: financial promotions in the UK, the EU and Singapore',
    notice:
      'This is a starting point, not legal advice. It is written for people at an authorised firm who post on business accounts in the United Kingdom, the European Union or Singapore. It cannot know your permissions, your products or who reads you. Have your counsel edit it before it is put in force, check each citation marked as not verified, and replace the example.com addresses. It never speaks about pay, hours, unions or working conditions.',
    lists: withoutFirm,
    lessons: { ...lessons, ...uk.lessons },
    concepts: together(us.concepts, english, uk.concepts, languages.concepts),
    rules: [
      ...cited(finance, { promissory: cobs('4.2.1R'), projection: cobs('4.6.7R') }, desk),
      ...cited(
        languages.rules,
        {
          promissory: cobs('4.2.1R'),
          projection: cobs('4.6.7R'),
          'client-data': unverified('General Data Protection Regulation', 'Articles 5 and 6'),
        },
        desk,
      ),
      ...cited(
        uk.rules,
        {
          'high-risk': cobs('4.12A'),
          urgency: unverified(
            'FCA guidance',
            'FG24/1',
            'https://www.fca.org.uk/publications/finalised-guidance/fg24-1-financial-promotions-social-media',
          ),
          'cherry-period': cobs('4.6.2R'),
          imbalance: unverified(
            'FCA guidance',
            'FG24/1',
            'https://www.fca.org.uk/publications/finalised-guidance/fg24-1-financial-promotions-social-media',
          ),
        },
        desk,
      ),
      ...cited(
        us.rules.filter(({ id }) => also.has(id)).map(({ cite, owner, ...rule }) => rule),
        {
          superlative: cobs('4.2.1R'),
          'conflict-free': cobs('6.2B'),
          free: cobs('4.5A'),
          'undisclosed-interest': unverified('Market Abuse Regulation', 'Articles 3(1)(35) and 20'),
          testimonial: cobs('4.2.1R'),
          inside: unverified('Market Abuse Regulation', 'Articles 7, 10 and 14'),
          'client-data': unverified('General Data Protection Regulation', 'Articles 5 and 6'),
          'past-picks': cobs('4.6.2R'),
          'off-channel': unverified('FCA Handbook, SYSC', '10A'),
          'gross-performance': cobs('4.6.6R'),
          imbalance: unverified('FCA guidance', 'FG24/1'),
          'restricted-name': unverified('Market Abuse Regulation', 'Articles 10 and 14'),
        },
        desk,
      ),
    ],
  },
  {
    id: 'health-pharma',
    version: 2,
    title: 'Starter posting policy: health and pharma',
    notice:
      'This is a starting point, not legal advice. It is written for people at a maker of medicines or devices, a clinic or a pharmacy who post on business accounts. It cannot know your labels, your approvals or your patients. Have your counsel edit it before it is put in force, check each citation marked as not verified, and replace the example.com addresses. It never speaks about pay, hours, unions or working conditions.',
    lists: {},
    lessons: health.lessons,
    concepts: together(us.concepts, english, health.concepts),
    rules: cited(
      health.rules,
      {
        'cure-claim': unverified('Federal Trade Commission Act', 'Sections 5 and 12'),
        'benefit-without-risk': unverified(
          'FDA draft guidance',
          'Internet/Social Media Platforms with Character Space Limitations (2014)',
        ),
        'off-label': unverified('21 CFR', '202.1(e)(4)'),
        patient: unverified('HIPAA Privacy Rule', '45 CFR 164.502(a)'),
        testimonial: unverified('FTC 16 CFR 255', '255.2'),
      },
      'Medical, legal and regulatory review <review@example.com>',
    ),
  },
];
