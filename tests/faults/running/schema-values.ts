import type { z } from 'zod';
import { pick, type Random } from '../../support/seeded.ts';

/** What a caller may send where something else was meant. */
export const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '＝１＋１',
  "'; DROP TABLE activity; --",
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '{"a":1}',
  '字'.repeat(3_000),
  'a'.repeat(100_000),
  [],
  {},
  [[]],
  [null],
  { __proto__: null, toString: 1 },
  { length: 5 },
  new Date(0),
  new Date(Number.NaN),
  new Uint8Array(3),
  new Map([['a', 1]]),
  12n,
];

const TEXTS = [
  '消防演练',
  '安全宣传进企业',
  '2024-05-12',
  '2024-02-30',
  'activity',
  'enterprise',
  'place',
  'title',
  'activity:new',
  'jizhou-2024',
  'shili-2025',
  '作品表.docx',
  '日期\t活动名称\n2024-05-12\t进村宣讲',
  'papers',
  'stick/备份.zip',
  'photos',
  '签字页.pdf',
  'stick',
  'nowhere/x.xlsx',
  'con',
  'x.docx',
];

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, unknown>;
  values?: unknown[];
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  getter?: () => z.ZodType;
}

/**
 * A value of the schema's own shape, with texts that a ledger knows; now and then, as `wildness`
 * says, nonsense in the place of a part. Strings come from `texts` too: ids that exist.
 */
export function valueOf(
  schema: z.ZodType,
  random: Random,
  texts: readonly string[],
  wildness: number,
): unknown {
  if (random() < wildness) return pick(random, NONSENSE);
  const of = (inner: z.ZodType) => valueOf(inner, random, texts, wildness);
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'object': {
      const parts = Object.entries(def.shape ?? {}).map(([key, part]) => [key, of(part)]);
      return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
    }
    case 'array':
      return Array.from({ length: Math.floor(random() * 4) }, () =>
        def.element ? of(def.element) : null,
      );
    case 'record':
      return Object.fromEntries(
        Array.from({ length: Math.floor(random() * 3) }, () => [
          pick(random, [...TEXTS, ...texts]),
          def.valueType ? of(def.valueType) : null,
        ]),
      );
    case 'union':
      return of(pick(random, def.options ?? []));
    case 'enum':
      return pick(random, Object.values(def.entries ?? {}));
    case 'literal':
      return pick(random, def.values ?? []);
    case 'optional':
    case 'exactOptional':
    case 'default':
    case 'prefault':
      return random() < 0.5 ? undefined : of(def.innerType as z.ZodType);
    case 'nullable':
      return random() < 0.3 ? null : of(def.innerType as z.ZodType);
    case 'pipe':
      return of(def.in as z.ZodType);
    case 'lazy':
      return of((def.getter as () => z.ZodType)());
    case 'readonly':
    case 'catch':
      return of(def.innerType as z.ZodType);
    case 'string':
      return random() < 0.6 && texts.length > 0 ? pick(random, texts) : pick(random, TEXTS);
    case 'number':
      return pick(random, [0, 1, 2, 2023, 2024, 5, 100, 99_999, -1]);
    case 'boolean':
      return random() < 0.5;
    default:
      return pick(random, [...NONSENSE, new Uint8Array([1, 2, 3])]);
  }
}
