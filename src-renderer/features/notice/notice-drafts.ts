import type { CallInput } from '#shared/contract/contract.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { callSurely } from '../../client/call.ts';
import type { NoticeValues } from './notice-values.ts';

/** What a form is opened for: a change of `id`, or a new notice, begun from `basis` or from nothing. */
export interface NoticeTask {
  id: string | null;
  basis: string | null;
}

/** A form that was left with something unsaved in it. */
export interface NoticeDraft extends NoticeTask {
  values: NoticeValues;
  at: string;
}

/** What was begun from one notice is not gone on with from another. */
export function draftKeyOf({ id, basis }: NoticeTask): string {
  return id === null ? `notice:new:${basis ?? ''}` : `notice:${id}`;
}

/** Those among all drafts of the ledger; the records' own pages tell of theirs. */
export function noticeDrafts(drafts: readonly Draft[]): NoticeDraft[] {
  return drafts.flatMap(({ value, at }) => {
    const notice = (value as { notice?: Omit<NoticeDraft, 'at'> } | null)?.notice;
    return notice ? [{ ...notice, at }] : [];
  });
}

export async function keepNoticeDraft(task: NoticeTask, values: NoticeValues): Promise<void> {
  // Undefined has no JSON; the round trip drops it.
  const value = JSON.parse(JSON.stringify({ notice: { ...task, values } })) as unknown;
  const input = { key: draftKeyOf(task), value } as CallInput<'draft.save'>;
  await callSurely('draft.save', input);
}

export async function dropNoticeDraft(task: NoticeTask): Promise<void> {
  await callSurely('draft.discard', { key: draftKeyOf(task) });
}
