import { expect } from 'vitest';
import type { ImportOptions, ImportPlan } from '#main/exchange/import-plan.ts';
import { planImport } from '#main/exchange/plan-import.ts';
import { planPaste } from '#main/exchange/plan-paste.ts';
import { ACTIVITY } from '#shared/domain/activity.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { readTypedDay } from '#shared/recognition/read-typed-day.ts';
import type { Reading } from '#shared/recognition/reading.ts';
import { countKind } from '../../src-renderer/ui/typed/typed-kind.ts';
import { packWorkbook } from '../documents/workbooks/makers/by-hand.ts';

/** The last day of the year of the sheet: a day without a year is in that year, typed or imported. */
export const TODAY = civilDate('2024-12-10');
export const OPTIONS: ImportOptions = {
  fileName: '台账.xlsx',
  year: 2024,
  cutOffs: { half1: '06-20', half2: '12-10' },
};
export const HEAD = ['日期', '活动名称', '宣传形式', '进入领域', '受众人数'];
/** The people of an activity, as the form reads them. */
export const COUNT_KIND = countKind(ACTIVITY.fields.audience);

/** What a door makes of a text: the value, whether it was marked, or the refusal. */
export type Outcome = { value: unknown; marked: boolean } | 'refused';

export function outcomeOf<T>(
  reading: Reading<T>,
  show: (value: T) => unknown = (value) => value,
): Outcome {
  switch (reading.state) {
    case 'refused':
      return 'refused';
    case 'blank':
      return { value: 'blank', marked: false };
    default:
      return { value: show(reading.value), marked: reading.state === 'guessed' };
  }
}

export function spanText({ date, endDate }: { date: string; endDate: string | null }): string {
  return endDate === null ? date : `${date} ${endDate}`;
}

/** Words that tell no number are stored as 0, which the form says beside the field. */
export function typedCount(text: string): Outcome {
  const outcome = outcomeOf(COUNT_KIND.read(text));
  return typeof outcome === 'object' && outcome.value === 'blank'
    ? { value: 0, marked: true }
    : outcome;
}

/** A blank day is asked for. */
export function typedDay(text: string): Outcome {
  const outcome = outcomeOf(readTypedDay(text, TODAY), spanText);
  return typeof outcome === 'object' && outcome.value === 'blank' ? 'refused' : outcome;
}

export const countRows = (texts: string[]) =>
  texts.map((text, at) => ['2024-05-12', `活动${at}`, '安全宣讲', '农村', text]);
const dayRows = (texts: string[]) =>
  texts.map((text, at) => [text, `活动${at}`, '安全宣讲', '农村', '10']);

const pasted = (rows: string[][]) => planPaste([HEAD, ...rows], OPTIONS);
export const imported = (rows: string[][]) => planImport(workbookOf([HEAD, ...rows]), OPTIONS);
export const pastedCounts = (texts: string[]) => countsOf(pasted(countRows(texts)), texts.length);
export const importedCounts = (texts: string[]) =>
  countsOf(imported(countRows(texts)), texts.length);
export const pastedDays = (texts: string[]) => daysOf(pasted(dayRows(texts)), texts.length);
export const importedDays = (texts: string[]) => daysOf(imported(dayRows(texts)), texts.length);

export function workbookOf(rows: string[][]): Uint8Array {
  const xml = `<sheetData>${xmlOf(rows)}</sheetData>`;
  return packWorkbook({ sheets: [{ name: '台账', xml }] });
}

export function xmlOf(rows: string[][]): string {
  const cell = (text: string) =>
    `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  return rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
}

function countsOf(plan: ImportPlan, length: number): Outcome[] {
  return outcomes(plan, length, 'audience', (input) => input['audience']);
}

function daysOf(plan: ImportPlan, length: number): Outcome[] {
  return outcomes(plan, length, 'date', (input) =>
    spanText(input as { date: string; endDate: string | null }),
  );
}

function outcomes(
  plan: ImportPlan,
  length: number,
  field: string,
  valueOf: (input: Record<string, unknown>) => unknown,
): Outcome[] {
  return Array.from({ length }, (_, at) => {
    const row = plan.rows.find(({ input }) => (input as { title: string }).title === `活动${at}`);
    if (row === undefined) {
      expect(plan.refused.map(({ title }) => title)).toContain(`活动${at}`);
      return 'refused';
    }
    return {
      value: valueOf({ ...row.input }),
      marked: row.guesses.some((guess) => guess.field === field),
    };
  });
}
