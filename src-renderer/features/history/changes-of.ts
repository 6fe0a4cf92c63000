import { EVIDENCE_KIND_LABELS } from '#shared/domain/evidence.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { valueText } from './value-text.ts';

export interface FieldChange {
  field: string;
  label: string;
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
  if ('sha256' in after) return changesOfFile(before, after);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !KEPT_BY_LEDGER.includes(field))
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      field,
      label: fieldLabel(field, kind),
      before: valueText(kind, field, before[field]),
      after: valueText(kind, field, after[field]),
    }));
}

/** Of what is said of a file on the record; its place among the others is no text. */
function changesOfFile(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] {
  return FILE_FIELDS.filter(({ field }) => before[field] !== after[field]).map(
    ({ field, label, words }) => ({
      field,
      label,
      before: words(before[field]),
      after: words(after[field]),
    }),
  );
}

const KIND_WORDS: Readonly<Record<string, string>> = EVIDENCE_KIND_LABELS;

const FILE_FIELDS = [
  {
    field: 'kind',
    label: '类别',
    words: (kind: unknown) => KIND_WORDS[String(kind)] ?? '（按文件名）',
  },
  { field: 'caption', label: '说明', words: (caption: unknown) => String(caption ?? '') },
  { field: 'turn', label: '转动', words: (turn: unknown) => `${Number(turn ?? 0)}°` },
];
