import { expect, test } from 'vitest';
import { z } from 'zod';
import { createGivenPaths } from '#main/desktop/given-paths.ts';
import { CONTRACT } from '#shared/contract/contract.ts';
import { pathField } from '#shared/contract/path-field.ts';
import { PATH_INPUTS, pathsInInput } from '#shared/contract/path-inputs.ts';

test('a path is worth what it was given for, written one way or another', () => {
  const given = createGivenPaths();
  given.give('/home/clerk/台账.xlsx', 'open');
  expect(given.has('/home/clerk/台账.xlsx', 'open')).toBe(true);
  expect(given.has('/home/clerk/../clerk/./台账.xlsx', 'open')).toBe(true);
  expect(given.has('/home/clerk/台账.xlsx', 'save')).toBe(false);
  expect(given.has('/home/clerk', 'open')).toBe(false);
  expect(given.has('/home/clerk/台账.xlsx/..', 'open')).toBe(false);
  expect(given.has('', 'open')).toBe(false);
});

test('a page that makes paths up fills no memory', () => {
  const given = createGivenPaths();
  given.give('/first', 'open');
  for (let at = 0; at < 30_000; at += 1) given.give(`/made-up/${at}`, 'open');
  expect(given.has('/first', 'open')).toBe(false);
  expect(given.has('/made-up/29999', 'open')).toBe(true);
});

test('paths are found wherever a call takes them, and nonsense has none', () => {
  expect(pathsInInput('report.sign', { scans: [{ path: '/a' }, { path: '/b' }] })).toEqual([
    { path: '/a', use: 'open' },
    { path: '/b', use: 'open' },
  ]);
  expect(pathsInInput('file.attach', { paths: ['/a', 7, null] })).toEqual([
    { path: '/a', use: 'open' },
  ]);
  expect(pathsInInput('template.fill', { path: '/a', out: '/b' })).toEqual([
    { path: '/a', use: 'open' },
    { path: '/b', use: 'save' },
  ]);
  expect(pathsInInput('import.preview', { source: { pasted: '/a' } })).toEqual([]);
  for (const input of [null, 7, [], 'x', { source: null }, { source: { path: {} } }])
    expect(pathsInInput('import.preview', input)).toEqual([]);
  expect(pathsInInput('__proto__', { path: '/a' })).toEqual([]);
});

/** A field that any schema of the contract names like one of a path; other names are known by `pathField`. */
const NAMED = /^(?:path|paths|folder|folders|file|out|dir|.*Dir|.*Path|.*Folder)$/u;
const PATTERN = schemaOf(pathField).pattern ?? '';

test('no call takes a path that main does not look at', () => {
  const found = Object.entries(CONTRACT).flatMap(([noun, calls]) =>
    Object.entries(calls).flatMap(([verb, { input }]) =>
      placesIn(schemaOf(input), []).map((steps) => `${noun}.${verb} ${steps}`),
    ),
  );
  const known = Object.entries(PATH_INPUTS).flatMap(([name, places]) =>
    places.map(([steps]) => `${name} ${steps}`),
  );
  expect([...new Set(found)].sort()).toEqual(known.sort());
});

test('a path is seen whatever its field is called and wherever it lies', () => {
  const input = z.strictObject({
    stick: pathField.optional(),
    ending: pathField.regex(/docx$/),
    deep: z.array(z.union([z.string(), z.strictObject({ from: pathField })])),
    several: z.record(z.string(), pathField),
    folder: z.string(),
    title: z.string().max(4_000),
  });
  expect(placesIn(schemaOf(input), []).sort()).toEqual(
    ['deep.from', 'ending', 'folder', 'several.*', 'stick'].sort(),
  );
});

interface Schema {
  pattern?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

function schemaOf(type: z.ZodType): Schema {
  return z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema;
}

function placesIn(schema: Schema, above: string[]): string[] {
  const { properties = {}, additionalProperties: others, items } = schema;
  const inner = [schema.prefixItems, schema.anyOf, schema.oneOf, schema.allOf].flatMap(
    (each) => each ?? [],
  );
  return [
    ...(schema.pattern === PATTERN ? [above.join('.')] : []),
    ...Object.entries(properties).flatMap(([key, property]) =>
      NAMED.test(key) ? [[...above, key].join('.')] : placesIn(property, [...above, key]),
    ),
    ...(typeof others === 'object' ? placesIn(others, [...above, '*']) : []),
    ...[...inner, ...(items ? [items] : [])].flatMap((each) => placesIn(each, above)),
  ];
}
