/** A form or table that was confirmed once, by the words it was made of. */
export interface KnownShape {
  /** `YYYY-MM-DD`. */
  learntOn: string;
  labels: readonly string[];
}

/** The one that shares most words with these; null where none shares half of all. */
export function nearestShape<T extends KnownShape>(
  labels: readonly string[],
  known: readonly T[],
): T | null {
  const ranked = known
    .map((shape) => ({ shape, share: sharedPart(labels, shape.labels) }))
    .toSorted((a, b) => b.share - a.share);
  const [best] = ranked;
  return best && best.share >= LEAST_SHARED ? best.shape : null;
}

/** 多了“…”，少了“…”; `otherwise` where the words are the same. */
export function changesSince(
  labels: readonly string[],
  known: KnownShape,
  otherwise: string,
): string {
  const more = labels.filter((label) => !known.labels.includes(label));
  const less = known.labels.filter((label) => !labels.includes(label));
  const changes = [
    ...(more.length > 0 ? [`多了${listed(more)}`] : []),
    ...(less.length > 0 ? [`少了${listed(less)}`] : []),
  ];
  return changes.length > 0 ? changes.join('，') : otherwise;
}

/** 2026年3月 of `2026-03-05`. */
export function monthWords(day: string): string {
  const [year = '', month = ''] = day.split('-');
  return `${year}年${Number(month)}月`;
}

/** The latest first, so that it is found first. */
export function latestFirst<T extends KnownShape>(known: readonly T[]): T[] {
  return known.toSorted((a, b) => b.learntOn.localeCompare(a.learntOn));
}

function sharedPart(first: readonly string[], second: readonly string[]): number {
  const [one, other] = [new Set(first), new Set(second)];
  const both = [...one].filter((label) => other.has(label)).length;
  return both / Math.max(1, one.size + other.size - both);
}

function listed(labels: readonly string[]): string {
  const shown = labels.slice(0, MOST_SHOWN).map((label) => `“${label}”`);
  return `${shown.join('、')}${labels.length > MOST_SHOWN ? `等 ${labels.length} 处` : ''}`;
}

const LEAST_SHARED = 0.5;
const MOST_SHOWN = 5;
