export interface JsonPlaces {
  /** `clauses[3].id` -> the line it stands in, from 1. */
  lines: ReadonlyMap<string, number>;
  /** Keys written twice in one object: JSON keeps the last and drops the first without a word. */
  doubled: readonly string[];
}

interface Level {
  path: string;
  /** Null in an object, else how many items of the list were passed. */
  index: number | null;
  /** The key that waits for its value. */
  key: string | null;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;

/** Where each value of a valid JSON text stands. */
export function jsonPlaces(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const doubled: string[] = [];
  const levels: Level[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '\n') line += 1;
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (level?.index != null) level.index += 1;
      else if (level) level.key = null;
    } else if (token === ':') continue;
    else if (level && level.index === null && level.key === null) {
      level.key = String(JSON.parse(token));
      const path = pathOf(level);
      if (lines.has(path)) doubled.push(path);
      lines.set(path, line);
    } else {
      const path = level ? pathOf(level) : '';
      if (!lines.has(path)) lines.set(path, line);
      if (token === '{') levels.push({ path, index: null, key: null });
      if (token === '[') levels.push({ path, index: 0, key: null });
    }
  }
  return { lines, doubled };
}

function pathOf({ path, index, key }: Level): string {
  return jsonPath([path, index ?? key ?? '']);
}

/** `['clauses', 3, 'id']` -> `clauses[3].id` */
export function jsonPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
