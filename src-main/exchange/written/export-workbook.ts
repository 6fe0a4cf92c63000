import { ACTIVITY_MODE_LABELS, type Activity } from '#shared/domain/activity.ts';
import { OCCASION_LABELS } from '#shared/domain/occasion.ts';
import { PILOT_STATUS_LABELS } from '#shared/domain/pilot.ts';
import { PRINCIPLE_LABELS } from '#shared/domain/principle.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { InputByKind } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS } from '#shared/domain/work.ts';
import { fieldLabel } from '#shared/recognition/heading-words.ts';
import { plainWorkbook } from '../../office/plain-workbook.ts';

export type RecordsToExport = { [K in RecordKind]?: readonly InputByKind[K][] };

/**
 * All records as an .xlsx, one sheet per kind, which the import reads back to the same records.
 * Texts are stored as texts, so that none can act as a formula; the same records give the same bytes.
 */
export function exportWorkbook(records: RecordsToExport): Uint8Array {
  return plainWorkbook(
    RECORD_KINDS.map((kind) => {
      const columns: readonly ExportColumn[] = COLUMNS[kind];
      return {
        name: RECORD_KIND_LABELS[kind],
        columns: columns.map(({ field, width }) => ({ heading: fieldLabel(kind, field), width })),
        rows: (records[kind] ?? []).map((record) =>
          columns.map((column) => valueOf(column, record as Loose)),
        ),
      };
    }),
  );
}

interface ExportColumn {
  field: string;
  width: number;
}

type Loose = Record<string, unknown>;

function columns(...fields: readonly (readonly [field: string, width: number])[]): ExportColumn[] {
  return fields.map(([field, width]) => ({ field, width }));
}

const COLUMNS = {
  activity: columns(
    ['date', 13],
    ['endDate', 13],
    ['title', 36],
    ['form', 18],
    ['settings', 18],
    ['sessions', 8],
    ['audience', 10],
    ['place', 20],
    ['organiser', 16],
    ['partners', 16],
    ['occasion', 16],
    ['principles', 20],
    ['targetGroup', 16],
    ['materials', 10],
    ['mediaItems', 8],
    ['mode', 14],
    ['summary', 40],
    ['details.drillScript', 20],
    ['details.evacuationSeconds', 12],
    ['details.exposedTo', 16],
    ['details.rectified', 10],
    ['details.outlets', 16],
    ['details.links', 20],
    ['details.reach', 10],
    ['details.base', 16],
    ['remarks', 24],
  ),
  pilot: columns(
    ['year', 8],
    ['kind', 10],
    ['name', 24],
    ['address', 24],
    ['contact', 12],
    ['phone', 16],
    ['chosenOn', 13],
    ['basis', 30],
    ['practice', 40],
    ['results', 40],
    ['status', 10],
    ['remarks', 24],
  ),
  work: columns(
    ['year', 8],
    ['title', 30],
    ['type', 10],
    ['authors', 20],
    ['createdOn', 13],
    ['publishedAt', 20],
    ['publishedOn', 13],
    ['reach', 12],
    ['settings', 18],
    ['introduction', 40],
    ['originality', 24],
    ['contact', 12],
    ['phone', 16],
    ['remarks', 24],
  ),
  case: columns(
    ['year', 8],
    ['title', 30],
    ['setting', 10],
    ['form', 18],
    ['period', 20],
    ['background', 40],
    ['practice', 40],
    ['results', 40],
    ['promotion', 40],
    ['contact', 12],
    ['phone', 16],
    ['remarks', 24],
  ),
} as const satisfies Record<RecordKind, ExportColumn[]>;

/** Chinese words for ids; the import reads them back without guessing. */
const WORDS: Record<string, Readonly<Record<string, string>>> = {
  form: PUBLICITY_FORM_LABELS,
  settings: SETTING_LABELS,
  setting: SETTING_LABELS,
  kind: SETTING_LABELS,
  occasion: OCCASION_LABELS,
  principles: PRINCIPLE_LABELS,
  mode: ACTIVITY_MODE_LABELS,
  type: WORK_TYPE_LABELS,
  status: PILOT_STATUS_LABELS,
};

function valueOf({ field }: ExportColumn, record: Loose): string | number | null {
  const value = field.startsWith('details.')
    ? ((record.details ?? {}) as Activity['details'] & Loose)[field.slice(8)]
    : record[field];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const words = WORDS[field];
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((id: Setting) => words?.[id] ?? id).join('、');
  return words?.[String(value)] ?? String(value);
}
