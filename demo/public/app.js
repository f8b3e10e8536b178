// The shell of Harbour: links swap the main content without a load, and each page's composers are
// brought to life.
import { setUp } from './composers.js';

const swapped = /^\/(contenteditable|modal|reading|strict|profile\/[a-z]+)?$/;

async function show(url, push) {
  const response = await fetch(url);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.querySelector('main').replaceWith(page.querySelector('main'));
  document.title = page.title;
  if (push) history.pushState(null, '', url);
  window.scrollTo(0, 0);
  setUp(document.querySelector('main'));
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { origin, pathname } = new URL(link.href);
  if (origin !== location.origin || !swapped.test(pathname)) return;
  event.preventDefault();
  show(pathname, true);
});

window.addEventListener('popstate', () => show(location.pathname, false));

setUp(document.querySelector('main'));
