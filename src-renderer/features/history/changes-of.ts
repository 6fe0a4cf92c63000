import type { RecordKind } from '#shared/domain/record.ts';
import { valueText } from './value-text.ts';

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

const KEPT_BY_LEDGER = ['id', 'revision', 'createdAt', 'updatedAt', 'deletedAt', 'fileCount'];

/** The fields that differ, in words. */
export function changesOf(
  kind: RecordKind,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !KEPT_BY_LEDGER.includes(field))
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      field,
      before: valueText(kind, field, before[field]),
      after: valueText(kind, field, after[field]),
    }));
}
