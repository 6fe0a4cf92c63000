import type { RecordKind } from '../domain/record.ts';
import type { ColumnPath } from '../domain/records-by-kind.ts';
import { PLANNED_DAY_WORDS, ROLL_WORDS } from '../words/activity-fields.ts';
import { COLUMN_WORDS } from '../words/column-words.ts';
import { headingOf } from '../words/field-labels.ts';
import { type FieldWords, wordsInColumns } from '../words/field-words.ts';
import { LEDGER_HEADINGS, SEQUENCE_WORDS, UNIT_MEASURES } from '../words/heading-parts.ts';
import { askedHeading } from './asked-heading.ts';
import { fitOf } from './compose-heading.ts';
import { foldHeading, withoutBrackets } from './fold-text.ts';

/** The clerk's own headings: kind -> field -> words. */
export type ExtraHeadings = {
  readonly [K in RecordKind]?: { readonly [F in ColumnPath<K>]?: readonly string[] };
};

export interface HeadingMatch {
  /**
   * Id of the record's field; `date.planned` and `endDate.planned` for days of a plan, `roll.listed` and
   * `roll.absent` for people called and people who stayed away.
   */
  field: string;
  /**
   * 1 the field's own heading; 0.95 a known one or one built of known words; 0.5-0.8 partly understood; 0.45 taken only
   * where the field has no other column.
   */
  confidence: number;
}

/**
 * The fields a heading may stand for, best first; empty when it is none. Inner spaces, line breaks,
 * full-width letters, marks and bracketed units do not matter.
 */
export function recogniseHeading(
  heading: string,
  kind: RecordKind,
  extra: ExtraHeadings = {},
): HeadingMatch[] {
  const fields: Record<string, FieldWords> =
    kind === 'activity' ? ACTIVITY_COLUMNS : COLUMN_WORDS[kind];
  const isListed = (text: string) =>
    Object.values(fields).some((words) => isWhole(text, withoutBrackets(text), words));
  const written = foldHeading(heading);
  const folded = isListed(written) ? written : withUnitInBrackets(written);
  // A heading that is known whole means that before what its words might make of it.
  const full = isListed(folded) ? folded : askedHeading(folded);
  const bare = withoutBrackets(full);
  if (full === '' || [...bare].length > MAX_HEADING) return [];
  const matches: HeadingMatch[] = [];
  const isWholeWord = isListed(full);
  const added: Record<string, readonly string[] | undefined> = extra[kind] ?? {};
  for (const [field, words] of Object.entries(fields)) {
    const confidence = added[field]?.some((word) => foldHeading(word) === folded)
      ? 1.1
      : confidenceOf(full, bare, headingOf(kind, field), words, isWholeWord);
    if (confidence > 0) matches.push({ field, confidence });
  }
  return matches.sort((a, b) => b.confidence - a.confidence);
}

/** A running number, or what only the ledger can know of a record: nothing to read. */
export function isSequenceHeading(heading: string): boolean {
  const bare = withoutBrackets(foldHeading(heading));
  return SEQUENCE_WORDS.includes(bare) || LEDGER_HEADINGS.includes(bare);
}

/** 印发材料/份 is 印发材料(份); 场/次 is one unit. */
function withUnitInBrackets(folded: string): string {
  const [, head = '', unit = ''] = /^(.{2,})[/:：]([^/:：]{1,2})$/u.exec(folded) ?? [];
  return UNIT_MEASURES.has(unit) && !UNIT_MEASURES.has(head) ? `${head}(${unit})` : folded;
}

const MAX_HEADING = 24;
const ACTIVITY_COLUMNS = { ...COLUMN_WORDS.activity, ...PLANNED_DAY_WORDS, ...ROLL_WORDS };

function isWhole(full: string, bare: string, words: FieldWords): boolean {
  const kept = WHOLE.get(words) ?? new Set(wordsInColumns(words));
  WHOLE.set(words, kept);
  return kept.has(full) || kept.has(bare);
}

const WHOLE = new Map<FieldWords, ReadonlySet<string>>();

function confidenceOf(
  full: string,
  bare: string,
  own: string,
  words: FieldWords,
  isListed: boolean,
): number {
  if (full === own || bare === own) return 1;
  if (isWhole(full, bare, words)) return 0.95;
  let best = words.atNeed?.includes(bare) ? 0.45 : 0;
  if (words.built) best = Math.max(best, Math.min(fitOf(full, words.built), isListed ? 0.7 : 1));
  if (words.never?.some((word) => full.includes(word))) return best;
  for (const word of words.within ?? []) {
    if (bare.includes(word)) best = Math.max(best, 0.5 + (0.3 * word.length) / bare.length);
    else if (full.includes(word)) best = Math.max(best, 0.5);
  }
  return best;
}
