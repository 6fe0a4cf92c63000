import { fieldName } from '#shared/blanks/field-names.ts';
import type { FillCheck, FillLine } from '#shared/contract/template.ts';
import type { Filling } from '../../documents/blanks/fill-blank.ts';

/** What the engine tells of a filling, in the contract's words. */
export function toFillCheck(report: Omit<Filling, 'bytes'>, notes: readonly string[]): FillCheck {
  return {
    filled: report.filled.map((each) => lineOf(each, each.text)),
    unfilled: report.unfilled.map((each) => lineOf(each, each.reason)),
    unplaced: report.unplaced.map(({ field, name, text }) => ({
      field,
      label: name,
      where: '',
      text,
    })),
    reworded: report.reworded.map((each) => lineOf(each, each.text)),
    refused: report.refused.map((each) => lineOf(each, each.reason)),
    notes: [...notes],
    tooLong: report.tooLong.map(({ tag, where, reason }) =>
      lineOf({ field: null, tag, where }, reason),
    ),
  };
}

interface FilledPlace {
  field: string | null;
  tag: string;
  where: string;
}

function lineOf({ field, tag, where }: FilledPlace, text: string): FillLine {
  return { field, label: field === null ? tag : fieldName(field), where, text };
}
