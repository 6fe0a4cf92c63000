import { withoutUnseen } from '../domain/visible-text.ts';

/** The runs of letters and digits in what a clerk types to search; nothing else is looked for. */
export function searchRuns(text: string): string[] {
  return folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * The runs of a text that is looked into. Quotation marks, brackets, spaces and line breaks are
 * looked through: “119”消防 is found by 119消防. A sentence's end is not.
 */
export function searchedRuns(text: string): string[] {
  return folded(text)
    .split(/[。!?;]/u)
    .map((sentence) => sentence.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''))
    .filter((run) => run !== '');
}

/** Why a search finds nothing, whatever there is; null when it has something to look for. */
export function whyNoSearch(text: string): string | null {
  const typed = withoutUnseen(text).trim();
  if (typed === '' || searchRuns(typed).length > 0) return null;
  return `“${typed}”里没有可以查找的字：查找只认文字、数字和拼音首字母，标点会略过。请换成名称里的字。`;
}

function folded(text: string): string {
  return withoutUnseen(text).normalize('NFKC').toLowerCase();
}
