import type { TagUse } from './resolve-tags.ts';

/** Why a place takes no value, as said after its name; sentences without their end. */
export const LOCKED = '控件已锁定，不许改动，请发表单位解除锁定，或填好后手写';
export const DRAWN = '框是画上去的，程序不能代勾，请填好后自己勾选';

export function outsideList(words: readonly string[]): string {
  const shown = words.slice(0, 8).join('、');
  return `不在表上下拉列表的选项里（${shown}${words.length > 8 ? '等' : ''}），请自己选一项`;
}

/** What is told of a value that a list has in other words. */
export function writtenAs(value: string | number, word: string): Pick<TagUse, 'writtenAs'> {
  return word === String(value) ? {} : { writtenAs: word };
}
