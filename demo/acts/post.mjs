// The first act: a post that is better not posted as it stands.
import { Ui } from '../../tests/e2e/lib/ui.mjs';
import { until } from '../../tests/e2e/lib/until.mjs';

export const risky =
  'Our new income fund is off to a good start, and it will return 12% next year.';
const better =
  'Proud of the team behind our new income fund. Like every investment it can lose value, and ' +
  'the prospectus says how. Happy to talk it through.';

/** What was posted, as the network tells it. */
async function posted(server) {
  return (await fetch(`http://127.0.0.1:${server.port}/api/posts`)).json();
}

/** Writes into the focused editor over what stands there, as a person would. */
async function write(page, text) {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text, { delay: 4 });
}

function show(banner, say) {
  say();
  for (const line of banner.lines) say(`      ${line}`);
  say(`      ${banner.buttons.map((button) => `[${button}]`).join(' ')}`);
  say();
}

export async function postAct({ begin, say, picture, page, chrome, server, origin, machine }) {
  const ui = await Ui.of(page);

  begin('Somebody writes a risky post');
  say(`   “${risky}”`);
  await page.click('.composer .ql-editor');
  await page.keyboard.type(risky, { delay: 4 });
  await ui.marked('warning');
  const warned = await ui.banner('Check before you post');
  say('   verdict: warn; nothing has been posted yet. The banner says:');
  show(warned, say);
  await picture(page, 'warned');

  begin('They press Post, and the post is held');
  await page.click('.composer-post');
  await until(async () => /nothing has been posted/i.test((await ui.announced('alert')) ?? ''), {
    what: 'the announcement that the post is held',
  });
  if ((await posted(server)).length > 0) throw new Error('the risky post was posted');
  say(`   ${await ui.announced('alert')}`);
  await picture(page, 'held');

  begin('They go back to the post and change it');
  await ui.press('Edit the post');
  await write(page, better);
  await until(async () => ['nothing to report', 'advice'].includes(await ui.mark()), {
    what: 'the changed post to be found fine',
  });
  say(`   “${better}”\n   the mark says: ${await ui.mark()}`);
  await picture(page, 'edited');

  begin('They press Post, and it is posted');
  await page.click('.composer-post');
  const [post, ...more] = await until(
    async () => {
      const all = await posted(server);
      return all.length > 0 && all;
    },
    { what: 'the network to have the post' },
  );
  if (post.text !== better || more.length > 0) throw new Error('something else was posted');
  await page.waitForFunction(() => document.querySelectorAll('article.post').length > 3);
  await picture(page, 'posted');

  begin('What is on record');
  const list = machine.forepost('records', 'list');
  const verified = machine.forepost('records', 'verify');
  const text = `${list.stdout}${list.stderr}${verified.stdout}${verified.stderr}`;
  for (const line of text.trimEnd().split('\n')) say(`   ${line}`);
  const outcomes = machine.records().map((record) => record.outcome);
  if (String(outcomes) !== 'held,released' || verified.status !== 0) {
    throw new Error(`the records should say held, released and be whole; they say ${outcomes}`);
  }
  const left = `${list.stdout}${JSON.stringify(machine.records())}`;
  if (left.includes('income fund')) throw new Error('a record holds the text of a draft');

  begin('The same in the dark');
  const night = await chrome.open(`${origin}/`, { dark: true });
  const nightUi = await Ui.of(night);
  await night.click('.composer .ql-editor');
  await night.keyboard.type(risky, { delay: 4 });
  await nightUi.banner('Check before you post');
  await picture(night, 'dark');
}
