/** `work` on texts that come again and again, done once for each: `most` are kept, and none longer than `longest`. */
export function onceEach<Result>(
  work: (text: string) => Result,
  { most, longest = Number.POSITIVE_INFINITY }: { most: number; longest?: number },
): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (text.length > longest) return result;
    if (kept.size >= most) kept.clear();
    kept.set(text, result);
    return result;
  };
}
