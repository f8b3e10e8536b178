// Harbour, a small social network for trying Forepost out: on loopback, in memory, without
// dependencies (its rich editor is served out of node_modules/quill).
//
//   node demo/server.mjs [--port 8437]
//
// http://demo.localhost:PORT is the site that the demo lists, http://other.localhost:PORT the same
// server under a name that is not listed. GET /api/posts tells what was posted and how the page
// came to post it; DELETE /api/posts forgets it.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Feed } from './network.mjs';
import {
  comment,
  post,
  renderAvatar,
  renderNotFound,
  renderPage,
  renderProfile,
} from './views.mjs';

export const DEFAULT_PORT = 8437;

// A post of 1 MB, escaped in JSON, still fits.
const MAX_BODY = 8 * 1024 * 1024;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = {
  '/app.js': [here('public/app.js'), 'text/javascript'],
  '/composers.js': [here('public/composers.js'), 'text/javascript'],
  '/style.css': [here('public/style.css'), 'text/css'],
  '/harbour.svg': [here('public/harbour.svg'), 'image/svg+xml'],
  '/vendor/quill.js': [here('../node_modules/quill/dist/quill.js'), 'text/javascript'],
  '/vendor/quill.snow.css': [here('../node_modules/quill/dist/quill.snow.css'), 'text/css'],
};

class BadRequest extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function send(response, status, type, body, headers = {}) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

const sendJson = (response, status, value) =>
  send(response, status, 'application/json', JSON.stringify(value));

async function readBody(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_BODY) throw new BadRequest(413, `A post may have up to ${MAX_BODY} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function checkCaller(request) {
  const host = request.headers.host ?? '';
  if (!/^(([a-z0-9-]+\.)?localhost|127\.0\.0\.1)(:\d+)?$/.test(host)) {
    throw new BadRequest(421, 'Harbour answers only under localhost.');
  }
  const { origin } = request.headers;
  if (request.method !== 'GET' && origin !== undefined && origin !== `http://${host}`) {
    throw new BadRequest(403, 'Another site may not post here.');
  }
}

async function postFromScript(request, response, feed) {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new BadRequest(415, 'Send application/json.');
  }
  let body;
  try {
    body = JSON.parse(await readBody(request));
  } catch (error) {
    if (error instanceof BadRequest) throw error;
    throw new BadRequest(400, 'That is not JSON.');
  }
  const entry = feed.add(body ?? {});
  if (!entry) throw new BadRequest(400, 'A post needs kind, text and via.');
  const shown =
    entry.kind === 'comment'
      ? comment({ author: 'dana', text: entry.text })
      : post(feed.posts().find(({ id }) => id === entry.id));
  sendJson(response, 201, { id: entry.id, html: String(shown) });
}

async function postFromForm(request, response, feed) {
  const text = new URLSearchParams(await readBody(request)).get('text') ?? '';
  // The browser says whether a person's action led to the form's being sent.
  const trusted = request.headers['sec-fetch-user'] === '?1';
  if (!feed.add({ kind: 'post', text, via: 'form', trusted })) {
    throw new BadRequest(400, 'A post needs a text.');
  }
  send(response, 303, 'text/plain', '', { location: '/plain' });
}

async function answer(request, response, feed) {
  checkCaller(request);
  const { method } = request;
  const { pathname } = new URL(request.url, 'http://localhost');
  const page = (body) => send(response, 200, 'text/html', body);

  if (pathname === '/api/posts') {
    if (method === 'GET') return sendJson(response, 200, feed.added());
    if (method === 'POST') return postFromScript(request, response, feed);
    if (method === 'DELETE') {
      feed.reset();
      return sendJson(response, 200, []);
    }
  }
  if (pathname === '/plain' && method === 'POST') return postFromForm(request, response, feed);
  if (method !== 'GET') throw new BadRequest(405, 'Harbour does not know this request.');

  if (Object.hasOwn(files, pathname)) {
    const [file, type] = files[pathname];
    const stream = createReadStream(file);
    stream.once('open', () => {
      response.writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'x-content-type-options': 'nosniff',
      });
      stream.pipe(response);
    });
    stream.once('error', () =>
      send(response, 404, 'text/plain', `${pathname} is missing; run npm ci.`),
    );
    return undefined;
  }
  const avatar = /^\/avatars\/([a-z]+)\.svg$/.exec(pathname);
  const picture = avatar && renderAvatar(avatar[1]);
  if (picture) return send(response, 200, 'image/svg+xml', picture);

  const profile = /^\/profile\/([a-z]+)$/.exec(pathname);
  const html = profile
    ? renderProfile(profile[1], `http://${request.headers.host}`)
    : renderPage(pathname === '/' ? 'feed' : pathname.slice(1), feed);
  return html ? page(html) : send(response, 404, 'text/html', renderNotFound());
}

/**
 * Starts the network. Port 0 takes a free one.
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
export async function start({ port = DEFAULT_PORT, host = '127.0.0.1' } = {}) {
  const feed = new Feed();
  const server = createServer((request, response) => {
    answer(request, response, feed).catch((error) => {
      const known = error instanceof BadRequest;
      if (!known) console.error(error);
      if (response.headersSent) response.destroy();
      else
        send(
          response,
          known ? error.status : 500,
          'text/plain',
          known ? error.message : 'A fault.',
        );
    });
  });
  server.maxHeadersCount = 100;
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: String(DEFAULT_PORT) } },
  });
  const { port } = await start({ port: Number(values.port) });
  console.log(`Harbour is at http://demo.localhost:${port}`);
}
