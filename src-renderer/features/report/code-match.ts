/** How what the clerk reads off the signed page stands to the code printed on it. */
export type CodeMatch = 'empty' | 'partial' | 'match' | 'mismatch';

/**
 * `codeText` is `2024-1 第1版 3f9a01bc`; typing the eight digits at its end is enough. Blanks, full
 * width and case do not count.
 */
export function matchCode(typed: string, codeText: string): CodeMatch {
  const read = bare(typed);
  const whole = bare(codeText);
  const digest = bare(codeText.split(' ').at(-1) ?? '');
  if (read === '') return 'empty';
  if (read === whole || read === digest) return 'match';
  return whole.startsWith(read) || digest.startsWith(read) ? 'partial' : 'mismatch';
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/校验码|[\s:：]/gu, '');
}
