import { ownAt } from '../domain/own-at.ts';
import type { FormKind } from '../notice/notice.ts';
import type { FieldId } from './field-names.ts';
import type { MetBefore } from './known-layout.ts';

/** `pen`: recognised, and left empty for signature, stamp or opinion. Null: nothing fits. */
export type BlankField = FieldId | 'pen' | null;

export interface RecognisedPlace {
  /** The label as printed, spaces taken out; headings of a matrix joined by a slash. */
  label: string;
  /** For people: 表1 第3行第2列, 第2段, 统计表!B4. */
  where: string;
  /** For programs, in the form as recognition left it: a row it made is counted. See `parsePlace`. */
  place: string;
  field: BlankField;
  /** 0 to 1. Below `FILL_CONFIDENCE` a place is shown but not filled until confirmed. */
  confidence: number;
  /** In Chinese, for the clerk. */
  reason: string;
  /** Why it is only a guess; places that are doubted for the same reason are asked about together. */
  doubt?: string;
  /** What it may be as well. */
  runnerUp?: FieldId;
  /** Stands in a template already as a tag; emptied, the tag goes. */
  isTag?: true;
}

export interface BlankRecognition {
  format: 'docx' | 'xlsx';
  kind: FormKind;
  fields: RecognisedPlace[];
  /** Labels with room to write beside them that no field was found for. */
  unmatched: UnmatchedPlace[];
  warnings: { message: string }[];
  /** Set where the form is one confirmed before, or nearly. */
  metBefore?: MetBefore;
}

export interface UnmatchedPlace {
  label: string;
  where: string;
  place: string;
  /** Why nothing is written there, though it is understood; then `field` says what as. */
  reason?: string;
  field?: FieldId;
}

export const FILL_CONFIDENCE = 0.6;

/** The clerk's decisions by place; they beat what was recognised. */
export type PlaceOverrides = Record<string, BlankField>;

/** The recognition after the clerk's decisions: changed, emptied, added. */
export function withOverrides(
  recognition: BlankRecognition,
  overrides: PlaceOverrides,
  {
    whereOf = (place) => place,
    reason = '由经办人指定',
  }: { whereOf?: (place: string) => string; reason?: string } = {},
): BlankRecognition {
  const decided = new Set<string>();
  const fields = recognition.fields.map((found) => {
    const choice = ownAt(overrides, found.place);
    if (choice === undefined) return found;
    decided.add(found.place);
    const { doubt: _settled, runnerUp: _other, ...rest } = found;
    return { ...rest, field: choice, confidence: 1, reason };
  });
  const labels = new Map(recognition.unmatched.map((entry) => [entry.place, entry]));
  for (const [place, field] of Object.entries(overrides)) {
    if (decided.has(place) || field === null) continue;
    fields.push({
      label: labels.get(place)?.label ?? '',
      where: labels.get(place)?.where ?? whereOf(place),
      place,
      field,
      confidence: 1,
      reason,
    });
  }
  const added = new Set(Object.keys(overrides));
  return {
    ...recognition,
    fields,
    unmatched: recognition.unmatched.filter((entry) => !added.has(entry.place)),
  };
}
