import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPlan, TablePlan } from '#main/exchange/import-plan.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import type { PlannedRow } from '#main/exchange/rows/row-outcome.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { readTypedDay } from '#shared/recognition/read-typed-day.ts';
import { plainCount, plainDays, plainText } from '../../support/plain-reading.ts';
import { NOT_YET } from '../../support/report-inputs/report-inputs.ts';
import { type Shown, shownCells } from '../../support/shown-cells.ts';
import { TODAY } from '../../support/three-doors.ts';

/**
 * Nothing is silently something else: what is understood without a mark is what the plainest of
 * readers makes of it too. That one knows nothing of the program's own.
 */
const TESTS = path.join(import.meta.dirname, '../..');
const WORKBOOKS = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xlsx'))
  .sort();

/** Read only by the program: the other library fails on them, or does not see that they count from 1904. */
const UNREAD_BY_OTHERS = [
  'documents/workbooks/无引用的单元格.xlsx',
  'samples/reports/13-1904.xlsx',
];

describe('every test workbook', () => {
  it.each(WORKBOOKS.filter((name) => !(path.basename(name) in NOT_YET)))(
    '%s: no unmarked number, day or word is another than the cell shows',
    async (name) => {
      const compared = await comparedIn(name);
      expect(compared.filter(({ alike }) => !alike)).toEqual([]);
    },
  );

  it('gives the guard much to look at', async () => {
    const all = await Promise.all(WORKBOOKS.map(comparedIn));
    const countOf = (wanted: string) => all.flat().filter(({ type }) => type === wanted).length;
    expect(all.filter((compared) => compared.length > 0).length).toBeGreaterThan(60);
    expect(countOf('count')).toBeGreaterThan(400);
    expect(countOf('day')).toBeGreaterThan(200);
    expect(countOf('line')).toBeGreaterThan(500);
  });
});

/** Nothing for a workbook without a ledger. */
async function comparedIn(name: string): Promise<Compared[]> {
  const bytes = readFileSync(path.join(TESTS, name));
  const plan = planOrNull(bytes, path.basename(name));
  if (plan === null || UNREAD_BY_OTHERS.includes(name)) return [];
  const shown = await shownCells(bytes);
  return plan.rows.flatMap((row) => comparisons(plan, row, shown));
}

function planOrNull(bytes: Uint8Array, fileName: string): ImportPlan | null {
  try {
    return planImport(bytes, { fileName, cutOffs: { half1: '06-20', half2: '12-10' } });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

interface Compared {
  type: string;
  cell: string;
  field: string;
  shown: string;
  stored: string;
  alike: boolean;
}

/** Each unmarked field of a row that a column of its own tells, beside what its cell shows. */
function comparisons(
  plan: ImportPlan,
  row: PlannedRow,
  shown: (sheet: string, cell: string) => Shown,
): Compared[] {
  const table = tableOf(plan, row, shown);
  if (table === null) return [];
  const input = row.input as Readonly<Record<string, unknown>>;
  return table.columns.flatMap(({ column, field }) => {
    const type = field === null ? undefined : fieldAt(row.kind, field)?.type;
    if (field === null || type === undefined) return [];
    if (row.guesses.some((guess) => guess.field === field)) return [];
    const cell = `${column}${row.row}`;
    const seen = shown(row.sheet, cell);
    const [name = '', part] = field.split('.');
    const stored =
      part === undefined ? input[name] : (input[name] as Record<string, unknown>)[part];
    const end = field === 'date' ? input['endDate'] : null;
    // One cell holds a name and a number, which are stored apart.
    const whole =
      name === 'phone' || name === 'contact' ? [input['contact'], input['phone']].join('') : stored;
    const alike = isAlike(type, seen, whole, { end, hasEnd: hasColumn(table, 'endDate') });
    if (alike === null) return [];
    const place = `${row.sheet}!${cell}`;
    return [{ type, cell: place, field, shown: textOf(seen), stored: String(stored), alike }];
  });
}

/**
 * The table whose heading is the nearest above; of two side by side the one that shows the record's name. Forms of
 * one record a sheet have none.
 */
function tableOf(
  plan: ImportPlan,
  { sheet, kind, row, input }: PlannedRow,
  shown: (sheet: string, cell: string) => Shown,
): TablePlan | null {
  const above = plan.tables.filter(
    (table) =>
      table.sheet === sheet && table.kind === kind && table.headerRow > 0 && table.headerRow < row,
  );
  const [nearest] = above.sort((a, b) => b.headerRow - a.headerRow);
  const beside = above.filter(({ headerRow }) => headerRow === nearest?.headerRow);
  if (beside.length < 2) return nearest ?? null;
  const named = beside.filter(({ columns }) => {
    const name = columns.find(({ field }) => field === 'title' || field === 'name')?.column;
    const { title, name: own } = input as unknown as Record<string, unknown>;
    return textOf(shown(sheet, `${name}${row}`)) === (title ?? own);
  });
  expect(named).toHaveLength(1);
  return named[0] ?? null;
}

function hasColumn({ columns }: TablePlan, field: string): boolean {
  return columns.some((column) => column.field === field);
}

/** Null for what this guard does not judge: choices, and cells that show nothing. */
function isAlike(
  type: string,
  seen: Shown,
  stored: unknown,
  dates: { end: unknown; hasEnd: boolean },
): boolean | null {
  // An empty text shows as little as no cell.
  if (seen.type === 'nothing' || textOf(seen) === '') return null;
  if (type === 'count')
    return seen.type === 'number'
      ? seen.number === stored && !/[^0#.,;@ _General-]/u.test(seen.format)
      : seen.type === 'text' && (isNothing(seen.text) || plainCount(seen.text) === stored);
  if (type === 'day') {
    if (stored === null) return null;
    // The other library takes an ISO date cell for the number 2024.
    if (seen.type === 'number' && seen.number < 30_000) return null;
    const days = seen.type === 'text' ? plainDays(seen.text) : plainDays(dayShown(seen));
    const kept = dates.hasEnd || !dates.end ? [stored] : [stored, dates.end];
    return (
      JSON.stringify(days?.slice(0, kept.length)) === JSON.stringify(kept) &&
      (days?.length === kept.length || dates.hasEnd)
    );
  }
  if (type !== 'line' && type !== 'prose') return null;
  const text = textOf(seen);
  return isNothing(text) ? stored === '' : plainText(String(stored)).includes(plainText(text));
}

function dayShown(seen: Shown): string {
  if (seen.type !== 'number' || seen.number > 200_000) return textOf(seen);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(seen.number) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

function textOf(seen: Shown): string {
  if (seen.type === 'text') return seen.text;
  if (seen.type === 'number') return String(seen.number);
  return seen.type === 'day' ? seen.day : '';
}

function isNothing(text: string): boolean {
  return /^[-—–_/\\|.。…~*]*$/u.test(plainText(text));
}

describe('random texts', () => {
  const written = (tokens: readonly string[]) =>
    fc
      .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'grapheme', maxLength: 2 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join(''));

  const NUMBERS = [
    ...'0123456789０５',
    ...'一二三十百千万亿零两〇',
    ...",，、.。:：/%％‰+-—~×xwkeE²③½¥元'’ \u3000\u200B",
    ...'约 近 余 多 几 人 人次 户 份 场 第 期 年 月 日 点 其中 共 每 率 半 左右 以上 不足'.split(
      ' ',
    ),
    ...'1,200 12,00 100 50 2024 5.12 13800138000'.split(' '),
  ];
  it('are no unmarked number but the one that is written', () => {
    fc.assert(
      fc.property(written(NUMBERS), (text) => {
        for (const counted of ['people', 'sessions', 'copies', 'items', 'any'] as const) {
          const reading = readCount(text, counted);
          if (reading.state === 'read')
            expect([text, plainCount(text)]).toEqual([text, reading.value]);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  const DAYS = [
    ...'2024 2024年 24 24年 ２０２４ 二〇二四年 5 5月 12 12日 13号 0 五月 十二日 20240512 240512'.split(
      ' ',
    ),
    ...'2024-05-12 2024.5.12 T16:00:00Z T16:00 9:30 9时 上午 周日 （周一） （拟） 左右 起 至今'.split(
      ' ',
    ),
    ...'.。-–—/、，~至到和:²Z+ \u3000\u200B',
  ];
  it('are no unmarked day but the one that is written', () => {
    fc.assert(
      fc.property(written(DAYS), (text) => {
        const reading = readTypedDay(text, TODAY);
        if (reading.state !== 'read') return;
        const { date, endDate } = reading.value;
        expect([text, plainDays(text)]).toEqual([
          text,
          endDate === null ? [date] : [date, endDate],
        ]);
      }),
      { numRuns: 10_000 },
    );
  });
});
