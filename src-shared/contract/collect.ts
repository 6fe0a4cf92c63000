import { z } from 'zod';
import { yearField } from '../domain/fields.ts';
import { HALVES } from '../domain/period.ts';
import type { BodyKind } from '../domain/roster-body.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

export interface MadeSheets {
  folder: string;
  version: number;
  files: string[];
}

/** A cell or row and what is to be known of it. */
export interface SheetRemark {
  place: string;
  text: string;
}

/** What becomes of one file that was dropped. */
export type SheetState =
  /** Its rows are taken. */
  | 'ready'
  /** Rows of it cannot be read; all or nothing until the clerk says otherwise. */
  | 'refused'
  /** The very file was taken before. */
  | 'here'
  /** Another file of the drop is a later one of the same body. */
  | 'superseded'
  | 'other-period'
  /** Nobody can be told whose it is, or it may be another's. */
  | 'unknown'
  | 'broken';

export interface SurveyedSheet {
  /** Within the drop: `汇总.zip/大王庄.xlsx`. */
  file: string;
  bodyId: string | null;
  bodyName: string;
  /** What told the body. */
  by: 'marks' | 'content' | 'name' | 'said' | null;
  state: SheetState;
  why: string;
  added: number;
  changed: number;
  /** Taken before, and no longer in the sheet. */
  gone: number;
  unchanged: number;
  refused: SheetRemark[];
  /** What was understood otherwise than written, and what the clerk is to look at. */
  marked: SheetRemark[];
}

export interface CollectSurvey {
  surveyId: string;
  sheets: SurveyedSheet[];
  /** Files of the drop that are no workbooks. */
  left: { name: string; why: string }[];
}

export interface TakenSheet {
  file: string;
  bodyName: string;
  stepId: string | null;
  added: number;
  changed: number;
  gone: number;
  unchanged: number;
  refused: number;
}

export interface BodyStanding {
  bodyId: string;
  name: string;
  kind: BodyKind;
  contact: string;
  phone: string;
  /** Instants; null where nothing was handed out or has come back. */
  madeAt: string | null;
  takenAt: string | null;
  fileName: string;
  /** Records of the period that its last sheet brought. */
  records: number;
}

export interface CollectStatus {
  bodies: BodyStanding[];
  /** To copy into a message; empty where all have sent. */
  reminder: string;
}

const period = { year: yearField, half: z.union([z.literal(HALVES[0]), z.literal(HALVES[1])]) };

export const collectCalls = {
  /** A workbook for each body of the roster, a blank one and a note, in a folder of their own. */
  make: write<MadeSheets>()(z.strictObject({ ...period, outDir: pathField })),
  /** Reads files, folders, zips and mails; keeps nothing. */
  survey: read<CollectSurvey>()(
    z.strictObject({
      ...period,
      paths: z.array(pathField).min(1).max(3_000),
      /** File of a survey -> body, where the clerk says whose it is. */
      bodies: z.record(z.string(), z.string()).default({}),
    }),
  ),
  /** Each body's sheet whole or not at all, a step of undo each. With `partial` the rows that can be read. */
  take: write<{ taken: TakenSheet[] }>()(
    z.strictObject({ surveyId: z.string(), partial: z.boolean().default(false) }),
  ),
  status: read<CollectStatus>()(z.strictObject(period)),
  saveStatus: write<{ path: string }>()(z.strictObject({ ...period, path: pathField })),
};
