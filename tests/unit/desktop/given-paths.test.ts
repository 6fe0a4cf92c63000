import { expect, test } from 'vitest';
import { z } from 'zod';
import { createGivenPaths } from '#main/desktop/given-paths.ts';
import { CONTRACT } from '#shared/contract/contract.ts';
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

/** A field that any schema of the contract names like one of a path. */
const NAMED = /^(?:path|paths|folder|folders|file|out|dir|.*Dir|.*Path|.*Folder)$/u;

test('no call takes a path that main does not look at', () => {
  const found = Object.entries(CONTRACT).flatMap(([noun, calls]) =>
    Object.entries(calls).flatMap(([verb, { input }]) =>
      placesIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema, []).map(
        (steps) => `${noun}.${verb} ${steps}`,
      ),
    ),
  );
  const known = Object.entries(PATH_INPUTS).flatMap(([name, places]) =>
    places.map(([steps]) => `${name} ${steps}`),
  );
  expect([...new Set(found)].sort()).toEqual(known.sort());
});

type Schema = {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
};

function placesIn({ properties = {}, items, anyOf = [] }: Schema, above: string[]): string[] {
  return [
    ...Object.entries(properties).flatMap(([key, schema]) => [
      ...(NAMED.test(key) ? [[...above, key].join('.')] : placesIn(schema, [...above, key])),
    ]),
    ...(items ? placesIn(items, above) : []),
    ...anyOf.flatMap((schema) => placesIn(schema, above)),
  ];
}
