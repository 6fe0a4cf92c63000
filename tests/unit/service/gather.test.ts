import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillForm } from '#main/reading/fill-form.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';
import { type Harness, openService } from '../../support/service-harness.ts';
import { ASKED, type Manner, sendUnit, type UnitSent } from '../../support/unit-packages.ts';

/** 70 as an office has them, on demand; a dozen each time. */
const UNITS = Number(process.env['GATHERED_UNITS'] ?? 12);

function mannerOf(number: number): Manner {
  const few = UNITS < 70;
  if (number < (few ? 1 : 3)) return 'amended';
  if (number === 3) return 'tampered';
  if (number === 4) return 'wrong-code';
  return number >= 5 && number < (few ? 7 : 10) ? 'paper' : 'plain';
}

test('packages of many units are taken in: sums equal a count of their own, each fault is named', {
  timeout: 600_000,
}, async () => {
  const harness = await openService();
  const { call, folder } = harness;
  const sent: UnitSent[] = [];
  for (let number = 0; number < UNITS; number += 1) {
    sent.push(await sendUnit(harness, number, mannerOf(number)));
  }
  await call('ledger.open', { folder: path.join(folder, 'office') });
  const bodies = [...sent.map(({ unit }) => unit), '没报的镇'].map((name) => ({
    name,
    kind: 'department' as const,
  }));
  await call('roster.add', { bodies });
  const paths = sent.flatMap((each) => each.paths);
  const rssMb = () => Math.round(process.memoryUsage.rss() / 1e6);
  const [before, start] = [rssMb(), performance.now()];
  const half = Math.ceil(paths.length / 2);
  const first = await call('gather.take', { ...ASKED, paths: paths.slice(0, half) });
  const between = rssMb();
  const second = await call('gather.take', { ...ASKED, paths: paths.slice(half) });
  const seconds = (performance.now() - start) / 1000;
  const taken = [...first.taken, ...second.taken];
  const refused = [...first.refused, ...second.refused];
  console.log(
    `${paths.length} packages of ${UNITS} units: ${seconds.toFixed(1)} s; ${before} MB, after half ${between} MB, after all ${rssMb()} MB`,
  );
  expect(refused).toEqual([]);
  expect(taken).toHaveLength(paths.length);
  for (const { unit, fault, counted } of sent) {
    const [last] = taken.filter((each) => each.unit === unit).slice(-1);
    expect([unit, last?.counted]).toEqual([unit, counted]);
    const said = last?.faults.map(({ text }) => text).join('') ?? 'nothing';
    if (fault) expect(said).toMatch(fault);
    else expect([unit, said]).toEqual([unit, '']);
  }
  const status = await call('gather.status', ASKED);
  const sums = new Map<string, number>();
  const countedUnits = sent.filter(({ counted }) => counted);
  for (const [key, value] of countedUnits.flatMap((each) => [...each.sums]))
    sums.set(key, (sums.get(key) ?? 0) + value);
  for (const [key, value] of sums)
    expect([key, status.sums.numbers[`m.${key}`]]).toEqual([key, value]);
  const told = Object.entries(status.sums.numbers).filter(
    ([field, value]) => /^m\..+\.(sessions|audience)$/u.test(field) && value > 0,
  );
  expect(told.length).toBe([...sums].filter(([, value]) => value > 0).length);
  expect(status.sums.numbers['works.count']).toBe(
    countedUnits.reduce((sum, { works }) => sum + works, 0),
  );
  expect(status.sums.reports).toBe(countedUnits.length);
  const missing = status.units.filter(({ punctuality }) => punctuality === 'missing');
  expect(missing.map(({ unit }) => unit)).toEqual(['没报的镇']);
  const amended = status.units.find(({ unit }) => unit === sent[0]?.unit);
  expect(amended?.report).toMatchObject({ version: 2, former: 1, counted: true });
  if (UNITS >= 70) expect(seconds).toBeLessThan(60);

  const field = 'm.total.total.audience';
  const shares = await call('gather.behind', { ...ASKED, field });
  expect(shares.map(({ unit }) => unit).sort()).toEqual(
    countedUnits.map(({ unit }) => unit).sort(),
  );
  expect(shares.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(
    sums.get('total.total.audience'),
  );
  const made = await call('gather.report', { ...ASKED, outDir: path.join(folder, 'out') });
  expect(made.counted).toBe(countedUnits.length);
  expect(made.left).toEqual(
    ['存在问题', '下步要求', '发文单位'].map((what) => `通报（待填：${what}）`),
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(made.folder, '汇总表_2024年上半年.xlsx'));
  const table = book.getWorksheet('汇总表');
  for (const [row, form] of [...PUBLICITY_FORMS, 'total'].entries()) {
    for (const [column, setting] of [...SETTINGS, 'total'].entries()) {
      for (const [place, measure] of ['sessions', 'audience'].entries()) {
        const cell = table?.getCell(row + 3, 2 + column * 2 + place);
        const key = `${form}.${setting}.${measure}`;
        expect([key, cell?.result]).toEqual([key, sums.get(key) ?? 0]);
        expect(cell?.formula).toMatch(/^SUM\(各单位!/u);
      }
    }
  }
  const paper = wordText(path.join(made.folder, '通报_2024年上半年.docx'));
  expect(paper).toContain(`应报单位${UNITS + 1}个，报来${UNITS}个`);
  expect(paper).toContain('尚未报送1个（没报的镇）');
  expect(paper).toContain(`安全宣传活动${sums.get('total.total.sessions')}场次`);
  const workCount = countedUnits.reduce((sum, { works }) => sum + works, 0);
  const collected = made.files.filter((name) => /^作品\/.+\/.+\.docx$/u.test(name));
  expect(collected).toHaveLength(workCount);

  const again = await call('gather.take', { ...ASKED, paths });
  expect(again.taken.map(({ fate }) => fate)).toEqual(paths.map(() => 'same'));
  expect(again.taken[0]?.notes[0]).toMatch(/^已经收过：/u);
  expect((await call('gather.status', ASKED)).sums).toEqual(status.sums);
});

function wordText(file: string): string {
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<[^>]+>/gu, '');
}

/** One unit, its package a folder that may be spoiled. */
async function oneUnit(): Promise<{ harness: Harness; sent: UnitSent; package_: string }> {
  const harness = await openService();
  const sent = await sendUnit(harness, 101, 'amended');
  await harness.call('ledger.open', { folder: path.join(harness.folder, 'office') });
  return { harness, sent, package_: sent.paths[0] ?? '' };
}

test('an older version that comes after the newer one is kept aside', async () => {
  const { harness, sent } = await oneUnit();
  const [first = '', second = ''] = sent.paths;
  await harness.call('gather.take', { ...ASKED, paths: [second] });
  const { taken } = await harness.call('gather.take', { ...ASKED, paths: [first] });
  expect(taken[0]).toMatchObject({ fate: 'aside', version: 1, counted: false });
  const { units } = await harness.call('gather.status', ASKED);
  expect(units[0]?.report).toMatchObject({ version: 2, former: 1 });
});

test('what was taken in by mistake goes at one press, and the former version stands again', async () => {
  const { harness, sent } = await oneUnit();
  const { call } = harness;
  const [first = '', second = ''] = sent.paths;
  await call('gather.take', { ...ASKED, paths: [first] });
  const before = await call('gather.status', ASKED);
  const files = () =>
    readdirSync(path.join(harness.folder, 'office', 'files'), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile()).length;
  const kept = files();
  const { taken } = await call('gather.take', { ...ASKED, paths: [second] });
  expect(taken[0]?.fate).toBe('amended');
  const ids = [taken[0]?.id ?? ''];
  expect(await call('gather.takeBack', { ids })).toEqual([
    { unit: sent.unit, version: 2, restored: 1 },
  ]);
  expect(await call('gather.status', ASKED)).toEqual(before);
  expect(files()).toBe(kept);
  expect((await harness.refused('gather.takeBack', { ids })).message).toContain(
    '已经不在汇总台账里',
  );
  // Not the same any more: it can be taken in anew.
  const again = await call('gather.take', { ...ASKED, paths: [second] });
  expect(again.taken[0]?.fate).toBe('amended');
  const both = before.units.flatMap(({ report }) => report?.id ?? []);
  await call('gather.takeBack', { ids: [...both, again.taken[0]?.id ?? ''] });
  const { units, sums } = await call('gather.status', ASKED);
  expect([units, sums.reports]).toEqual([[], 0]);
});

test('taken back from under what was kept aside since, the one it had replaced stands', async () => {
  const { harness, sent } = await oneUnit();
  const { call } = harness;
  const [first = '', second = ''] = sent.paths;
  const newer = await call('gather.take', { ...ASKED, paths: [second] });
  await call('gather.take', { ...ASKED, paths: [first] });
  await call('gather.takeBack', { ids: [newer.taken[0]?.id ?? ''] });
  const { units } = await call('gather.status', ASKED);
  expect(units[0]?.report).toMatchObject({ version: 1, former: 0 });
});

test('missing, changed and further files are named; the facts are counted all the same', async () => {
  const { harness, package_ } = await oneUnit();
  const { folder, call } = harness;
  const copy = path.join(folder, '材料');
  cpSync(package_, copy, { recursive: true });
  const docx = readdirSync(copy).find((name) => name.endsWith('.docx')) ?? '';
  writeFileSync(path.join(copy, '说明.txt'), 'x');
  writeFileSync(path.join(copy, docx), 'no document');
  const { taken } = await call('gather.take', { ...ASKED, paths: [copy] });
  const said = taken[0]?.faults.map(({ text }) => text).join('\n');
  expect(said).toContain(`文件“${docx}”被改动过`);
  expect(said).toContain('多出了文件“说明.txt”');
  expect(said).toMatch(/没有核对/u);
  expect(taken[0]?.counted).toBe(true);
});

test('a package from before there was data is read from its forms, its files held against its list', async () => {
  const { harness, sent, package_ } = await oneUnit();
  const { folder, call } = harness;
  const old = path.join(folder, '旧材料');
  cpSync(package_, old, { recursive: true });
  rmSync(path.join(old, '数据.json'));
  const list = path.join(old, '清单.json');
  const manifest = JSON.parse(readFileSync(list, 'utf8')) as { materials: { role: string }[] };
  const materials = manifest.materials.filter(({ role }) => role !== 'data');
  writeFileSync(list, JSON.stringify({ ...manifest, materials }));
  const { taken, refused } = await call('gather.take', { ...ASKED, paths: [old] });
  expect(refused).toEqual([]);
  expect(taken[0]).toMatchObject({ unit: sent.unit, source: 'paper', counted: true, faults: [] });
  expect(taken[0]?.code).toMatch(/^2024-1 第1版 [0-9a-f]{8}$/u);
  const docx = readdirSync(old).find((name) => /统计表.*\.docx$/u.test(name)) ?? '';
  rmSync(path.join(old, docx));
  const again = await call('gather.take', { ...ASKED, paths: [old] });
  expect(again.taken[0]?.faults.map(({ text }) => text)).toEqual([`文件“${docx}”没有收到。`]);
});

test.each([
  [
    'a number below nothing',
    (facts: Facts) => (facts.activities[0]!.sessions = -5),
    /不是零或正整数/u,
  ],
  [
    'a sum of its own',
    (facts: Facts) => (facts.tally.total.audience += 9),
    /逐项活动相加不符.*合计/u,
  ],
])('facts with %s are kept and not counted', async (_, spoil, said) => {
  const { harness, package_ } = await oneUnit();
  const file = path.join(package_, '数据.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as { facts: Facts };
  spoil(data.facts);
  if (data.facts.activities[0]!.sessions < 0) data.facts.tally.total.sessions = -5;
  writeFileSync(file, JSON.stringify(data));
  const { taken } = await harness.call('gather.take', { ...ASKED, paths: [package_] });
  expect(taken[0]?.counted).toBe(false);
  const texts = taken[0]?.faults.map(({ text }) => text).join('\n');
  expect(texts).toMatch(said);
  expect(texts).toMatch(/校验码不符/u);
  expect((await harness.call('gather.status', ASKED)).sums.reports).toBe(0);
});

interface Facts {
  activities: { sessions: number }[];
  tally: { total: { sessions: number; audience: number } };
}

test('the second mail of a package completes it, whichever comes first', async () => {
  const { harness, package_ } = await oneUnit();
  const { folder, call } = harness;
  const [one, two] = [path.join(folder, '一封'), path.join(folder, '二封')];
  cpSync(package_, one, { recursive: true });
  mkdirSync(two);
  const docx = readdirSync(one).find((name) => name.endsWith('.docx')) ?? '';
  renameSync(path.join(one, docx), path.join(two, docx));
  const { taken, refused } = await call('gather.take', { ...ASKED, paths: [two, one] });
  expect(refused).toEqual([]);
  expect(taken.map(({ fate }) => fate)).toEqual(['new', 'completed']);
  expect(taken[0]?.faults[0]?.text).toMatch(/没有收到/u);
  const { units } = await call('gather.status', ASKED);
  expect(units).toHaveLength(1);
  expect(units[0]?.report?.faults).toEqual([]);
  const later = await call('gather.take', { ...ASKED, paths: [one] });
  expect(later.taken[0]?.fate).toBe('same');
});

test('what is no report is refused by name, and stops nothing else', async () => {
  const { harness, package_ } = await oneUnit();
  const { folder, call } = harness;
  const mixed = path.join(folder, '收件');
  mkdirSync(path.join(mixed, '照片'), { recursive: true });
  writeFileSync(path.join(mixed, '照片', '现场.jpg'), 'x');
  writeFileSync(path.join(mixed, '坏的.zip'), 'PK no zip');
  writeFileSync(path.join(mixed, '空的.eml'), 'Subject: hello\n\nnothing attached\n');
  mkdirSync(path.join(mixed, '坏数据'));
  writeFileSync(path.join(mixed, '坏数据', '数据.json'), '{"format":');
  cpSync(package_, path.join(mixed, '好的'), { recursive: true });
  const { taken, refused } = await call('gather.take', { ...ASKED, paths: [mixed] });
  expect(taken).toHaveLength(1);
  expect(refused.map(({ reason }) => reason).join('\n')).toMatch(/没有带文件/u);
  expect(refused.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/不是完整的压缩包/u),
      expect.stringMatching(/数据\.json 已损坏/u),
      expect.stringMatching(/“现场\.jpg”/u),
    ]),
  );
});

test('late is who came after the day; a mail tells its own day, and a ledger that gathers says so', async () => {
  const { harness, package_ } = await oneUnit();
  const { call } = harness;
  expect((await call('settings.get', {})).gathers).toBe(false);
  await call('gather.take', { ...ASKED, paths: [package_], arrivedOn: '2024-06-21' });
  const { units, dueOn } = await call('gather.status', ASKED);
  expect(dueOn).toBe('2024-06-20');
  expect(units[0]).toMatchObject({ punctuality: 'late' });
  expect(units[0]?.minima.pilots).toEqual({ count: 0, least: 1, state: 'open' });
  expect((await call('settings.get', {})).gathers).toBe(true);
});

test('an office’s own list of works, filled, brings a work for each of its rows', async () => {
  const { harness } = await oneUnit();
  const { call, folder } = harness;
  const facts = typicalFacts();
  const works = [...facts.works, ...facts.works.map((work) => ({ ...work, title: '防汛短片' }))];
  const name = 'work-list.docx';
  const bytes = new Uint8Array(readFileSync(path.join('tests', 'documents', 'blanks', name)));
  const content = { facts: { ...facts, works }, recordId: '*' };
  const list = await fillForm({ name, bytes }, 'work', { synonyms: {} }, content);
  const papers = path.join(folder, '填好的表');
  mkdirSync(papers);
  writeFileSync(path.join(papers, name), list.bytes);
  const { taken, refused } = await call('gather.take', { ...ASKED, paths: [papers] });
  expect(refused).toEqual([]);
  expect(taken[0]).toMatchObject({ source: 'paper', unit: facts.unit.name });
  const { sums } = await call('gather.status', ASKED);
  expect(sums.numbers['works.count']).toBe(works.length);
});
