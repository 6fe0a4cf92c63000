/**
 * What a record holds under a word that people wrote. Indexed plainly, words such as `constructor` and
 * `__proto__` would find what every object has.
 */
export function ownAt<T>(
  record: Readonly<Record<string, T>> | undefined,
  word: string,
): T | undefined {
  return record !== undefined && Object.hasOwn(record, word) ? record[word] : undefined;
}
