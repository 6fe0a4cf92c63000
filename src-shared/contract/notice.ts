import { z } from 'zod';
import type { Notice } from '../notice/notice.ts';
import type { UnruledDuty } from '../rules/notice-duties.ts';
import { read, write } from './call.ts';

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
}

/** An added notice that lost something by a slip, or cannot be used at all. */
export interface FaultyNotice {
  /** Its short title, or its folder where it has none. */
  name: string;
  /** Whether the ledger can be held against the rest of it. */
  isUsable: boolean;
  message: string;
}

export const noticeCalls = {
  current: read<Notice>()(z.strictObject({})),
  list: read<NoticeListing[]>()(z.strictObject({})),
  /** What cannot be checked, or not be used, of the notices that were added before. */
  faults: read<FaultyNotice[]>()(z.strictObject({})),
  /** Refuses what `add` would refuse. */
  preview: read<NoticePreview>()(z.strictObject({ folder: z.string().min(1) })),
  /** Checks a notice folder and copies it into the data folder. */
  add: write<NoticeListing>()(z.strictObject({ folder: z.string().min(1) })),
  choose: write<Notice>()(z.strictObject({ id: z.string().min(1) })),
};
