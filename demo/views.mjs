// The pages of Harbour as HTML. Every value goes through the `html` tag, which escapes it.
import { me, people } from './network.mjs';

class Html {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (value) => String(value).replace(/[&<>"']/g, (c) => escapes[c]);

/** A template tag: nested `html` and lists of it stay as they are, everything else is escaped. */
function html(strings, ...values) {
  const put = (value) => {
    if (value instanceof Html) return value.text;
    if (Array.isArray(value)) return value.map(put).join('');
    return escape(value);
  };
  return new Html(strings.reduce((all, part, i) => all + put(values[i - 1]) + part));
}

const avatar = (who, size = '') =>
  html`<img class="avatar ${size}" src="/avatars/${who}.svg" alt="" width="44" height="44" />`;

const byline = (who, when) => {
  const { name, job, employer } = people[who];
  return html`<header class="byline">
    ${avatar(who)}
    <div>
      <a class="name" href="/profile/${who}">${name}</a>
      <p class="quiet">${job} at ${employer} · ${when}</p>
    </div>
  </header>`;
};

export const comment = ({ author, text }) =>
  html`<li class="comment">
    ${avatar(author, 'small')}
    <div class="bubble">
      <a class="name" href="/profile/${author}">${people[author].name}</a>
      <p class="text">${text}</p>
    </div>
  </li>`;

export const post = ({ id, author, when, text, likes, comments }) =>
  html`<article class="post card" data-id="${id}">
    ${byline(author, when)}
    <p class="text">${text}</p>
    <p class="quiet counts">
      ${likes === 0 ? 'Be the first to like this' : `${likes} likes`} · Comments:
      <span class="comment-count">${comments.length}</span>
    </p>
    <ul class="comments">
      ${comments.map(comment)}
    </ul>
    <form class="comment-form">
      ${avatar(me, 'small')}
      <textarea
        class="comment-text"
        name="text"
        rows="1"
        aria-label="Comment"
        placeholder="Add a comment"
      ></textarea>
      <button class="comment-submit">Comment</button>
    </form>
  </article>`;

const views = {
  feed: (feed) => ({
    title: 'Home',
    main: html`<section class="composer card" aria-label="New post">
        <div class="composer-row">
          ${avatar(me)}
          <div class="composer-editor">
            <div class="editor"></div>
          </div>
        </div>
        <footer class="composer-foot">
          <span class="quiet">Posting to everyone on Harbour · Ctrl+Enter posts</span>
          <button class="composer-post primary" type="button">Post</button>
        </footer>
      </section>
      <div class="posts">${feed.posts().map(post)}</div>`,
  }),

  contenteditable: (feed) => ({
    title: 'Quick note',
    main: html`<section class="composer card" aria-label="Quick note">
        <h1>Quick note</h1>
        <div
          class="note"
          contenteditable="true"
          role="textbox"
          aria-multiline="true"
          aria-label="Quick note"
        ></div>
        <footer class="composer-foot">
          <span class="quiet">Goes to your followers</span>
          <div class="composer-post primary" role="button" tabindex="0">Post</div>
        </footer>
      </section>
      <div class="posts">${feed.posts().slice(0, 1).map(post)}</div>`,
  }),

  strict: () => ({
    title: 'Careful composer',
    main: html`<section class="composer card" aria-label="Careful composer">
        <h1>Careful composer</h1>
        <p class="quiet">
          This page posts only what a hand has pressed: scripted clicks are ignored.
        </p>
        <div
          class="note"
          contenteditable="true"
          role="textbox"
          aria-multiline="true"
          aria-label="New post"
        ></div>
        <footer class="composer-foot">
          <span class="quiet">Goes to your followers</span>
          <button class="composer-post primary" type="button">Post</button>
        </footer>
      </section>
      <div class="posts"></div>`,
  }),

  modal: () => ({
    title: 'Write',
    main: html`<section class="card">
        <h1>What is new?</h1>
        <p class="quiet">The composer opens in a dialog, a moment after you ask for it.</p>
        <button class="open-composer primary" type="button">Start a post</button>
      </section>
      <template class="modal-template">
        <dialog class="composer" aria-label="New post">
          <h2>New post</h2>
          <div
            class="note"
            contenteditable="true"
            role="textbox"
            aria-multiline="true"
            aria-label="New post"
          ></div>
          <footer class="composer-foot">
            <button class="close-composer" type="button">Cancel</button>
            <button class="composer-post primary" type="button">Post</button>
          </footer>
        </dialog>
      </template>
      <div class="posts"></div>`,
  }),

  reading: () => ({
    title: 'The quiet quarter',
    main: html`<article class="card reading">
      <h1>The quiet quarter</h1>
      <p class="quiet">By Aiko Tanaka · 4 minutes</p>
      <p>
        Every harbour has a slack tide: an hour in which nothing seems to move. Ships wait, gulls
        argue, and the pilots drink their coffee. Markets have it too.
      </p>
      <p>
        This spring was such an hour. Few listings, few exits, and a good deal of careful reading.
        The founders I admire used it to mend what they had: a pricing page, a payroll, a promise
        made too quickly.
      </p>
      <p>
        When the tide turns, those who have mended their nets go out first. I do not know when that
        will be. Neither does anybody who says they do.
      </p>
    </article>`,
  }),

  plain: (feed) => ({
    title: 'Plain composer',
    main: html`<section class="composer card" aria-label="New post">
        <h1>Post without scripts</h1>
        <form method="post" action="/plain">
          <textarea
            name="text"
            rows="5"
            aria-label="New post"
            placeholder="What would you like to say?"
            required
          ></textarea>
          <footer class="composer-foot">
            <span class="quiet">An ordinary form</span>
            <button class="primary" type="submit">Post</button>
          </footer>
        </form>
      </section>
      <div class="posts">
        ${feed
          .posts()
          .slice(0, 3)
          .map(
            ({ author, when, text }) =>
              html`<article class="post card">
                ${byline(author, when)}
                <p class="text">${text}</p>
              </article>`,
          )}
      </div>`,
  }),
};

/** The names of the pages under "/": "/plain", "/modal" and so on; "/" is the feed. */
export const pageNames = Object.keys(views);

function profileView(who, origin) {
  const person = people[who];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: person.name,
    jobTitle: person.job,
    worksFor: [
      { '@type': 'Organization', name: person.employer },
      ...person.before.map(({ job, employer, from, to }) => ({
        '@type': 'EmployeeRole',
        roleName: job,
        startDate: from,
        endDate: to,
        worksFor: { '@type': 'Organization', name: employer },
      })),
    ],
    homeLocation: { '@type': 'Place', name: person.place },
    description: person.about,
    image: `${origin}/avatars/${who}.svg`,
    url: `${origin}/profile/${who}`,
    email: `${who}@harbour.example`,
    alumniOf: person.schools.map((name) => ({ '@type': 'CollegeOrUniversity', name })),
    knows: person.knows.map((other) => ({
      '@type': 'Person',
      name: people[other].name,
      url: `${origin}/profile/${other}`,
    })),
  };
  // "<" is the only character that could end the script element early.
  const json = new Html(JSON.stringify(data).replace(/</g, '\\u003c'));
  return {
    title: person.name,
    main: html`<script type="application/ld+json">
        ${json}
      </script>
      <section class="card profile">
        <div class="cover"></div>
        ${avatar(who, 'large')}
        <h1>${person.name}</h1>
        <p class="headline">${person.job} at <span class="employer">${person.employer}</span></p>
        <p class="quiet">${person.place}</p>
        <p class="about">${person.about}</p>
      </section>`,
  };
}

function shell(name, { title, main }) {
  const scripts =
    name === 'plain'
      ? ''
      : html`<script src="/vendor/quill.js" defer></script>
          <script src="/app.js" type="module"></script>`;
  const others = Object.keys(people).filter((who) => who !== me);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Harbour</title>
        <link rel="icon" href="/harbour.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/vendor/quill.snow.css" />
        <link rel="stylesheet" href="/style.css" />
        ${scripts}
      </head>
      <body>
        <header class="bar">
          <a class="brand" href="/"
            ><img src="/harbour.svg" alt="" width="28" height="28" />Harbour</a
          >
          <input type="search" aria-label="Search Harbour" placeholder="Search people and posts" />
          <nav aria-label="Main">
            <a href="/">Home</a>
            <a href="/contenteditable">Note</a>
            <a href="/reading">Reading</a>
            <a href="/profile/${me}">Me</a>
          </nav>
        </header>
        <div class="columns">
          <aside class="left">
            <section class="card profile compact">
              <div class="cover"></div>
              ${avatar(me, 'large')}
              <a class="name" href="/profile/${me}">${people[me].name}</a>
              <p class="quiet">${people[me].job} at ${people[me].employer}</p>
            </section>
          </aside>
          <main data-page="${name}">${main}</main>
          <aside class="right">
            <section class="card">
              <h2>Your network</h2>
              <ul class="network">
                ${others.map(
                  (who) =>
                    html`<li>
                      ${avatar(who, 'small')}
                      <div>
                        <a class="name" href="/profile/${who}">${people[who].name}</a>
                        <p class="quiet">${people[who].employer}</p>
                      </div>
                    </li>`,
                )}
              </ul>
            </section>
          </aside>
        </div>
      </body>
    </html>`;
}

/** The HTML of a page, or null if there is none of that name. */
export function renderPage(name, feed) {
  return Object.hasOwn(views, name) ? String(shell(name, views[name](feed))) : null;
}

export function renderProfile(who, origin) {
  return Object.hasOwn(people, who) ? String(shell('profile', profileView(who, origin))) : null;
}

export function renderNotFound() {
  const main = html`<section class="card">
    <h1>Nothing here</h1>
    <p>This page has sailed.</p>
  </section>`;
  return String(shell('none', { title: 'Nothing here', main }));
}

/** A round picture with a person's initials, or null. */
export function renderAvatar(who) {
  if (!Object.hasOwn(people, who)) return null;
  const { name, hue } = people[who];
  const initials = name.replace(/[^A-Z]/g, '');
  return String(
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88">
      <defs>
        <linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stop-color="hsl(${hue} 62% 58%)" />
          <stop offset="1" stop-color="hsl(${hue + 35} 58% 38%)" />
        </linearGradient>
      </defs>
      <circle cx="44" cy="44" r="44" fill="url(#g)" />
      <text
        x="44"
        y="55"
        font-family="system-ui,sans-serif"
        font-size="32"
        font-weight="600"
        fill="#fff"
        text-anchor="middle"
      >
        ${initials}
      </text>
    </svg>`,
  );
}
