import type { FieldValues } from '#shared/blanks/field-values.ts';
import type { Spot } from '#shared/blanks/place.ts';
import type { FoundTag } from '#shared/blanks/tag.ts';
import type { BlankCell, BlankModel } from './blank-model.ts';
import type { TagUse } from './resolve-tags.ts';

/**
 * An office's form, opened once: the same for Word and Excel. What is read is the form as it stands,
 * with what was placed or filled so far; nothing but the places written to is ever touched.
 */
export interface OfficeForm {
  readonly format: 'docx' | 'xlsx';
  /** The file's name, for what is told of it. */
  readonly file: string;
  /** Told on opening, as links that were cut. */
  readonly warnings: readonly { message: string }[];
  /** Its lines and tables as recognition and preview see them. */
  lines(): BlankModel;
  /** Every tag, wherever the clerk has moved it and however Word has cut it up. */
  tags(): LocatedTag[];
  /** An empty row right under these heads, set like them; false where there is no room for it. */
  addRow(heads: readonly BlankCell[]): boolean;
  place(tags: readonly PlacedTag[]): void;
  /** Writes values over the tags. */
  fill(values: FieldValues): FillOutcome;
  bytes(): Uint8Array;
}

/** A tag as it stands in a form. */
export interface LocatedTag {
  tag: FoundTag;
  where: string;
}

/** A tag and where it goes. */
export interface PlacedTag {
  spot: Spot;
  text: string;
}

/** What a filling wrote where, and what will not fit its fixed height. */
export interface FillOutcome {
  uses: { use: TagUse; where: string }[];
  tooLong: TooLongText[];
}

export interface TooLongText {
  tag: string;
  where: string;
  text: string;
  reason: string;
}
