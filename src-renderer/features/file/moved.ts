/** The list with one of its items at another place; places beyond the ends are the ends. */
export function moved<T>(items: readonly T[], item: T, to: number): T[] {
  const others = items.filter((each) => each !== item);
  if (others.length === items.length) return [...items];
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), item, ...others.slice(place)];
}
