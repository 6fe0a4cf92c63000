import type { RecordAsked } from '#shared/contract/record.ts';

/** What a list of any length is asked for; which part of it is looked at is the window's to say. */
export type WindowQuery = Omit<RecordAsked, 'offset' | 'limit'>;
