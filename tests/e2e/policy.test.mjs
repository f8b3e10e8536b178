// The policy on the disk changes while the browser runs.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { drafts, rewrite, Stage, write } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

describe('a policy that changes', () => {
  let stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  beforeEach(() => stage.clear());

  const stricter = (policy) => {
    policy.version = 2;
    policy.rules.find(({ id }) => id === 'promise').match.phrases.push('morning');
  };

  test('is picked up without a restart', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    stage.machine.policy(stage.policyWith(stricter));
    await until(
      async () => {
        await page.keyboard.type('!');
        return (await ui.mark()) === 'warning';
      },
      { what: 'the new rule to be heeded', every: 500 },
    );
    await rewrite(page, '.ql-editor', `${drafts.fine} Indeed.`);
    await ui.banner('Check before you post');
  });

  test('leaves the last good one in force when it is broken, and says so', async () => {
    const { page, ui } = await stage.visit('/');
    const good = stage.policyWith(stricter);
    stage.machine.policy(good);
    await write(page, '.ql-editor', drafts.risky);
    await ui.banner('Check before you post');
    stage.machine.policy(good.replace('"severity": "warn"', '"severity": "severe"'));
    await rewrite(page, '.ql-editor', `${drafts.risky} Still.`);
    const banner = await ui.banner('Check before you post');
    assert.ok(banner.text.includes('Promises a result'), 'the last good policy is in force');
    await until(async () => /last good one stays in force/i.test((await ui.look())?.text ?? ''), {
      what: 'the banner to say that the policy on the disk has a fault',
    });
    const doctor = stage.machine.forepost('doctor');
    assert.match(doctor.stdout + doctor.stderr, /policy\.json:\d+/);
    stage.machine.policy(good);
  });
});
