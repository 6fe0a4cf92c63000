import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Half } from '#shared/domain/period.ts';
import { type ReportState } from '#shared/domain/report-state.ts';
import { REPORT_ACTIONS } from '#shared/report/report-actions.ts';
import {
  type Harness,
  inputOf,
  openService,
  sendThrough,
  sign,
  writeScan,
} from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const SECOND = { year: 2024, half: 2 as Half };

test('takes both halves from draft to archive, then corrects one in a second version', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  await sendThrough(harness, FIRST);
  const sent = await sendThrough(harness, SECOND);
  expect(sent.current).toMatchObject({
    state: 'sent',
    signedOn: '2024-06-18',
    signedBy: '主要负责人',
    scans: [{ form: 'statistics', name: '签字页.pdf' }],
    sentOn: '2024-06-19',
    archivedAs: '2024-2-v1',
  });
  expect(sent.drift).toEqual([]);
  const archive = await call('archive.list', {});
  expect(archive.map(({ name, faults }) => [name, faults])).toEqual([
    ['2024-2-v1', []],
    ['2024-1-v1', []],
  ]);
  expect(archive[0]?.files.some(({ name }) => name.includes('扫描件'))).toBe(true);
  const before = bytesOf(path.join(harness.data, 'archive', '2024-1-v1'));

  const { was } = await correctLecture(harness);
  const drifted = await call('report.get', FIRST);
  expect(drifted.current.state).toBe('sent');
  const cell = drifted.drift.find(({ label }) => label === '安全宣讲 · 进企业 · 场次');
  expect(cell).toMatchObject({ cell: 'lecture.enterprise.sessions' });
  expect(Number(cell?.wouldBe)).toBe(Number(cell?.was) + 5 - was);
  expect(drifted.drift.some(({ label }) => label.startsWith('合计'))).toBe(true);
  expect(drifted.drift.every(({ was, wouldBe }) => was !== wouldBe)).toBe(true);

  await call('report.amend', { ...FIRST, reason: '一场宣讲的场次填错' });
  const second = await sendThrough(harness, FIRST);
  expect(second.current).toMatchObject({ version: 2, state: 'sent', archivedAs: '2024-1-v2' });
  expect(second.drift).toEqual([]);
  expect(second.versions.map(({ version, state }) => [version, state])).toEqual([
    [2, 'sent'],
    [1, 'sent'],
  ]);
  expect(second.versions[0]?.digest).not.toBe(second.versions[1]?.digest);
  expect(second.events).toContainEqual(
    expect.objectContaining({ version: 2, action: '另出一版', reason: '一场宣讲的场次填错' }),
  );
  const entries = await call('archive.verify', {});
  expect(entries.map(({ name }) => name)).toEqual(['2024-2-v1', '2024-1-v2', '2024-1-v1']);
  expect(entries.flatMap(({ faults }) => faults)).toEqual([]);
  expect(bytesOf(path.join(harness.data, 'archive', '2024-1-v1'))).toEqual(before);
  const shown = await call('report.forms', { ...FIRST, version: 1 });
  expect(JSON.stringify(shown)).toContain(second.versions[1]?.codeText);
  await harness.refused('report.forms', { ...FIRST, version: 9 }, 'not-found');
});

test('turns every step back with its reason, which stays in the events', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  await sendThrough(harness, FIRST);
  const signed = await call('report.unsend', { ...FIRST, reason: '邮箱退信' });
  expect(signed.current).toMatchObject({ state: 'signed', sentOn: null, archivedAs: null });
  const frozen = await call('report.unsign', { ...FIRST, reason: '领导要改文字' });
  expect(frozen.current).toMatchObject({ state: 'frozen', signedOn: null, scans: [] });
  const draft = await call('report.unfreeze', { ...FIRST, reason: '补一场演练' });
  expect(draft.current).toMatchObject({ state: 'draft', digest: null, frozenAt: null });
  expect(draft.events.slice(0, 3)).toMatchObject([
    { action: '撤回定稿', reason: '补一场演练' },
    { action: '撤回签批', reason: '领导要改文字' },
    { action: '撤回报送登记', reason: '邮箱退信' },
  ]);
  expect(draft.events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['登记报送', '生成报送材料', '登记签批', '定稿', '开始编制']),
  );
});

test('wants a reason for every step back', async () => {
  const harness = await openService({ sample: true });
  await harness.call('report.freeze', FIRST);
  for (const reason of ['', ' ', '改']) {
    const failure = await harness.refused('report.unfreeze', { ...FIRST, reason }, 'invalid-input');
    expect(failure.place).toEqual({ field: 'reason' });
  }
});

test('says of every blocked step why, and refuses it with the same words', async () => {
  const harness = await openService({ sample: true });
  const reach: [ReportState, () => Promise<unknown>][] = [
    ['draft', async () => undefined],
    ['frozen', () => harness.call('report.freeze', FIRST)],
    ['signed', () => sign(harness, FIRST)],
    ['sent', () => packAndSend(harness)],
  ];
  for (const [state, step] of reach) {
    await step();
    const view = await harness.call('report.get', FIRST);
    expect(view.current.state).toBe(state);
    for (const action of REPORT_ACTIONS) {
      const why = view.blockedBecause[action];
      if (why === null) continue;
      const failure = await harness.refused(
        `report.${action}`,
        inputOf(action, FIRST, harness.folder),
        'invalid-input',
      );
      expect([action, failure.message]).toEqual([action, why]);
    }
    expect(await harness.call('report.get', FIRST)).toEqual(view);
  }
});

test('does not freeze for a unit without a name, and starts nothing', async () => {
  const harness = await openService();
  const before = await harness.call('report.get', FIRST);
  const failure = await harness.refused('report.freeze', FIRST, 'invalid-input');
  expect(failure.message).toContain('填报单位名称');
  expect(failure.message).toBe(before.blockedBecause.freeze);
  expect(await harness.call('report.get', FIRST)).toEqual(before);
  expect(before.events).toEqual([]);
});

test('keeps the choices of a frozen report from being changed', async () => {
  const harness = await openService({ sample: true });
  await harness.call('report.freeze', FIRST);
  const failure = await harness.refused(
    'report.saveChoices',
    { ...FIRST, choices: { practice: '改写' } },
    'invalid-input',
  );
  expect(failure.message).toContain('撤回定稿');
});

test('asks for the package again once it was signed after packing', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  const outDir = path.join(folder, 'out');
  await call('report.freeze', FIRST);
  await call('report.pack', { ...FIRST, outDir });
  const signed = await sign(harness, FIRST);
  expect(signed.blockedBecause.send).toContain('签批');
  await harness.refused('report.send', inputOf('send', FIRST, folder), 'invalid-input');
  await call('report.pack', { ...FIRST, outDir });
  await call('report.send', { ...FIRST, sentOn: '2024-06-19', sentBy: '经办人' });
  const [entry] = await call('archive.list', {});
  expect(entry?.files.some(({ name }) => name.includes('扫描件'))).toBe(true);
});

test('an entry of the archive keeps the code it was sent with', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  const { current } = await sendThrough(harness, FIRST);
  await call('report.unsend', { ...FIRST, reason: '邮箱退信' });
  await call('report.unsign', { ...FIRST, reason: '邮箱退信' });
  await call('report.unfreeze', { ...FIRST, reason: '邮箱退信' });
  await correctLecture(harness);
  const { current: again } = await sendThrough(harness, FIRST);
  expect(again.archivedAs).toBe('2024-1-v1-2');
  const codes = (await call('archive.list', {})).map(({ name, code }) => [name, code]);
  expect(codes).toEqual([
    ['2024-1-v1-2', again.codeText],
    ['2024-1-v1', current.codeText],
  ]);
  expect(again.codeText).not.toBe(current.codeText);
});

test('takes the code as the clerk reads it off the page, and no other', async () => {
  const harness = await openService({ sample: true });
  const { current } = await harness.call('report.freeze', FIRST);
  const attempt = (codeOnScan: string) => ({
    ...FIRST,
    signedOn: '2024-06-18',
    signedBy: '主要负责人',
    scans: [{ form: 'statistics', path: writeScan(harness.folder, '扫描.jpg'), codeOnScan: '' }],
    codeOnScan,
  });
  const digits = current.digest?.slice(0, 8) ?? '';
  const wrong = `${digits.slice(0, 7)}${digits.endsWith('0') ? '1' : '0'}`;
  for (const code of [wrong, digits.slice(0, 4), '2024-2 第1版 00000000']) {
    const failure = await harness.refused('report.sign', attempt(code), 'invalid-input');
    expect(failure).toMatchObject({ place: { field: 'codeOnScan' } });
    expect(failure.message).toContain(current.codeText);
  }
  expect((await harness.call('report.get', FIRST)).current.state).toBe('frozen');
  const view = await harness.call('report.sign', attempt(` ${current.codeText.toUpperCase()} `));
  expect(view.current).toMatchObject({ state: 'signed', scans: [{ name: '扫描.jpg' }] });
});

async function correctLecture({ call }: Harness): Promise<{ was: number }> {
  const lectures = await call('overview.behind', {
    ...FIRST,
    form: 'lecture',
    setting: 'enterprise',
  });
  const found = lectures[0];
  if (!found) throw new Error('the sample has no lecture in an enterprise');
  const { id, revision, createdAt: _, updatedAt: __, fileCount: ___, ...input } = found;
  await call('record.change', { kind: 'activity', id, revision, input: { ...input, sessions: 5 } });
  return { was: found.sessions };
}

async function packAndSend({ call, folder }: Harness): Promise<void> {
  await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
  await call('report.send', { ...FIRST, sentOn: '2024-06-19', sentBy: '经办人' });
}

function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      readFileSync(path.join(folder, name)).toString('base64'),
    ]),
  );
}
