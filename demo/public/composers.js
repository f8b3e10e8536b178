// How each page posts. The ways differ on purpose, as they do on real networks: a rich editor with a
// shortcut, a form with a textarea, a handler at the root that serves every button below it, a
// dialog that is made when it is asked for, and handlers that heed only real input.

async function send(entry) {
  const response = await fetch('/api/posts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

// The server has escaped the fragment.
const prepend = (list, html) => list.insertAdjacentHTML('afterbegin', html);

async function post(main, text, via, event) {
  const { html } = await send({ kind: 'post', text, via, trusted: event.isTrusted });
  prepend(main.querySelector('.posts'), html);
}

const isPostKey = (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

// A rich editor in the middle of the feed. The text is taken and the editor emptied before the
// network answers, as most feeds do.
function feed(main) {
  const button = main.querySelector('.composer-post');
  const editor = new window.Quill(main.querySelector('.editor'), {
    theme: 'snow',
    placeholder: 'Share something with your network',
    modules: {
      toolbar: [
        ['bold', 'italic', 'link'],
        [{ list: 'bullet' }, { list: 'ordered' }],
      ],
    },
  });
  editor.root.setAttribute('role', 'textbox');
  editor.root.setAttribute('aria-multiline', 'true');
  editor.root.setAttribute('aria-label', 'New post');
  const text = () => editor.getText().replace(/\n$/, '');
  const refresh = () => (button.disabled = text().trim() === '');
  const submit = (via, event) => {
    const draft = text();
    if (draft.trim() === '') return;
    editor.setText('');
    post(main, draft, via, event);
  };
  editor.on('text-change', refresh);
  refresh();
  button.addEventListener('click', (event) => submit('click', event));
  editor.root.addEventListener(
    'keydown',
    (event) => {
      if (!isPostKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      submit('key', event);
    },
    true,
  );
}

function comments(main) {
  const comment = async (form, via, event) => {
    const field = form.querySelector('.comment-text');
    const text = field.value;
    if (text.trim() === '') return;
    field.value = '';
    const article = form.closest('article');
    const parent = Number(article.dataset.id);
    const { html } = await send({ kind: 'comment', text, via, trusted: event.isTrusted, parent });
    article.querySelector('.comments').insertAdjacentHTML('beforeend', html);
    const count = article.querySelector('.comment-count');
    count.textContent = String(Number(count.textContent) + 1);
  };
  main.addEventListener('submit', (event) => {
    if (!event.target.matches('.comment-form')) return;
    event.preventDefault();
    comment(event.target, 'form', event);
  });
  main.addEventListener('keydown', (event) => {
    if (!event.target.matches('.comment-text') || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    comment(event.target.form, 'key', event);
  });
}

// One handler at the root of the page, a button that is no button, and nothing that keeps the same
// draft from being sent twice.
function contenteditable(main) {
  const note = main.querySelector('.note');
  const submit = async (via, event) => {
    const text = note.innerText.trim();
    if (text === '') return;
    await post(main, text, via, event);
    note.textContent = '';
  };
  main.addEventListener('click', (event) => {
    if (event.target.closest('.composer-post')) submit('click', event);
  });
  main.addEventListener('keydown', (event) => {
    const onButton = event.target.closest('.composer-post') && event.key === 'Enter';
    if (!onButton && !(event.target === note && isPostKey(event))) return;
    event.preventDefault();
    submit('key', event);
  });
}

// Heeds only what a hand has done.
function strict(main) {
  const note = main.querySelector('.note');
  const submit = (via, event) => {
    const text = note.innerText.trim();
    if (!event.isTrusted || text === '') return;
    note.textContent = '';
    post(main, text, via, event);
  };
  main.querySelector('.composer-post').addEventListener('click', (event) => submit('click', event));
  note.addEventListener('keydown', (event) => {
    if (!isPostKey(event)) return;
    event.preventDefault();
    submit('key', event);
  });
}

function modal(main) {
  main.querySelector('.open-composer').addEventListener('click', () => {
    setTimeout(() => {
      main.append(main.querySelector('.modal-template').content.cloneNode(true));
      const dialog = main.querySelector('dialog');
      const note = dialog.querySelector('.note');
      const submit = (via, event) => {
        const text = note.innerText.trim();
        if (text === '') return;
        dialog.close();
        post(main, text, via, event);
      };
      dialog.addEventListener('close', () => dialog.remove());
      dialog.querySelector('.close-composer').addEventListener('click', () => dialog.close());
      dialog
        .querySelector('.composer-post')
        .addEventListener('click', (event) => submit('click', event));
      note.addEventListener('keydown', (event) => {
        if (!isPostKey(event)) return;
        event.preventDefault();
        submit('key', event);
      });
      dialog.showModal();
      note.focus();
    }, 400);
  });
}

const pages = { feed, contenteditable, strict, modal };

/** Brings a page's composers to life; `main` is the element that was just put in. */
export function setUp(main) {
  if (Object.hasOwn(pages, main.dataset.page)) pages[main.dataset.page](main);
  comments(main);
}
