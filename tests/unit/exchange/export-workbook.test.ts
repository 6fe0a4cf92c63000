import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#main/exchange/cells/read-workbook.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { exportWorkbook, type RecordsToExport } from '#main/exchange/written/export-workbook.ts';
import { refusedRowsWorkbook } from '#main/exchange/written/refused-workbook.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { OCCASIONS } from '#shared/domain/occasion.ts';
import { PILOT_STATUSES } from '#shared/domain/pilot.ts';
import { PRINCIPLES } from '#shared/domain/principle.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { WORK_TYPES } from '#shared/domain/work.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { WORKBOOKS } from '../../support/workbook-truth.ts';

const options = { fileName: '导出.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } };

const chars = fc.constantFrom(
  ...'安全宣传进企业农村社区学校家庭活动甲乙丙=+-@,、"<&>。 （）12㙦䶮'.split(''),
  '𰻝',
);
const words = fc.string({ unit: chars, minLength: 0, maxLength: 12 }).map((text) => text.trim());
/** A cell of marks only says "nothing here" on import. */
const text = words.map((each) => (each === '' ? '' : `文${each}`));
const title = words.map((each) => `题${each}`);
const prose = fc
  .array(text, { maxLength: 3 })
  .map((lines) => lines.filter((line) => line !== '').join('\n'));
/** Digits that make a day (20240512) are no count at any door, and 62345678 people are doubted. */
const count = fc
  .integer({ min: 0, max: 1_000_000_000 })
  .filter((value) => readCount(String(value), 'people').state === 'read');
const date = fc
  .integer({ min: 0, max: 60_000 })
  .map((offset) => addDays(civilDate('2000-01-01'), offset));
const year = fc.integer({ min: 2000, max: 2199 });
const settings = fc.subarray([...SETTINGS], { minLength: 1 });
const nullable = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: null });

const activity = fc
  .record({
    date,
    days: fc.integer({ min: 0, max: 30 }),
    title,
    form: fc.constantFrom(...PUBLICITY_FORMS),
    settings,
    sessions: count,
    audience: count,
    place: text,
    organiser: text,
    partners: text,
    occasion: nullable(fc.constantFrom(...OCCASIONS)),
    principles: fc.subarray([...PRINCIPLES]),
    targetGroup: text,
    materials: count,
    mediaItems: count,
    summary: prose,
    mode: fc.constantFrom('offline' as const, 'online' as const, 'both' as const),
    banners: count,
    onlineReach: count,
    remarks: prose,
    details: fc.record(
      {
        drillScript: title,
        evacuationSeconds: count,
        exposedTo: title,
        rectified: fc.boolean(),
        outlets: title,
        links: title,
        reach: count,
        base: title,
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ days, ...input }) =>
    INPUT_SCHEMAS.activity.parse({
      ...input,
      endDate: days === 0 ? null : addDays(input.date, days),
    }),
  );
const pilot = fc
  .record({
    year,
    kind: fc.constantFrom(...SETTINGS),
    name: title,
    address: text,
    contact: text,
    phone: text,
    chosenOn: nullable(date),
    basis: prose,
    practice: prose,
    results: prose,
    status: fc.constantFrom(...PILOT_STATUSES),
    level: text,
    plaque: nullable(fc.constantFrom('given' as const, 'none' as const)),
    plaqueOn: nullable(date),
    remarks: prose,
  })
  .map((input) => INPUT_SCHEMAS.pilot.parse(input));
const work = fc
  .record({
    year,
    title,
    type: fc.constantFrom(...WORK_TYPES),
    authors: text,
    createdOn: nullable(date),
    publishedAt: text,
    publishedOn: nullable(date),
    reach: count,
    settings: fc.subarray([...SETTINGS]),
    introduction: prose,
    originality: prose,
    duration: text,
    format: text,
    link: prose,
    makers: text,
    authorisation: prose,
    sources: prose,
    contact: text,
    phone: text,
    remarks: prose,
  })
  .map((input) => INPUT_SCHEMAS.work.parse(input));
const resultCase = fc
  .record({
    year,
    title,
    setting: nullable(fc.constantFrom(...SETTINGS)),
    form: nullable(fc.constantFrom(...PUBLICITY_FORMS)),
    period: text,
    background: prose,
    practice: prose,
    results: prose,
    promotion: prose,
    summary: prose,
    innovation: prose,
    evidenceList: prose,
    contact: text,
    phone: text,
    email: text,
    remarks: prose,
  })
  .map((input) => INPUT_SCHEMAS.case.parse(input));

const ledger: fc.Arbitrary<RecordsToExport> = fc.record({
  activity: fc.array(activity, { minLength: 1, maxLength: 4 }),
  pilot: fc.array(pilot, { maxLength: 3 }),
  work: fc.array(work, { maxLength: 3 }),
  case: fc.array(resultCase, { maxLength: 3 }),
});

describe('exportWorkbook', () => {
  it('writes what the import reads back to the same records', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (records) => {
        const plan = planImport(await exportWorkbook(records), options);
        expect(plan.refused).toEqual([]);
        for (const kind of ['activity', 'pilot', 'work', 'case'] as const) {
          expect(plan.rows.filter((row) => row.kind === kind).map((row) => row.input)).toEqual(
            records[kind],
          );
        }
        expect(plan.rows.flatMap((row) => row.guesses)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has a column of what only some offices ask for where a record tells it', async () => {
    const headings = async (records: RecordsToExport) =>
      readWorkbook(await exportWorkbook(records), 'x.xlsx').sheets.flatMap(({ name, rows }) =>
        name === '安全宣传作品'
          ? rows.slice(0, 2).flatMap(({ cells }) => cells.map((cell) => cell.text))
          : [],
      );
    const base = INPUT_SCHEMAS.work.parse({ year: 2024, title: '安全短片' });
    const usual = await headings({ work: [base] });
    expect(usual).not.toContain('时长');
    const told = await headings({
      work: [base, { ...base, title: '另一部', duration: '3分20秒' }],
    });
    expect(told.filter((heading) => !usual.includes(heading))).toEqual(['时长']);
  });

  it('gives the same bytes for the same records', async () => {
    const records = fc.sample(ledger, { numRuns: 1, seed: 7 })[0] ?? {};
    const first = await exportWorkbook(records);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await exportWorkbook(records)).equals(Buffer.from(first))).toBe(true);
  });

  it('lets others have their turn while its rows are written', async () => {
    const [record] = fc.sample(activity, 1);
    if (!record) throw new Error('no sample');
    const many = Array.from({ length: 2_000 }, () => record);
    let written = 0;
    const made = exportWorkbook({ activity: many }, { onRows: (done) => (written = done) });
    const seen = new Set<number>();
    const isMade = () => Promise.race([made.then(() => true), setImmediate(false)]);
    while (!(await isMade())) seen.add(written);
    expect(seen.size).toBeGreaterThan(3);
    expect(written).toBe(2_000);
  });

  it('stores texts that look like formulas as texts', async () => {
    const [record] = fc.sample(activity, 1);
    if (!record) throw new Error('no sample');
    const bytes = await exportWorkbook({
      activity: [{ ...record, title: '=HYPERLINK("http://x","看")', place: '@SUM(1)' }],
    });
    const cells = readWorkbook(bytes, 'x.xlsx').sheets[0]?.rows[1]?.cells ?? [];
    expect(cells.find(({ text: shown }) => shown.startsWith('=HYPERLINK'))).toMatchObject({
      number: null,
      fault: null,
    });
    expect(planImport(bytes, options).rows[0]?.input).toMatchObject({
      title: '=HYPERLINK("http://x","看")',
      place: '@SUM(1)',
    });
  });
});

describe('refusedRowsWorkbook', () => {
  it('holds the refused rows with their reasons, and imports once they are mended', async () => {
    const sample = readFileSync(join(WORKBOOKS, '示例镇台账2024.xlsx'));
    const plan = planImport(sample, { ...options, fileName: '示例镇台账2024.xlsx' });
    const bytes = await refusedRowsWorkbook(plan.refused);
    const [sheet] = readWorkbook(bytes, '退回.xlsx').sheets;
    expect(sheet?.name).toBe('活动台账');
    expect(sheet?.rows.map(({ cells }) => cells.slice(0, 2).map((cell) => cell.text))).toEqual([
      ['退回原因', '原来的位置'],
      ...plan.refused.map(({ reason, cell }) => [reason, cell]),
    ]);
    const again = planImport(bytes, {
      ...options,
      fileName: '退回2024.xlsx',
      overrides: { cells: { '活动台账!C2': '2024.2.29' } },
    });
    expect(again.rows.map(({ input }) => input)).toEqual([
      expect.objectContaining({
        date: '2024-02-29',
        title: '日期不存在的一行',
        place: '会议室',
        audience: 20,
      }),
    ]);
  });
});
