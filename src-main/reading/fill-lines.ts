import { fieldName } from '#shared/blanks/field-names.ts';
import type { FillCheck, FillLine } from '#shared/contract/template.ts';
import type { Filling, ReadyNotes } from '../documents/blanks/fill-blank.ts';

/** What the engine tells of a filling, in the contract's words. */
export function toFillCheck(
  report: Omit<Filling, 'bytes'>,
  { notes, left }: ReadyNotes,
): FillCheck {
  const hasPlace = new Set(left.map(({ field }) => field));
  const doubtful = left.flatMap(({ field, where, reason }) =>
    reason === null ? [] : [{ field, label: fieldName(field), where, text: reason }],
  );
  return {
    filled: report.filled.map((each) => lineOf(each, each.text)),
    unfilled: report.unfilled.map((each) => lineOf(each, each.reason)),
    unplaced: report.unplaced
      .filter(({ field }) => !hasPlace.has(field))
      .map(({ field, name, text }) => ({ field, label: name, where: '', text })),
    reworded: report.reworded.map((each) => lineOf(each, each.text)),
    refused: [...report.refused.map((each) => lineOf(each, each.reason)), ...doubtful],
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
