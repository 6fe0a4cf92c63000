import { z } from 'zod';

/** What a stored value says to this program. */
export interface StoredReading<T> {
  value: T;
  /** What it did not understand, as it lies there: keys it does not know, values of another kind. */
  unread: unknown;
  /** Known places that hold a value of another kind, where the default stands in: `mailLimitMb`. */
  faults: string[];
}

/**
 * Reads stored JSON key by key, so that one unknown key or odd value costs nothing else: an older
 * and a newer program can share a file. Every key of the schema needs a default.
 */
export function readStored<S extends z.ZodType>(
  schema: S,
  stored: unknown,
): StoredReading<z.output<S>> {
  const part = readPart(schema, stored, '');
  const { value, unread, faults } =
    part === null ? { value: schema.parse({}), unread: stored, faults: [''] } : part;
  return { value: value as z.output<S>, unread, faults };
}

/** The JSON to store for a change of some keys: all else stays as it lies, understood or not. */
export function patchStored(schema: z.ZodType, stored: unknown, patch: object): unknown {
  return withUnread({ ...asEntries(stored), ...patch }, readStored(schema, stored).unread);
}

/** Null when the value is not of the schema's kind at all. */
function readPart(
  schema: z.ZodType,
  stored: unknown,
  place: string,
): StoredReading<unknown> | null {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    const usual = { value: schema.parse(undefined), unread: undefined, faults: [] };
    if (stored === undefined) return usual;
    const part = readPart(schema.unwrap() as z.ZodType, stored, place);
    return part ?? { ...usual, unread: stored, faults: [place] };
  }
  if (schema instanceof z.ZodNullable && stored !== null) {
    return readPart(schema.unwrap() as z.ZodType, stored, place);
  }
  if (schema instanceof z.ZodObject) {
    const fields = schema.shape as Record<string, z.ZodType>;
    return readEntries(Object.keys(fields), (key) => fields[key], stored, place);
  }
  if (schema instanceof z.ZodRecord) {
    const isKey = (key: string) => (schema.keyType as z.ZodType).safeParse(key).success;
    const valueOf = (key: string) => (isKey(key) ? (schema.valueType as z.ZodType) : undefined);
    return readEntries([], valueOf, stored, place);
  }
  const parsed = schema.safeParse(stored);
  return parsed.success ? { value: parsed.data, unread: undefined, faults: [] } : null;
}

function readEntries(
  needed: readonly string[],
  schemaOf: (key: string) => z.ZodType | undefined,
  stored: unknown,
  place: string,
): StoredReading<unknown> | null {
  const entries = asEntries(stored);
  if (!entries) return null;
  const value = new Map<string, unknown>();
  const unread = new Map<string, unknown>();
  const faults: string[] = [];
  for (const key of new Set([...needed, ...Object.keys(entries)])) {
    const own = Object.hasOwn(entries, key) ? entries[key] : undefined;
    const schema = schemaOf(key);
    const at = place === '' ? key : `${place}.${key}`;
    const part = schema ? readPart(schema, own, at) : null;
    if (!part && needed.includes(key)) return null;
    if (part && part.value !== undefined) value.set(key, part.value);
    if (!part && schema) faults.push(at);
    const left = part ? part.unread : own;
    if (left !== undefined) unread.set(key, left);
    faults.push(...(part?.faults ?? []));
  }
  return {
    value: Object.fromEntries(value),
    unread: unread.size === 0 ? undefined : Object.fromEntries(unread),
    faults,
  };
}

/** The next value together with the parts of the former one that were not understood. */
export function withUnread(next: unknown, unread: unknown): unknown {
  const [after, left] = [asEntries(next), asEntries(unread)];
  if (!after || !left) return next === undefined ? unread : next;
  const keys = new Set([...Object.keys(after), ...Object.keys(left)]);
  const part = (of: Record<string, unknown>, key: string) =>
    Object.hasOwn(of, key) ? of[key] : undefined;
  return Object.fromEntries(
    [...keys].map((key) => [key, withUnread(part(after, key), part(left, key))]),
  );
}

function asEntries(value: unknown): Record<string, unknown> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : null;
}
