/** Whether a text holds one of the words. A list that is asked often is looked up by the first sign of its words. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  const byFirst = BY_FIRST.get(words) ?? byFirstSign(words);
  BY_FIRST.set(words, byFirst);
  for (let at = 0; at < text.length; at += 1) {
    const begun = byFirst.get(text.charCodeAt(at));
    if (begun?.some((word) => text.startsWith(word, at))) return true;
  }
  return false;
}

const BY_FIRST = new WeakMap<readonly string[], ReadonlyMap<number, readonly string[]>>();

function byFirstSign(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const begun = new Map<number, string[]>();
  for (const word of words) {
    const sign = word.charCodeAt(0);
    begun.set(sign, [...(begun.get(sign) ?? []), word]);
  }
  return begun;
}
