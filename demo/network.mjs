// Who is on Harbour, what they have said, and what has been posted since the start: plain data and
// a store in memory.

export const people = {
  dana: {
    name: 'Dana Whitfield',
    job: 'Senior adviser',
    employer: 'Calder & Rowe Wealth',
    place: 'Boston',
    about: 'Retirement planning for people who would rather be sailing. Views are my own.',
    schools: ['Boston University'],
    before: [{ job: 'Analyst', employer: 'Harbor Trust', from: '2012', to: '2019' }],
    knows: ['priya', 'miguel'],
    hue: 212,
  },
  miguel: {
    name: 'Miguel Santos',
    job: 'Chief financial officer',
    employer: 'Northwind Logistics',
    place: 'Lisbon',
    about: 'Ships, containers and cash flow, in that order. Father of twins.',
    schools: ['Universidade de Lisboa'],
    before: [{ job: 'Treasurer', employer: 'Bluefield Energy', from: '2015', to: '2020' }],
    knows: ['priya', 'dana'],
    hue: 18,
  },
  priya: {
    name: 'Priya Raman',
    job: 'Head of treasury',
    employer: 'Bluefield Energy',
    place: 'Manchester',
    about: 'Hedging by day, fell running by night. Ask me about green bonds.',
    schools: ['University of Manchester'],
    before: [{ job: 'Analyst', employer: 'Tidewater Capital', from: '2016', to: '2021' }],
    knows: ['miguel', 'aiko'],
    hue: 152,
  },
  jonas: {
    name: 'Jonas Weber',
    job: 'Founder',
    employer: 'Kiesel Robotics',
    place: 'Hamburg',
    about: 'Building robots that sort gravel. Yes, there is a market for that.',
    schools: ['TU Hamburg'],
    before: [{ job: 'Engineer', employer: 'Northwind Logistics', from: '2013', to: '2018' }],
    knows: ['aiko'],
    hue: 276,
  },
  aiko: {
    name: 'Aiko Tanaka',
    job: 'Partner',
    employer: 'Tidewater Capital',
    place: 'Singapore',
    about: 'Early cheques for patient founders. Reads everything, posts little.',
    schools: ['Keio University'],
    before: [{ job: 'Associate', employer: 'Harbor Trust', from: '2009', to: '2014' }],
    knows: ['jonas', 'priya'],
    hue: 338,
  },
};

/** The person who is signed in. */
export const me = 'dana';

const seeded = [
  {
    id: 1,
    author: 'priya',
    when: '2 h',
    text:
      'Our first sustainability-linked loan closed this morning. Two years of work, one signature, ' +
      'and a very tired treasury team.\n\nThank you to everyone who answered my questions along the way.',
    likes: 84,
    comments: [
      { author: 'miguel', text: 'Congratulations! The margin ratchet was worth the fight.' },
    ],
  },
  {
    id: 2,
    author: 'jonas',
    when: '5 h',
    text:
      'Hiring: two firmware engineers in Hamburg. You will see your code move forty tonnes of ' +
      'gravel before lunch.',
    likes: 31,
    comments: [],
  },
  {
    id: 3,
    author: 'aiko',
    when: '1 d',
    text:
      'A question I ask every founder: what did you stop doing this year? The answer says more ' +
      'than the pitch deck.',
    likes: 127,
    comments: [{ author: 'jonas', text: 'Weekly board decks. Nobody has noticed yet.' }],
  },
];

const MAX_POSTS = 500;
const kinds = new Set(['post', 'comment']);
const ways = new Set(['click', 'key', 'form']);

/** What stands in the feed. `add` returns the new entry, or null if the fields make no sense. */
export class Feed {
  #added = [];
  #nextId = 100;

  add({ kind, text, via, trusted, parent = null }) {
    if (!kinds.has(kind) || !ways.has(via) || typeof text !== 'string' || text.trim() === '') {
      return null;
    }
    if (kind === 'comment' && !this.#exists(parent)) return null;
    if (this.#added.length === MAX_POSTS) this.#added.shift();
    const entry = { id: this.#nextId++, kind, text, via, trusted: trusted === true, parent };
    this.#added.push(entry);
    return entry;
  }

  /** Everything that was posted, oldest first, and how the page came to post it. */
  added() {
    return this.#added;
  }

  reset() {
    this.#added = [];
  }

  /** Newest first, with the comments under each. */
  posts() {
    const own = this.#added
      .filter((entry) => entry.kind === 'post')
      .map(({ id, text }) => ({ id, author: me, when: 'now', text, likes: 0, comments: [] }));
    return [...own.reverse(), ...seeded].map((post) => ({
      ...post,
      comments: [
        ...post.comments,
        ...this.#added
          .filter((entry) => entry.kind === 'comment' && entry.parent === post.id)
          .map(({ text }) => ({ author: me, text })),
      ],
    }));
  }

  #exists(id) {
    return [...seeded, ...this.#added].some((entry) => entry.id === id && entry.kind !== 'comment');
  }
}
