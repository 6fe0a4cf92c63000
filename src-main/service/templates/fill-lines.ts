import { fieldName } from '#shared/blanks/field-names.ts';
import type { FillCheck } from '#shared/contract/template.ts';
import type { Filling } from '../../documents/blanks/fill-blank.ts';

/** What the engine tells of a filling, in the contract's words. */
export function toFillCheck(report: Omit<Filling, 'bytes'>, notes: readonly string[]): FillCheck {
  const labelOf = (field: string | null, tag: string) => (field === null ? tag : fieldName(field));
  return {
    filled: report.filled.map(({ field, tag, where, text }) => ({
      field,
      label: labelOf(field, tag),
      where,
      text,
    })),
    unfilled: report.unfilled.map(({ field, tag, where, reason }) => ({
      field,
      label: labelOf(field, tag),
      where,
      text: reason,
    })),
    unplaced: report.unplaced.map(({ field, name, text }) => ({
      field,
      label: name,
      where: '',
      text,
    })),
    reworded: report.reworded.map(({ field, tag, where, text }) => ({
      field,
      label: labelOf(field, tag),
      where,
      text,
    })),
    refused: report.refused.map(({ field, tag, where, reason }) => ({
      field,
      label: labelOf(field, tag),
      where,
      text: reason,
    })),
    notes: [...notes],
    tooLong: report.tooLong.map(({ tag, where, reason }) => ({
      field: null,
      label: tag,
      where,
      text: reason,
    })),
  };
}
