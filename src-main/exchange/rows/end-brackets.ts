import { foldText } from '#shared/recognition/fold-text.ts';

/** What a cell has in brackets at its end, where it is no longer than that: 取消 of 消防演练（取消）. */
export function bracketed(text: string, longest: number): string {
  const inside = AT_END.exec(text)?.[1] ?? '';
  return [...inside].length <= longest ? inside : '';
}

const AT_END = /[(（【]([^()（）【】]{2,24})[)）】]\s*$/u;

/** A name without the words in brackets at its end. */
export function bareName(text: string): string {
  return foldText(text).replace(/[(（][^()（）]*[)）]$/u, '');
}
