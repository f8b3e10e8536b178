// Runs in a page of ours before its own script: clients in memory, with answers as the background
// gives them. stub-chrome.mjs puts them behind a chrome object.
export function stubVault() {
  const DAY = 86_400_000;
  const time = (day) => new Date(Date.UTC(2026, 4, 3 + day, 9)).toISOString();
  /** So many days from today, as a day and as a time. */
  const dayIn = (days) => {
    const then = new Date(Date.now() + days * DAY);
    const two = (value) => String(value).padStart(2, '0');
    return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
  };
  const timeIn = (days) => new Date(Date.now() + days * DAY).toISOString();

  const make = (id, hostile) => {
    const name = hostile || `Client ${String(id).padStart(4, '0')}`;
    const address = `https://www.example.com/in/client-${id}`;
    const employer = hostile || (id % 2 ? 'Northwind Treasury' : 'Calder & Rowe');
    return {
      id,
      kind: 'person',
      title: name,
      version: 1,
      fields: {
        name,
        employer,
        position: 'Head of Treasury',
        place: 'Leeds, England',
        links: hostile ? ['javascript:alert(1)'] : ['https://northwind.example/people'],
        positions: [
          `Head of Treasury · ${employer} · 2024–`,
          'Analyst · Calder & Rowe · 2019–2023',
        ],
        emails: hostile ? ['a@b.example?cc=c@d.example'] : [`client${id}@northwind.example`],
        phones: hostile ? ['*#06#'] : ['+44 113 496 0000'],
        connections: ['Sam Treas · spouse · https://www.example.com/in/sam', 'Kim Lee'],
      },
      tags: id % 2 ? ['treasury', 'q3'] : [],
      addresses: [address],
      source: 'https://www.example.com',
      created: time(0),
      updated: time(id % 100),
      seen: time(9),
      notes: [
        {
          id: id * 1000 + 1,
          time: time(1),
          text: hostile || 'Prefers mornings.\nAsk about the move.',
        },
        { id: id * 1000 + 2, time: time(2), text: 'Met at the conference.' },
      ],
      snapshots: [
        {
          id: id * 1000 + 3,
          time: time(0),
          address,
          level: 'card',
          page: { name: 'Client', selection: hostile || 'A line that was selected.' },
          changes: [],
        },
        {
          id: id * 1000 + 4,
          time: time(39),
          address,
          level: 'card',
          page: { name: 'Client' },
          changes: [
            {
              field: 'employer',
              before: 'Calder & Rowe',
              after: 'Northwind Treasury',
              words: 'new employer: Northwind Treasury (was Calder & Rowe)',
            },
          ],
        },
      ],
      history: [
        {
          id: id * 1000 + 5,
          time: time(20),
          changes: [{ field: 'place', before: '', after: 'Leeds', words: 'new place: Leeds' }],
        },
      ],
      truncated: false,
      followUp: id === 1 ? dayIn(-2) : null,
      relations: id === 1 ? [{ what: 'colleague', client: 2, title: 'Client 0002' }] : [],
      related: id === 2 ? [{ what: 'colleague', client: 1, title: 'Client 0001' }] : [],
      basis: 'legitimate_interest',
      expires: dayIn(730),
      notice: { due: timeIn(30), given: null },
      conflicts: [],
      merged: [],
      similar: [],
    };
  };

  const summary = (client, words) => {
    const { id, kind, title, fields, tags, updated, followUp, expires, notes } = client;
    const sought = words?.trim().toLowerCase();
    const hitIn = (field, text = '') => {
      const at = sought ? text.toLowerCase().indexOf(sought) : -1;
      return at < 0 ? null : { field, text, marks: [[at, at + sought.length]] };
    };
    const inNotes = notes.map(({ text }) => hitIn('note', text)).find(Boolean);
    const hit = hitIn('name', title) ?? hitIn('employer', fields.employer) ?? inNotes ?? null;
    const { employer = '', position = '', headline = '' } = fields;
    const known = { id, kind, title, employer, position, headline, tags, updated };
    return { ...known, followUp, expires, hit };
  };

  const failure = (cause, title = 'It failed') => ({
    type: 'failure',
    failure: {
      cause,
      title,
      detail: 'Because.',
      hint: 'Ask your administrator: `forepost doctor`.',
    },
  });

  /** The clients, and what answers requests about them; `isOpen` says whether it may. */
  window.makeVault = ({ count, hostile, isOpen, changed }) => {
    const vault = new Map(
      Array.from({ length: count }, (_, index) => [index + 1, make(index + 1, hostile)]),
    );
    const aside = new Map();
    let next = 900_000;
    const fresh = () => ++next;
    const titled = (id) => vault.get(id)?.title ?? '';
    const client = (id, write = () => {}) => {
      if (!isOpen()) return failure('vault_locked');
      const known = vault.get(id);
      if (!known) return failure('unknown_client');
      const before = JSON.stringify(known);
      write(known);
      if (JSON.stringify(known) !== before) {
        known.version++;
        changed();
      }
      return { type: 'client', client: known };
    };
    const relate = ({ what, client: id, name }) =>
      id === undefined ? { what, name } : { what, client: id, title: titled(id) };
    const textOf = (value) => (Array.isArray(value) ? value.join('\n') : (value ?? ''));
    const writeFields = (known, fields, shown) => {
      for (const [name, value] of Object.entries(fields)) {
        const now = textOf(known.fields[name]);
        const isKnown = shown?.[name] === undefined || textOf(shown[name]) === now;
        if (!isKnown && now !== textOf(value)) {
          known.conflicts.push({ field: name, value: now, time: timeIn(0) });
        }
        if (value.length === 0) delete known.fields[name];
        else known.fields[name] = value;
      }
      known.title = known.fields.name ?? known.title;
    };
    const counted = (values) => {
      const counts = new Map();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts]
        .map(([value, clients]) => ({ value, clients }))
        .sort((one, other) => other.clients - one.clients);
    };
    const isDue = ({ followUp }) => followUp !== null && followUp <= dayIn(0);

    const answers = {
      'notes.list': ({ words, offset, limit, tag, employer, followUp }) => {
        if (!isOpen()) return failure('vault_locked');
        const sought = words.trim().toLowerCase();
        const found = [...vault.values()].filter(
          (known) =>
            `${known.title} ${known.fields.employer} ${known.notes.map(({ text }) => text)}`
              .toLowerCase()
              .includes(sought) &&
            (!tag || known.tags.includes(tag)) &&
            (!employer || known.fields.employer === employer) &&
            (!followUp || (followUp === 'due' ? isDue(known) : known.followUp !== null)),
        );
        const clients = found.slice(offset, offset + limit).map((known) => summary(known, words));
        return { type: 'listing', listing: { total: found.length, clients } };
      },
      'notes.show': ({ client: id }) => client(id),
      'notes.edit': ({ client: id, fields, tags, known: shown, ...more }) =>
        client(id, (known) => {
          if (fields) writeFields(known, fields, shown);
          if (tags) known.tags = tags;
          if (more.follow_up !== undefined) known.followUp = more.follow_up || null;
          if (more.relations) known.relations = more.relations.map(relate);
          if (more.basis) known.basis = more.basis;
          if (more.expires) known.expires = more.expires;
          if (more.notice_given !== undefined) {
            known.notice.given = more.notice_given ? timeIn(0) : null;
          }
          if (more.resolve) {
            known.conflicts = known.conflicts.filter(({ field }) => !more.resolve.includes(field));
          }
        }),
      'notes.note': ({ client: id, note, text, time: when }) =>
        client(id, (known) => {
          const old = known.notes.find((entry) => entry.id === note);
          if (text === '') known.notes = known.notes.filter((entry) => entry !== old);
          else if (old) Object.assign(old, { text, ...(when ? { time: when } : {}) });
          else known.notes.push({ id: fresh(), time: when ?? timeIn(0), text });
          known.notes.sort((one, other) => Date.parse(one.time) - Date.parse(other.time));
        }),
      'notes.merge': ({ client: id, other }) =>
        client(id, (known) => {
          const gone = vault.get(other);
          const row = fresh();
          aside.set(row, gone);
          vault.delete(other);
          known.merged.push({ row, title: gone.title, time: timeIn(0) });
          known.similar = known.similar.filter((entry) => entry.id !== other);
        }),
      'notes.split': ({ client: id, row }) => {
        const back = aside.get(row);
        vault.set(back.id, back);
        const reply = client(id, (known) => {
          known.merged = known.merged.filter((entry) => entry.row !== row);
        });
        return { type: 'split', client: reply.client, other: back };
      },
      'notes.overview': () => {
        if (!isOpen()) return failure('vault_locked');
        const all = [...vault.values()];
        return {
          type: 'overview',
          overview: {
            clients: all.length,
            people: all.length,
            links: 0,
            tags: counted(all.flatMap(({ tags }) => tags)),
            employers: counted(all.flatMap(({ fields }) => fields.employer ?? [])),
            followUpsDue: all.filter(isDue).length,
            noticesDue: all.filter(({ notice }) => notice?.due < timeIn(7)).length,
            expires: counted(all.map(({ expires }) => expires.slice(0, 7))).map(
              ({ value, clients }) => ({ month: value, clients }),
            ),
            relations: all.reduce((sum, { relations }) => sum + relations.length, 0),
            expired: window.stub.expired ?? null,
          },
        };
      },
      'notes.notice': ({ client: id, language }) => ({
        type: 'notice',
        notice: {
          text: `${language}: we keep notes about you, ${titled(id)}.`,
          languages: ['en', 'de'],
          ...vault.get(id).notice,
        },
      }),
      'notes.graph': ({ client: around }) => {
        if (window.stub.graph) return { type: 'graph', graph: window.stub.graph };
        const all = [...vault.values()].filter(
          (known) => known.relations.length + known.related.length > 0,
        );
        const isNear = around === undefined || all.some(({ id }) => id === around);
        const shown = isNear ? all : [];
        const nodes = shown.map(({ id, title, fields }) => {
          const line = `${fields.position}, ${fields.employer}`;
          return { id: `c${id}`, kind: 'client', title, client: id, line };
        });
        const links = shown.flatMap(({ id, relations }) =>
          relations.flatMap(({ what, client: to, name }, index) => {
            if (to !== undefined) return { from: `c${id}`, to: `c${to}`, what };
            const other = `n${id}-${index}`;
            nodes.push({ id: other, kind: 'name', title: name, client: 0, line: '' });
            return { from: `c${id}`, to: other, what };
          }),
        );
        return { type: 'graph', graph: { nodes, links, more: false } };
      },
      'notes.here': () =>
        isOpen() ? { type: 'here', clients: window.stub.here ?? [] } : failure('vault_locked'),
      'notes.compare': () => ({ type: 'compared', compared: window.stub.compared ?? null }),
      'notes.erase': ({ client: id }) => {
        vault.delete(id);
        changed();
        return { type: 'erased', client: id };
      },
      'notes.export': ({ format, from }) => {
        const all = [...vault.values()];
        const some = all.slice(from, from + 2);
        const done = from + some.length;
        const text = `${format}:${some.map(({ title }) => title).join(',')};`;
        const part = { text, done, total: all.length, next: done < all.length ? done : null };
        return { type: 'exported', part };
      },
      'notes.import.read': ({ text, more, import: id = 7 }) => {
        window.stub.file = (id === window.stub.importing ? window.stub.file : '') + text;
        window.stub.importing = id;
        if (more) return { type: 'import', import: id, preview: null };
        const [head, ...rows] = window.stub.file.trim().split('\n');
        window.stub.rows = rows.map((row) => row.split(','));
        const guess = {
          Name: 'name',
          Company: 'employer',
          Vorname: 'first_name',
          Star: 'star_sign',
        };
        const columns = head.split(',').map((column) => ({ column, field: guess[column] ?? null }));
        const sample = window.stub.rows.slice(0, 10).map(([name, employer], index) => ({
          row: index + 1,
          fields: { name, employer },
          tags: [],
          notes: 0,
        }));
        const problems = [{ row: 3, line: 4, why: 'There is no name.' }];
        const preview = {
          rows: rows.length,
          columns,
          sample,
          problems,
          problemCount: 1,
          similar: 1,
        };
        return { type: 'import', import: id, preview };
      },
      'notes.import.run': () => {
        const { rows } = window.stub;
        const done = Math.min(rows.length, (window.stub.done ?? 0) + 2);
        const named = rows.slice(window.stub.done ?? 0, done).filter(([name]) => name);
        for (const [name, employer] of named) {
          const known = make(fresh());
          Object.assign(known, { title: name, tags: [`import ${timeIn(0).slice(0, 10)}`] });
          Object.assign(known.fields, { name, employer });
          vault.set(known.id, known);
        }
        changed();
        window.stub.done = done;
        const finished = done === rows.length;
        const told = { row: 3, line: 4, why: 'There is no name.' };
        const skipped = finished ? [told, { row: 4, line: 5, why: '=Too odd.' }] : [];
        window.stub.created = (window.stub.created ?? 0) + named.length;
        const { created } = window.stub;
        const step = { done, total: rows.length, created, skipped, finished };
        return { type: 'imported', step };
      },
    };
    return { vault, answers, failure };
  };
}
