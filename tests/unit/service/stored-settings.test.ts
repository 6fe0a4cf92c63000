import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Harness, OTHER_NOTICE, openService } from '../../support/service-harness.ts';

const WHICH = { year: 2024, half: 1 } as const;

/** Puts the ledger away, changes its file behind its back and opens it again; its warnings. */
async function behindItsBack(
  { call, data }: Harness,
  change: (sqlite: Database.Database) => void,
): Promise<string[]> {
  await call('ledger.close', {});
  const sqlite = new Database(path.join(data, 'ledger.sqlite'));
  change(sqlite);
  sqlite.close();
  return (await call('ledger.open', { folder: data })).warnings;
}

function storedRow(sqlite: Database.Database, key: string): Record<string, unknown> {
  const text = sqlite.prepare('SELECT json FROM app_setting WHERE key = ?').pluck().get(key);
  return JSON.parse(String(text)) as Record<string, unknown>;
}

function changeRow(key: string, part: Record<string, unknown>) {
  return (sqlite: Database.Database) => {
    const json = JSON.stringify({ ...storedRow(sqlite, key), ...part });
    sqlite.prepare('UPDATE app_setting SET json = ? WHERE key = ?').run(json, key);
  };
}

/** What lies in the row once the ledger is put away. */
async function rowOf(harness: Harness, key: string): Promise<Record<string, unknown>> {
  let row: Record<string, unknown> = {};
  await behindItsBack(harness, (sqlite) => {
    row = storedRow(sqlite, key);
  });
  return row;
}

const OWN_WORDS = { headings: { 热闹程度: 'audience' }, labels: { 片名: 'title' } };

/** A ledger whose clerk has chosen a notice and taught words. */
async function settledLedger(): Promise<Harness> {
  const harness = await openService();
  await harness.call('notice.add', { folder: OTHER_NOTICE });
  await harness.call('notice.choose', { id: 'shili-2025' });
  await harness.call('settings.save', { operator: '甲岗', synonyms: OWN_WORDS, theme: 'dark' });
  return harness;
}

test('an unknown key costs no setting, and is there after the next save', async () => {
  const harness = await settledLedger();
  const { call } = harness;
  const before = await call('settings.get', {});
  const later = { 字体: '楷体', nested: { deep: [1, { two: null }] } };
  expect(await behindItsBack(harness, changeRow('settings', later))).toEqual([]);

  expect(await call('settings.get', {})).toEqual(before);
  expect((await call('notice.current', {})).id).toBe('shili-2025');
  const saved = await call('settings.save', { textSize: 'large' });
  expect(saved).toEqual({ ...before, textSize: 'large' });
  expect(await rowOf(harness, 'settings')).toMatchObject({
    ...later,
    noticeId: 'shili-2025',
    synonyms: OWN_WORDS,
    textSize: 'large',
  });
});

test.each([
  ['theme', 'sepia', '颜色'],
  ['mailLimitMb', '20兆', '单封邮件上限'],
  ['columnWidths', 'wide', '表格的列宽'],
  ['operator', null, '经办人姓名'],
  ['noticeId', 7, '工作通知'],
])(
  'an odd value of %s costs that key alone, is told and stays until it is chosen anew',
  async (key, odd, word) => {
    const harness = await settledLedger();
    const { call } = harness;
    const before = await call('settings.get', {});
    const usual = await (await openService()).call('settings.get', {});
    const warnings = await behindItsBack(harness, changeRow('settings', { [key]: odd }));
    expect(warnings.join('')).toContain(`“${word}”`);

    expect(await call('settings.get', {})).toEqual({
      ...before,
      [key]: usual[key as keyof typeof usual],
    });
    await call('settings.save', { outDir: '/报送' });
    expect(await rowOf(harness, 'settings')).toMatchObject({ [key]: odd, outDir: '/报送' });
  },
);

test('one own word that cannot be read costs no other, and no save wipes it', async () => {
  const harness = await settledLedger();
  const { call } = harness;
  const synonyms = { ...OWN_WORDS, labels: { 片名: 'title', 片长: { unit: 's' } }, later: 5 };
  await behindItsBack(harness, changeRow('settings', { synonyms }));

  expect((await call('settings.get', {})).synonyms).toEqual(OWN_WORDS);
  await call('settings.save', {
    synonyms: { ...OWN_WORDS, labels: { 作品名: 'title' } },
  });
  expect((await call('settings.get', {})).synonyms['labels']).toEqual({ 作品名: 'title' });
  expect((await rowOf(harness, 'settings'))['synonyms']).toEqual({
    ...OWN_WORDS,
    labels: { 作品名: 'title', 片长: { unit: 's' } },
    later: 5,
  });
});

test('a damaged row is told, read as it was last saved whole, and kept in the change log', async () => {
  const harness = await settledLedger();
  const { call } = harness;
  const before = await call('settings.get', {});
  const warnings = await behindItsBack(harness, (sqlite) => {
    sqlite
      .prepare("UPDATE app_setting SET json = substr(json, 1, 20) WHERE key = 'settings'")
      .run();
  });
  expect(warnings.join('')).toMatch(/设置.*损坏.*最近一次.*核对/);
  expect(await call('settings.get', {})).toEqual(before);
  await call('settings.save', { operator: '乙岗' });
  expect(await call('settings.get', {})).toEqual({ ...before, operator: '乙岗' });
  let logged: unknown;
  const again = await behindItsBack(harness, (sqlite) => {
    logged = sqlite
      .prepare(
        "SELECT before ->> 'json' FROM change_log WHERE subject = 'setting' ORDER BY id DESC",
      )
      .pluck()
      .get();
  });
  expect(again).toEqual([]);
  expect(String(logged)).toHaveLength(20);
});

test('the choice of one template survives a form and a notice that this program does not know', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  const { id } = await call('notice.current', {});
  await behindItsBack(harness, (sqlite) => {
    const json = JSON.stringify({ [id]: { work: 'x.docx', photos: 'y.docx' }, later: { z: 1 } });
    sqlite.prepare("INSERT INTO app_setting VALUES ('templates', ?)").run(json);
  });
  await call('template.use', { kind: 'case', name: null });
  expect(await rowOf(harness, 'templates')).toEqual({
    [id]: { work: 'x.docx', photos: 'y.docx', case: null },
    later: { z: 1 },
  });
});

test('a report whose choices hold an unknown key opens, and a save keeps the key', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  await call('report.saveChoices', { ...WHICH, choices: { practice: '做法', plan: '打算' } });
  await behindItsBack(harness, (sqlite) => {
    sqlite.exec(`UPDATE report SET choices = json_set(choices, '$.coverLetter', 'long')
      WHERE year = 2024 AND half = 1`);
  });
  expect((await call('report.get', WHICH)).choices).toMatchObject({ practice: '做法' });
  await call('report.saveChoices', { ...WHICH, choices: { plan: '新打算' } });
  expect((await call('report.get', WHICH)).choices).toMatchObject({
    practice: '做法',
    plan: '新打算',
  });
  let kept: unknown;
  await behindItsBack(harness, (sqlite) => {
    kept = sqlite
      .prepare("SELECT choices ->> 'coverLetter' FROM report WHERE year = 2024 AND half = 1")
      .pluck()
      .get();
  });
  expect(kept).toBe('long');
});

test('a damaged draft is told and costs no other draft', async () => {
  const harness = await openService();
  const { call } = harness;
  await call('draft.save', { key: 'activity:new', value: { title: '甲' } });
  await call('draft.save', { key: 'work:new', value: { title: '乙' } });
  const warnings = await behindItsBack(harness, (sqlite) => {
    sqlite.exec(`UPDATE form_draft SET json = '{"title":' WHERE key = 'activity:new'`);
  });
  expect(warnings.join('')).toMatch(/宣传活动.*草稿.*读不出来/);
  expect(await call('draft.list', {})).toMatchObject([{ key: 'work:new' }]);
});

test('details that this program does not know stay with the activity it saves', async () => {
  const harness = await openService();
  const { call } = harness;
  const input = { date: '2024-05-12', title: '演练', form: 'drill', settings: ['school'] } as const;
  const added = await call('record.add', {
    kind: 'activity',
    input: {
      ...input,
      settings: ['school'],
      details: { evacuationSeconds: 90 },
    },
  });
  await behindItsBack(harness, (sqlite) => {
    sqlite.exec(`UPDATE activity SET details = json_set(details, '$.musterPoint', '操场')`);
  });
  const read = await call('record.get', { kind: 'activity', id: added.id });
  expect(read.details).toEqual({ evacuationSeconds: 90 });
  const { id, revision } = read;
  await call('record.change', {
    kind: 'activity',
    id,
    revision,
    input: { ...input, settings: ['school'], details: { evacuationSeconds: 80 } },
  });
  await call('record.changeMany', {
    kind: 'activity',
    ids: [id],
    patch: { details: { drillScript: '脚本' } },
  });
  await call('history.undo', {});
  expect((await call('record.get', { kind: 'activity', id })).details).toEqual({
    evacuationSeconds: 80,
  });
  expect(await call('record.history', { kind: 'activity', id })).toHaveLength(4);
  let details: unknown;
  await behindItsBack(harness, (sqlite) => {
    details = sqlite.prepare('SELECT details FROM activity').pluck().get();
  });
  expect(JSON.parse(String(details))).toEqual({ evacuationSeconds: 80, musterPoint: '操场' });
});
