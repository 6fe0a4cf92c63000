import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { leavingsIn, ledgerState, treeOf } from '../../support/ledger-state.ts';
import { openPlace, type Place } from './open-place.ts';
import type { World } from './world.ts';

/** What a clerk finds: the ledger as it reads, what was told, and what lies outside it. */
export interface WorldState {
  ledger: string;
  warnings: string[];
  faults: string[];
  outside: Record<string, string>;
}

/** Opens, looks through everything and closes; a refusal is thrown. */
export async function stateOf(world: World): Promise<WorldState> {
  const place = openPlace();
  try {
    const { warnings } = await place.call('ledger.open', { folder: world.data });
    return await openState(place, world, warnings);
  } finally {
    await place.service.close();
  }
}

/** The same of one that is open. */
export async function openState(
  { call }: Pick<Place, 'call'>,
  world: World,
  warnings: string[] = [],
): Promise<WorldState> {
  return {
    ledger: (await ledgerState(call, world.data)).replaceAll(world.folder, 'WORLD'),
    warnings,
    faults: (await call('backup.verify', {})).faults,
    outside: outsideOf(world),
  };
}

/** The state of another run of the same step: ids are chance, all else is not. */
export function isAlike(one: string, other: string): boolean {
  return withoutIds(one) === withoutIds(other);
}

function withoutIds(state: string): string {
  const known = new Map<string, string>();
  return state.replaceAll(/\b[a-z]-[0-9a-z]{9,}(?:-[0-9a-z]+)*/gu, (id) => {
    const name = known.get(id) ?? `id-${known.size}`;
    known.set(id, name);
    return name;
  });
}

/** Files that may be mailed or kept, which a reader takes for whole; not those named as unfinished. */
function outsideOf({ stick, papers }: World): Record<string, string> {
  const all = Object.entries({ ...treeOf(stick), ...treeOf(papers) });
  return Object.fromEntries(all.filter(([name]) => !/(?:^|\/)\..*\.tmp|\.part/u.test(name)));
}

/** What lies half in the data folder: leavings, copies that are no whole database, evidence that is not what its name says. */
export function halvesIn({ data }: World): string[] {
  const backups = path.join(data, 'backups');
  const copies = existsSync(backups)
    ? readdirSync(backups, { withFileTypes: true }).filter(
        (entry) => entry.isFile() && entry.name.endsWith('.sqlite'),
      )
    : [];
  const broken = copies.filter(({ name }) => !isWhole(path.join(backups, name)));
  const evidence = Object.entries(treeOf(path.join(data, 'files')));
  const torn = evidence.filter(([name, digest]) => path.parse(name).name !== digest);
  return [
    ...leavingsIn(data),
    ...broken.map(({ name }) => `backups/${name}`),
    ...torn.map(([name]) => `files/${name}`),
  ];
}

function isWhole(file: string): boolean {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return sqlite.pragma('integrity_check', { simple: true }) === 'ok';
    } finally {
      sqlite.close();
    }
  } catch {
    return false;
  }
}

/** Where two texts part, with what stands there. */
export function difference(is: string, was: string): string {
  let at = 0;
  while (at < is.length && is[at] === was[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `${around(was)} -> ${around(is)}`;
}
