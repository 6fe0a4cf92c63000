import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../domain/evidence.ts';
import { yearField } from '../domain/fields.ts';
import type { Candidate } from '../recognition/evidence-match.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

/** What becomes of a file that was looked at. */
export type SurveyState =
  /** One activity stands out. */
  | 'sure'
  /** Likely ones, to be confirmed. */
  | 'doubtful'
  | 'none'
  /** The same bytes hang on an activity already. */
  | 'attached'
  /** The same bytes as a file before it. */
  | 'same';

export interface SurveyedFile {
  /** Shows the picture too: `/evidence/<id>`, until the next survey. */
  id: string;
  name: string;
  /** From what was chosen, with slashes; empty for a file that was chosen itself. */
  folder: string;
  sizeBytes: number;
  mediaType: string;
  kind: EvidenceKind;
  takenOn: CivilDate | null;
  state: SurveyState;
  /** The likeliest first. */
  candidates: Candidate[];
  /** Ids of the activities that bear the same bytes. */
  attachedTo: string[];
  /** Folder and name of the first file with the same bytes. */
  sameAs: string | null;
}

/** An activity as it is offered for a file. */
export interface OfferedActivity {
  id: string;
  date: CivilDate;
  endDate: CivilDate | null;
  title: string;
  place: string;
  fileCount: number;
}

/** A file that was not taken, and why. */
export interface LeftFile {
  name: string;
  why: string;
}

export interface Survey {
  files: SurveyedFile[];
  /** All that the files name. */
  activities: OfferedActivity[];
  broken: LeftFile[];
}

export interface BookMade {
  path: string;
  pages: number;
  activities: number;
  pictures: number;
  /** Files that are named only. */
  listed: number;
  /** Activities of the period that have no evidence; they are not in the book. */
  without: number;
  /** Pictures that no document can hold, or that are gone. */
  notShown: LeftFile[];
}

export const MOST_SURVEYED = 3_000;
const path = pathField;

export const evidenceCalls = {
  /** Looks at files and whole folders, and says to which activity each belongs; keeps nothing. */
  survey: read<Survey>()(z.strictObject({ paths: z.array(path).min(1).max(MOST_SURVEYED) })),
  /**
   * Hangs files of the last survey on activities, in one step. A file that cannot be read any more is
   * left and named; when it is stopped nothing is attached.
   */
  attach: write<{ attached: number; activities: number; left: LeftFile[] }>()(
    z.strictObject({
      files: z
        .array(
          z.strictObject({
            id: z.string(),
            activityId: z.string(),
            kind: z.enum(EVIDENCE_KINDS).optional(),
          }),
        )
        .min(1)
        .max(MOST_SURVEYED),
    }),
  ),
  /** 佐证材料册 of a half-year as .docx, at the place given. */
  book: read<BookMade>()(
    z.strictObject({
      year: yearField,
      half: z.union([z.literal(1), z.literal(2)]),
      path: path.regex(/\.docx$/i),
    }),
  ),
  /** Ends the survey, the attaching or the book under way. */
  stop: read<null>()(z.strictObject({})),
};
