import { z } from 'zod';
import type { Notice } from '../notice/notice.ts';
import { read, write } from './call.ts';

export interface NoticeListing {
  id: string;
  shortTitle: string;
  /** Shipped with the app, or added by the clerk. */
  origin: 'built-in' | 'added';
}

export const noticeCalls = {
  current: read<Notice>()(z.strictObject({})),
  list: read<NoticeListing[]>()(z.strictObject({})),
  /** Checks a notice folder and copies it into the data folder. */
  add: write<NoticeListing>()(z.strictObject({ folder: z.string().min(1) })),
  choose: write<Notice>()(z.strictObject({ id: z.string().min(1) })),
};
