import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CallName } from '#shared/contract/contract.ts';
import type { Half } from '#shared/domain/period.ts';
import { dieAtDiskCall } from '../support/dead-disk.ts';
import { enteredNotice } from '../support/entered-notice.ts';
import { leavingsIn, treeOf } from '../support/ledger-state.ts';
import { type Harness, OTHER_NOTICE, openService, sign } from '../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const BLANK = path.join('tests', 'documents', 'blanks', 'work-plain.docx');
const OTHER_BLANK = path.join('tests', 'documents', 'blanks', 'work-above.docx');

interface Step {
  call: CallName;
  /** Made for the data folder that the step is tried on. */
  input: (data: string) => unknown;
}

/** Every step that changes several things of the folder, or things of it with records. */
const STEPS: Record<string, (harness: Harness) => Promise<Step>> = {
  async 'a restored backup'({ call, folder }) {
    const file = path.join(folder, '备份.zip');
    await call('backup.create', { path: file });
    await call('unit.save', { leader: '后来的负责人' });
    await call('notice.add', { folder: OTHER_NOTICE });
    return { call: 'backup.restore', input: (data) => ({ path: file, folder: data }) };
  },
  async 'a restored copy of the database'({ call, data, folder }) {
    const copy = path.join(folder, '昨天.sqlite');
    const backups = path.join(data, 'backups');
    const [daily = ''] = readdirSync(backups);
    cpSync(path.join(backups, daily), copy);
    await call('unit.save', { leader: '后来的负责人' });
    return { call: 'backup.restore', input: (to) => ({ path: copy, folder: to }) };
  },
  async 'the archive of what was sent'(harness) {
    const { call, folder } = harness;
    await call('report.freeze', FIRST);
    await sign(harness, FIRST);
    await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
    const input = { ...FIRST, sentOn: '2024-06-19', sentBy: '经办人' };
    return { call: 'report.send', input: () => input };
  },
  async 'a template'() {
    const input = { path: BLANK, kind: 'work', overrides: {}, name: '作品表' };
    return { call: 'template.save', input: () => input };
  },
  async 'a template in the place of another'({ call }) {
    await call('template.save', { path: OTHER_BLANK, kind: 'work', overrides: {}, name: '作品表' });
    const input = { path: BLANK, kind: 'work', overrides: {}, name: '作品表' };
    return { call: 'template.save', input: () => input };
  },
  async 'a template that goes'({ call }) {
    await call('template.save', { path: BLANK, kind: 'work', overrides: {}, name: '作品表' });
    return { call: 'template.remove', input: () => ({ name: '作品表.docx' }) };
  },
  async 'a notice that is changed in its place and taken into use'({ call }) {
    await call('notice.add', { folder: OTHER_NOTICE });
    const entered = enteredNotice();
    const input = { id: 'shili-2025', basis: null, entered, blanks: {}, use: true };
    return { call: 'notice.save', input: () => input };
  },
  async 'the next version of a notice'({ call }) {
    await call('notice.add', { folder: OTHER_NOTICE });
    await call('notice.choose', { id: 'shili-2025' });
    await call('template.save', { path: BLANK, kind: 'work', overrides: {}, name: '作品表' });
    await call('report.freeze', FIRST);
    const entered = enteredNotice();
    const input = { id: 'shili-2025', basis: null, entered, blanks: {}, use: true };
    return { call: 'notice.save', input: () => input };
  },
};

describe.each(Object.entries(STEPS))('%s', (_, prepare) => {
  test('killed at any rename or removal, is whole or not begun at the next opening', async () => {
    const prepared = await openService({ sample: true });
    const step = await prepare(prepared);
    await prepared.service.close();
    const former = await stateAt(copyOf(prepared.data, 'former'));
    const done = copyOf(prepared.data, 'done');
    const reached = await attempt(done, step, Number.POSITIVE_INFINITY);
    expect(reached.died).toBe(false);
    const after = await stateAt(done);
    expect(after).not.toEqual(former);

    const ends = { former: 0, after: 0 };
    for (let at = 1; at <= reached.calls; at += 1) {
      const data = copyOf(prepared.data, `killed-${at}`);
      const { died } = await attempt(data, step, at);
      expect(died).toBe(true);
      const state = await stateAt(data);
      const isFormer = JSON.stringify(state) === JSON.stringify(former);
      if (!isFormer) expect(state, `killed at ${at} of ${reached.calls}`).toEqual(after);
      ends[isFormer ? 'former' : 'after'] += 1;
      expect(leavingsIn(data)).toEqual([]);
    }
    expect(ends.former + ends.after).toBe(reached.calls);
    expect(ends.former).toBeGreaterThan(0);
  }, 120_000);
});

test('a note of a step that is damaged is put aside and keeps nobody out', async () => {
  const { service, data } = await openService({ sample: true });
  await service.close();
  writeFileSync(path.join(data, 'unfinished.json'), '{"places":[{"place":"../../etc"}]}');
  const again = await openService({ data });
  expect((await again.call('backup.verify', {})).faults).toEqual([]);
  expect(existsSync(path.join(data, 'unfinished.json.damaged'))).toBe(true);
});

function copyOf(data: string, name: string): string {
  const copy = path.join(path.dirname(data), name);
  cpSync(data, copy, { recursive: true });
  return copy;
}

async function attempt(data: string, step: Step, at: number) {
  const harness = await openService({ data });
  const disk = dieAtDiskCall(at);
  await harness.service.call(step.call, step.input(data)).catch(() => undefined);
  const { calls, died } = disk;
  // What closing does is no part of the step, and a killed program does none of it.
  if (!died) disk.revive();
  await harness.service.close().catch(() => undefined);
  disk.revive();
  return { calls, died };
}

/** All that the clerk sees of a ledger, and what lies in its folder. */
async function stateAt(data: string): Promise<unknown> {
  const { call, service } = await openService({ data });
  const { warnings } = await call('ledger.open', { folder: data });
  const state = {
    unit: await call('unit.get', {}),
    settings: await call('settings.get', {}),
    notice: await call('notice.current', {}),
    notices: await call('notice.list', {}),
    templates: await call('template.list', {}),
    report: (await call('report.get', FIRST)).current.state,
    archive: (await call('archive.list', {})).map(({ name, faults }) => [name, faults]),
    records: (await call('record.list', { kind: 'activity' })).total,
    faults: (await call('backup.verify', {})).faults,
    warnings: warnings.filter((each) => !/做到一半时程序停了/u.test(each)),
    files: ['files', 'archive', 'notices', 'templates'].map((part) =>
      treeOf(path.join(data, part)),
    ),
  };
  await service.close();
  expect(state.faults).toEqual([]);
  return JSON.parse(JSON.stringify(state).replaceAll(data, 'DATA'));
}
