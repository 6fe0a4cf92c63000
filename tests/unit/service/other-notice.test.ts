import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Half } from '#shared/domain/period.ts';
import type { Notice } from '#shared/notice/notice.ts';
import {
  type Harness,
  inputOf,
  OTHER_NOTICE,
  openService,
  sign,
} from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const TODAY = '2024-05-20';

test('a notice of another district is added, chosen, and rules the whole ledger', async () => {
  const { call, folder } = await openService({ sample: true });
  expect(await call('notice.add', { folder: OTHER_NOTICE })).toEqual({
    id: 'shili-2025',
    shortTitle: '示例区2025年通知',
    origin: 'added',
  });
  expect((await call('notice.list', {})).map(({ id, origin }) => [id, origin])).toEqual([
    ['jizhou-2024', 'built-in'],
    ['shili-2025', 'added'],
  ]);
  const chosen = await call('notice.choose', { id: 'shili-2025' });
  expect(await call('notice.current', {})).toEqual(chosen);

  const overview = await call('overview.get', { today: TODAY, ...FIRST });
  expect(overview.deadline).toMatchObject({ dueOn: '2024-05-31', lastWorkday: '2024-05-31' });
  expect(overview.period).toMatchObject({ from: '2023-12-01', to: '2024-05-31' });
  const pilots = overview.findings.find(({ rule }) => rule === 'pilots-minimum');
  expect(pilots?.message).toContain('2个');
  const view = await call('report.get', FIRST);
  expect(view.period).toMatchObject({ from: '2023-12-01', to: '2024-05-31' });
  await call('report.freeze', FIRST);
  const packed = await call('report.pack', { ...FIRST, outDir: folder });
  expect(packed.mail?.to).toContain('wujin@example.gov.cn');
  expect(packed.files.some(({ name }) => name.startsWith('附件1'))).toBe(true);
  const forms = await call('report.forms', FIRST);
  expect(JSON.stringify(forms[0]?.model)).toContain('示例区安全宣传“五进”情况统计表');
  const { year } = await call('report.get', { year: 2025, half: 1 });
  expect(year).toBe(2025);
});

test('an added notice travels with the data folder', async () => {
  const { call, data } = await openService();
  await call('notice.add', { folder: OTHER_NOTICE });
  await call('notice.choose', { id: 'shili-2025' });
  await call('ledger.close', {});
  expect((await call('ledger.open', { folder: data })).noticeId).toBe('shili-2025');
  expect((await call('notice.current', {})).id).toBe('shili-2025');
  expect(readdirSync(path.join(data, 'notices'))).toEqual(['shili-2025']);
});

test('a notice whose number Windows takes for a device lies in a folder of another name', async () => {
  const harness = await openService();
  const folder = noticeFolder(harness, (notice) => (notice['id'] = 'con'));
  expect((await harness.call('notice.add', { folder })).id).toBe('con');
  expect(readdirSync(path.join(harness.data, 'notices'))).toEqual(['_con']);
});

test('a wrong notice is refused with the place of its fault, and nothing is kept', async () => {
  const harness = await openService();
  const wrongs: [(notice: Record<string, unknown>) => void, string][] = [
    [(notice) => (notice['due'] = { half1: '06-31', half2: '12-10' }), 'due.half1'],
    [(notice) => (notice['minima'] = { pilots: -1, works: 1, cases: 1 }), 'minima.pilots'],
    [(notice) => (notice['clauses'] = [{ id: 'a', place: '一', text: '' }]), 'clauses[0].text'],
    [(notice) => delete notice['recipient'], 'recipient'],
    [(notice) => (notice['zusatz'] = 1), 'zusatz'],
  ];
  for (const [spoil, place] of wrongs) {
    const folder = noticeFolder(harness, spoil);
    const failure = await harness.refused('notice.add', { folder }, 'invalid-input');
    expect(failure.place?.field).toBe(place);
    expect(failure.message).toContain(`“${place}”`);
    expect(failure.message).toContain('notice.json');
  }
  await harness.refused('notice.add', { folder: path.join(harness.folder, '没有') }, 'not-found');
  const again = path.join(RESOURCES_NOTICES, 'jizhou-2024');
  await harness.refused('notice.add', { folder: again }, 'invalid-input');
  expect((await harness.call('notice.list', {})).map(({ id }) => id)).toEqual(['jizhou-2024']);
  expect(readdirSync(path.join(harness.data, 'notices'))).toEqual([]);
});

test('a notice that cannot be read any more is told in words', async () => {
  const harness = await openService();
  const { call, data } = harness;
  await call('notice.add', { folder: OTHER_NOTICE });
  await call('notice.choose', { id: 'shili-2025' });
  const file = path.join(data, 'notices', 'shili-2025', 'notice.json');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, 40));
  const failure = await harness.refused('overview.get', { today: TODAY }, 'not-found');
  expect(failure.message).toContain('设置');
  expect((await call('notice.list', {})).map(({ id }) => id)).toEqual(['jizhou-2024']);
  await call('notice.add', { folder: OTHER_NOTICE });
  expect((await call('notice.current', {})).id).toBe('shili-2025');
});

test('a clause id with a slip is refused with its place and what was meant, and nothing is kept', async () => {
  const harness = await openService();
  const folder = noticeFolder(harness, (notice) => slip(notice, 'pilots.minimum'));
  const failure = await harness.refused('notice.add', { folder }, 'invalid-input');
  expect(failure.place).toMatchObject({ field: 'clauses[4].id' });
  expect(failure.message).toContain('“pilots.minimun”');
  expect(failure.message).toContain('“pilots.minimum”');
  expect(failure.message).toMatch(/第 \d+ 行/);
  expect(readdirSync(path.join(harness.data, 'notices'))).toEqual([]);
});

test('a minimum or a due day whose clause is missing is refused', async () => {
  const harness = await openService();
  const lost: [string, string][] = [
    ['pilots.minimum', 'minima.pilots'],
    ['report.works', 'minima.works'],
    ['report.statistics', 'due'],
  ];
  for (const [clause, place] of lost) {
    const folder = noticeFolder(harness, (notice) => {
      notice.clauses = notice.clauses.filter(({ id }) => id !== clause);
    });
    const failure = await harness.refused('notice.add', { folder }, 'invalid-input');
    expect(failure.place?.field).toBe(place);
    expect(failure.message).toContain(`“${clause}”`);
  }
});

test('what the program will not check is listed before a notice is added', async () => {
  const { call } = await openService();
  expect(await call('notice.preview', { folder: OTHER_NOTICE })).toMatchObject({
    id: 'shili-2025',
    unruled: [{ id: 'local.slogan', place: '第十一条', reason: '台账不登记宣传品的样式。' }],
  });
  expect((await call('notice.list', {})).map(({ id }) => id)).toEqual(['jizhou-2024']);
});

test('a notice with a slip that was added before is told at opening, checked as far as it goes, and mended by adding it anew', async () => {
  const harness = await openService({ sample: true });
  const { call, data } = harness;
  await call('notice.add', { folder: OTHER_NOTICE });
  await call('notice.choose', { id: 'shili-2025' });
  const file = path.join(data, 'notices', 'shili-2025', 'notice.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('pilots.minimum', 'pilots.minimun'));
  await call('ledger.close', {});

  const { warnings } = await call('ledger.open', { folder: data });
  expect(warnings.join()).toContain('pilots.minimun');
  expect(warnings.join()).toContain('示例区2025年通知');
  const { findings } = await call('overview.get', { today: TODAY, ...FIRST });
  const unchecked = findings.find(({ clause }) => clause === 'pilots.minimun');
  expect(unchecked).toMatchObject({ level: 'warning' });
  expect(unchecked?.message).toContain('没有核对');
  const [faulty] = await call('notice.faults', {});
  expect(faulty).toMatchObject({ name: '示例区2025年通知', isUsable: true });

  await call('notice.add', { folder: OTHER_NOTICE });
  expect(await call('notice.faults', {})).toEqual([]);
  expect((await call('notice.current', {})).id).toBe('shili-2025');
});

test('a chosen notice that is broken is told at opening, and the records can still be worked on', async () => {
  const harness = await openService({ sample: true });
  const { call, data } = harness;
  await call('notice.add', { folder: OTHER_NOTICE });
  await call('notice.choose', { id: 'shili-2025' });
  writeFileSync(path.join(data, 'notices', 'shili-2025', 'notice.json'), '{');
  await call('ledger.close', {});

  const { warnings, counts } = await call('ledger.open', { folder: data });
  expect(warnings.join()).toContain('shili-2025');
  expect(warnings.join()).toContain('设置');
  expect((await call('record.list', { kind: 'activity' })).total).toBe(counts.activity);
  const failure = await harness.refused('overview.get', { today: TODAY });
  expect(failure.message).toContain('shili-2025');
  expect(failure.message).toContain('JSON');
  expect(await call('notice.faults', {})).toMatchObject([{ isUsable: false }]);
  await call('notice.choose', { id: 'jizhou-2024' });
  await call('overview.get', { today: TODAY });
});

test('a notice that is not there cannot be chosen', async () => {
  const harness = await openService();
  await harness.refused('notice.choose', { id: '../../etc' }, 'not-found');
  expect((await harness.call('settings.get', {})).noticeId).toBe('jizhou-2024');
});

test('a report frozen under another notice says so and is not packed under this one', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  await call('report.freeze', FIRST);
  await call('notice.add', { folder: OTHER_NOTICE });
  await call('notice.choose', { id: 'shili-2025' });
  const view = await call('report.get', FIRST);
  expect(view.blockedBecause.pack).toContain('另一份通知');
  expect(view.period).toMatchObject({ from: '2023-12-11', to: '2024-06-20' });
  const failure = await harness.refused('report.pack', inputOf('pack', FIRST, folder));
  expect(failure.message).toBe(view.blockedBecause.pack);
  await call('notice.choose', { id: 'jizhou-2024' });
  await sign(harness, FIRST);
  await call('report.pack', { ...FIRST, outDir: folder });
});

test('days that the clerk did not choose follow the notice; chosen ones stay', async () => {
  const { call } = await openService({ sample: true });
  await call('report.saveChoices', { ...FIRST, choices: { from: '2024-01-01' } });
  await call('notice.add', { folder: OTHER_NOTICE });
  await call('notice.choose', { id: 'shili-2025' });
  const { halves, faults } = await call('overview.year', { today: TODAY, year: 2024 });
  expect(halves.map(({ period: { from, to } }) => [from, to])).toEqual([
    ['2024-01-01', '2024-05-31'],
    ['2024-06-01', '2024-11-30'],
  ]);
  expect(faults).toHaveLength(1);
  expect(await periodOf(call)).toEqual(halves[0]?.period);
});

function slip(notice: Notice, id: string): void {
  const clause = notice.clauses.find((one) => one.id === id);
  if (clause) clause.id = `${id.slice(0, -1)}n`;
}

async function periodOf(call: Harness['call']) {
  return (await call('report.get', FIRST)).period;
}

const RESOURCES_NOTICES = path.join(import.meta.dirname, '../../../resources/notices');

type SpoiltNotice = Notice & Record<string, unknown>;

let made = 0;
function noticeFolder(harness: Harness, spoil: (notice: SpoiltNotice) => unknown) {
  const folder = path.join(harness.folder, `notice-${++made}`);
  mkdirSync(folder);
  cpSync(OTHER_NOTICE, folder, { recursive: true });
  const file = path.join(folder, 'notice.json');
  const notice = JSON.parse(readFileSync(file, 'utf8')) as SpoiltNotice;
  spoil(notice);
  writeFileSync(file, JSON.stringify(notice, null, 2));
  return folder;
}
