import { z } from 'zod';
import { FORM_KINDS, type FormKind, type Notice } from '../notice/notice.ts';
import type { UnruledDuty } from '../rules/notice-duties.ts';
import { read, write } from './call.ts';
import { pathField } from './path-field.ts';

export interface NoticeListing {
  id: string;
  shortTitle: string;
  /** Shipped with the app, or added by the clerk. */
  origin: 'built-in' | 'added';
}

/** What a folder's notice would bring, read before it is added. */
export interface NoticePreview {
  id: string;
  shortTitle: string;
  /** Duties that it states and the program does not check. */
  unruled: UnruledDuty[];
  /** It changes one that is here already; null for a new one. */
  changes: NoticeChange | null;
}

/** What becomes of a notice that is entered or taken in over one that is here. */
export interface NoticeChange {
  /** The one it stands in for. */
  name: string;
  /** Half-years frozen under that one: they keep it, and the change becomes its next version. */
  frozenHalves: string[];
}

/** A notice with what its form has to know beside it. */
export interface NoticeDetail {
  notice: Notice;
  origin: NoticeListing['origin'];
  /** File name of the office's own blank in its folder, for each form that has one. */
  blanks: Partial<Record<FormKind, string>>;
  /** Half-years frozen under it. */
  frozenHalves: string[];
}

export interface SavedNotice extends NoticeListing {
  /** False where nothing was different. */
  isChanged: boolean;
  isInUse: boolean;
}

/** An added notice that lost something by a slip, or cannot be used at all. */
export interface FaultyNotice {
  /** Its short title, or its folder where it has none. */
  name: string;
  /** Whether the ledger can be held against the rest of it. */
  isUsable: boolean;
  message: string;
}

const id = z.string().min(1);
const folder = pathField;

export const noticeCalls = {
  current: read<Notice>()(z.strictObject({})),
  list: read<NoticeListing[]>()(z.strictObject({})),
  get: read<NoticeDetail>()(z.strictObject({ id })),
  /** What cannot be checked, or not be used, of the notices that were added before. */
  faults: read<FaultyNotice[]>()(z.strictObject({})),
  /** Refuses what `add` would refuse. */
  preview: read<NoticePreview>()(z.strictObject({ folder })),
  /**
   * Checks a notice folder and copies it into the data folder. One that changes a notice that is
   * here is taken with `replace` alone.
   */
  add: write<NoticeListing>()(z.strictObject({ folder, replace: z.boolean().default(false) })),
  /** Keeps what was entered; every fault of it is refused with its field. */
  save: write<SavedNotice>()(
    z.strictObject({
      /** The one that is changed; null enters a new one. */
      id: id.nullable(),
      /** The one a new one was begun from: its blanks come along. */
      basis: id.nullable(),
      /** An `EnteredNotice`; judged by the handler, which has better words than the door. */
      entered: z.unknown(),
      /** Of each form, a template of the shelf to go with the notice, or null for none; else as before. */
      blanks: z.partialRecord(z.enum(FORM_KINDS), z.string().nullable()),
      use: z.boolean(),
    }),
  ),
  /** Copies the notice's folder into another one; refused where its name is taken. */
  export: write<{ path: string }>()(z.strictObject({ id, folder })),
  /** Takes an added notice off the list; its folder is kept beside the copies. */
  remove: write<{ path: string }>()(z.strictObject({ id })),
  choose: write<Notice>()(z.strictObject({ id })),
};
