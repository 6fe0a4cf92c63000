import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Failure, Outcome } from '#shared/domain/failure.ts';
import { anActivity } from '../../support/ledger-records.ts';
import { treeOf } from '../../support/ledger-state.ts';
import { pick, type Random } from '../../support/seeded.ts';
import type { FaultKind, Trial } from '../running/kind.ts';
import { openPlace } from '../running/open-place.ts';
import { unfitWords } from '../running/plain-words.ts';
import { count, type Failing } from '../running/tally.ts';
import { copyWorld, dailyCopy, makeWorld, SENT, type World } from '../running/world.ts';
import { difference, openState } from '../running/world-state.ts';

const MOST = { short: 8, long: 130 };

/** What one reading gave: what is seen, and whether something was said. */
interface Reading {
  seen: string;
  told: readonly string[];
}

interface Target {
  /** The files of which one gets a flipped bit. */
  files(world: World): string[];
  /** Stretches of the file from which to choose; all of it where left out. */
  parts?(bytes: Buffer): [from: number, to: number][];
  read(world: World, ask: Ask): Promise<Reading>;
}

/** A call whose refusal ends the reading: it was told. */
type Ask = (name: string, input: unknown) => Promise<unknown>;

const TARGETS: Record<string, Target> = {
  database: { files: ({ data }) => [path.join(data, 'ledger.sqlite')], read: readLedger },
  'settings in the database': {
    files: ({ data }) => [path.join(data, 'ledger.sqlite')],
    parts(bytes) {
      const at = bytes.indexOf('{"operator":');
      if (at < 0) throw new Error('the settings are not where they were looked for');
      return [[at, bytes.indexOf('}', at) + 1]];
    },
    read: readLedger,
  },
  'reports in the database': inTable('report'),
  'events of reports in the database': inTable('report_event'),
  'schema of the database': inTable('sqlite_schema'),
  'log beside the database': {
    files: ({ data }) => [path.join(data, 'ledger.sqlite-wal')],
    read: readLedger,
  },
  evidence: { files: ({ data }) => filesBelow(path.join(data, 'files')), read: readLedger },
  archive: { files: ({ data }) => filesBelow(path.join(data, 'archive')), read: readLedger },
  template: {
    files: ({ data }) => [path.join(data, 'templates', '作品表.docx')],
    async read(_, ask) {
      const input = { name: '作品表.docx', kind: 'work', ...SENT, recordId: null };
      return { seen: JSON.stringify(await ask('template.preview', input)), told: [] };
    },
  },
  backup: {
    files: ({ backup }) => [backup],
    read: (world, ask) => readRestored(world, world.backup, ask),
  },
  'copy of the day': {
    files: ({ stick }) => [path.join(stick, '昨天.sqlite')],
    read: (world, ask) => readRestored(world, path.join(world.stick, '昨天.sqlite'), ask),
  },
};

export const flips: FaultKind = {
  id: 'flips',
  what: 'One bit flipped in a file that is kept',
  holds: 'it is read as it was, or told; never otherwise without a word',
  async run(trial) {
    const world = await makeHotWorld(path.join(trial.folder, 'base'));
    for (const [name, target] of Object.entries(TARGETS))
      await tryTarget(trial, world, name, target);
  },
};

/** Copied while the program runs, so that the last changes lie in the log alone. */
async function makeHotWorld(folder: string): Promise<World> {
  const closed = await makeWorld(path.join(folder, 'closed'));
  dailyCopy(closed);
  const { call, service } = openPlace();
  await call('ledger.open', { folder: closed.data });
  for (let n = 0; n < 5; n += 1) {
    await call('record.add', { kind: 'activity', input: anActivity({ title: `最后的活动${n}` }) });
  }
  const hot = copyWorld(closed, path.join(folder, 'hot'));
  await service.close();
  return hot;
}

async function tryTarget(trial: Trial, base: World, name: string, target: Target): Promise<void> {
  const was = await readWith(copyWorld(base, path.join(trial.folder, 'former')), target);
  if (was.failing) throw new Error(`${name} cannot be read as it is: ${was.note}`);
  rmSync(path.join(trial.folder, 'former'), { recursive: true });
  const tally = trial.tally(name);
  for (let n = 0; n < (trial.isLong ? MOST.long : MOST.short) && !trial.isOver(); n += 1) {
    const world = copyWorld(base, path.join(trial.folder, 'flipped'));
    const place = flipBit(trial.random, world, target);
    const now = await readWith(world, target);
    const isSilent = !now.failing && now.seen !== was.seen && now.told.join() === was.told.join();
    if (now.failing) count(tally, now.failing, `${place}: ${now.note}`);
    else count(tally, isSilent ? 'lost' : null, `${place}: ${difference(now.seen, was.seen)}`);
    rmSync(world.folder, { recursive: true });
  }
}

interface Outcomes extends Reading {
  failing: Failing | null;
  note: string;
}

async function readWith(world: World, target: Target): Promise<Outcomes> {
  const { service } = openPlace();
  let refused: Failure | null = null;
  const ask: Ask = async (name, input) => {
    const outcome: Outcome<unknown> = await service.call(name, input);
    if (outcome.ok) return outcome.value;
    refused = outcome.failure;
    throw new Error('told');
  };
  try {
    if (target.read !== readLedger) await ask('ledger.open', { folder: world.data });
    return { failing: null, note: '', ...(await target.read(world, ask)) };
  } catch (error) {
    const words = refused ? unfitWords(refused) : String((error as Error).stack);
    const told = refused ? [(refused as Failure).message] : [];
    return { seen: '', told, failing: words === null ? null : 'told', note: words ?? '' };
  } finally {
    await service.close().catch(() => undefined);
  }
}

async function readLedger(world: World, ask: Ask): Promise<Reading> {
  const { warnings } = (await ask('ledger.open', { folder: world.data })) as { warnings: string[] };
  const call = ask as Parameters<typeof openState>[0]['call'];
  const { ledger, faults } = await openState({ call }, world);
  return { seen: ledger, told: [...warnings, ...faults] };
}

async function readRestored(world: World, file: string, ask: Ask): Promise<Reading> {
  await ask('backup.restore', { path: file, folder: world.data });
  return readLedger(world, ask);
}

/** The pages of one table of the database file, whatever the log beside it holds. */
function inTable(table: string): Target {
  return {
    files: ({ data }) => [path.join(data, 'ledger.sqlite')],
    parts(bytes) {
      const image = Buffer.from(bytes);
      // Memory knows no log.
      image.fill(1, 18, 20);
      const sqlite = new Database(image);
      const pages = sqlite
        .prepare<[string], { at: number; size: number }>(
          'SELECT pgoffset AS at, pgsize AS size FROM dbstat WHERE name = ?',
        )
        .all(table);
      sqlite.close();
      return pages.map(({ at, size }) => [at, at + size]);
    },
    read: readLedger,
  };
}

function flipBit(random: Random, world: World, { files, parts }: Target): string {
  const file = pick(random, files(world));
  const bytes = readFileSync(file);
  const [from, to] = pick(random, parts?.(bytes) ?? [[0, bytes.length] as const]);
  const at = from + Math.floor(random() * (to - from));
  const bit = Math.floor(random() * 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
  return `${path.basename(file)} byte ${at} bit ${bit}`;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).length === 0
    ? []
    : Object.keys(treeOf(folder)).map((name) => path.join(folder, name));
}
