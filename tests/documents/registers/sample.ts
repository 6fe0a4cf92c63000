import { pastedSheet } from '#main/exchange/cells/pasted-sheet.ts';
import { planWorkbook } from '#main/exchange/plan-import.ts';
import type { Setting } from '#shared/domain/setting.ts';
import { accuracyOfPlan } from '../../support/workbook-truth.ts';

/** A small register and what a careful reader takes from it; nothing else may be counted. */
export interface RegisterSample {
  /** What is peculiar, and the name of the file. */
  name: string;
  /** Sheet's name -> its rows, a line each, cells between bars. */
  sheets: Readonly<Record<string, string>>;
  /** What the clerk answers for rows of which nothing tells the setting. */
  settings?: Setting[];
  held: Record<string, unknown>[];
}

/** What is wrong: fields read otherwise, records too many. Rows refused or left out are no faults. */
export function faultsOf({ name, sheets, settings, held }: RegisterSample): string[] {
  const workbook = {
    file: `${name}.xlsx`,
    from1904: false,
    sheets: Object.entries(sheets).map(([sheet, text]) => pastedSheet(rowsOf(text), sheet)),
  };
  const plan = planWorkbook(workbook, {
    fileName: `${name}.xlsx`,
    cutOffs: { half1: '06-20', half2: '12-10' },
    ...(settings ? { overrides: { settings: { all: settings } } } : {}),
  });
  const truth = { expect: name, activity: held };
  return accuracyOfPlan(name, { plan, truth }).faults;
}

function rowsOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}
