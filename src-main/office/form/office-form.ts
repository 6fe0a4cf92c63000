import type { Spot } from '#shared/blanks/place.ts';
import type { FoundTag } from '#shared/blanks/tag.ts';
import type { TagUse } from './resolve-tags.ts';

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
