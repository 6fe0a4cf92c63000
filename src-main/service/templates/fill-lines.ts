import { fieldName } from '#shared/blanks/field-names.ts';
import type { FillCheck } from '#shared/contract/template.ts';
import type { FillReport } from '../../documents/blanks/fill/fill-report.ts';
import type { TooLongText } from '../../office/form/office-form.ts';

/** What the engine tells of a filling, in the contract's words. */
export function toFillCheck(report: FillReport & { tooLong?: TooLongText[] }): FillCheck {
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
    tooLong: (report.tooLong ?? []).map(({ tag, where, reason }) => ({
      field: null,
      label: tag,
      where,
      text: reason,
    })),
  };
}
