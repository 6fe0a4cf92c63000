import { rmSync } from 'node:fs';
import path from 'node:path';
import { breakStatement } from '../../support/failing-statements.ts';
import { spread } from '../../support/seeded.ts';
import { STORAGE_FAILURES } from '../../support/storage-words.ts';
import type { FaultKind, Trial } from '../running/kind.ts';
import { openPlace, Refused } from '../running/open-place.ts';
import { unfitWords } from '../running/plain-words.ts';
import { STEPS, type Step } from '../running/steps.ts';
import { count, type Failing } from '../running/tally.ts';
import { copyWorld, makeWorld, type World } from '../running/world.ts';
import {
  difference,
  halvesIn,
  isAlike,
  openState,
  stateOf,
  type WorldState,
} from '../running/world-state.ts';

/** Statements tried of one step, and failures tried at each. */
const MOST = { short: { statements: 3, failures: 1 }, long: { statements: 60, failures: 4 } };
const NEVER = Number.POSITIVE_INFINITY;
/** How a refusal begins where only the answer failed. */
const KEPT = '这一步已经保存';
/** Damage met while a backup is made or proved is told of the backup, with a way out of its own. */
const OF_A_BACKUP =
  /损坏.*备份“[^”]+”没有做成，以前的备份都保留着|备份“[^”]+”已损坏，没有恢复。请换一份备份/u;

export const storage: FaultKind = {
  id: 'storage',
  what: 'A failure of the storage at a statement of each step, each code of SQLite in turn',
  holds:
    'it is told in its own words with the way out; nothing is done by half; the next try works',
  async run(trial) {
    const base = await makeWorld(path.join(trial.folder, 'base'));
    for (const [name, step] of Object.entries(STEPS)) {
      if (!step.onClosed) await tryStep(trial, base, name, step);
    }
  },
};

async function tryStep(trial: Trial, base: World, name: string, step: Step): Promise<void> {
  const folder = path.join(trial.folder, 'step');
  const prepared = copyWorld(base, path.join(folder, 'prepared'));
  if (step.prepare) {
    const place = openPlace();
    await place.call('ledger.open', { folder: prepared.data });
    await step.prepare(place, prepared);
    await place.service.close();
  }
  const former = await stateOf(copyWorld(prepared, path.join(folder, 'former')));
  const { statements, after } = await wholeRun(
    copyWorld(prepared, path.join(folder, 'counted')),
    step,
  );
  const most = trial.isLong ? MOST.long : MOST.short;
  const numbers = spread(trial.random, [...Array(statements).keys()], most.statements);
  const tally = trial.tally(name);
  for (const number of numbers) {
    if (trial.isOver()) break;
    for (const failure of spread(trial.random, STORAGE_FAILURES, most.failures)) {
      const world = copyWorld(prepared, path.join(folder, 'failed'));
      const rollsBack = trial.random() < 0.5;
      const [failing, note] = await failOnce(
        world,
        step,
        { former, after },
        { number: number + 1, failure, rollsBack },
      );
      count(tally, failing, `${failure[0]} at ${number + 1} of ${statements}: ${note}`);
      rmSync(world.folder, { recursive: true });
    }
  }
  rmSync(folder, { recursive: true });
}

interface Ends {
  former: WorldState;
  after: WorldState;
}

/** The step without a failure: how many statements it has, and what is then. */
async function wholeRun(
  world: World,
  step: Step,
): Promise<{ statements: number; after: WorldState }> {
  const place = openPlace();
  await place.call('ledger.open', { folder: world.data });
  const counted = breakStatement(NEVER, { code: 'SQLITE_FULL', rollsBack: false });
  await step.run(place, world);
  const statements = counted.seen();
  counted.stop();
  await place.call('ledger.open', { folder: world.data });
  const after = await openState(place, world);
  await place.service.close();
  return { statements, after };
}

interface Injected {
  number: number;
  failure: (typeof STORAGE_FAILURES)[number];
  rollsBack: boolean;
}

async function failOnce(
  world: World,
  step: Step,
  { former, after }: Ends,
  { number, failure: [code, sort, ...words], rollsBack }: Injected,
): Promise<[Failing | null, string]> {
  const place = openPlace();
  try {
    await place.call('ledger.open', { folder: world.data });
    const injected = breakStatement(number, { code, rollsBack });
    const error: unknown = await step.run(place, world).then(
      () => null,
      (reason: unknown) => reason,
    );
    injected.stop();
    await place.service.close();
    if (error !== null && !(error instanceof Refused)) {
      return ['told', String((error as Error).stack)];
    }
    if (error !== null) {
      const { message } = error.failure;
      const unfit = unfitWords(error.failure as Parameters<typeof unfitWords>[0]);
      if (unfit) return ['told', unfit];
      const isOfBackup = sort === 'corrupt' && OF_A_BACKUP.test(message);
      if (!isOfBackup && !words.every((word) => message.includes(word))) return ['told', message];
    }
    const state = await stateOf(world);
    if (state.faults.join('') !== former.faults.join('')) return ['lost', state.faults.join(' ')];
    const halves = halvesIn(world);
    if (halves.length > 0) return ['half', halves.join(', ')];
    if (isAlike(state.ledger, after.ledger)) {
      const isSaid = error === null || error.failure.message.startsWith(KEPT);
      return isSaid || isAlike(state.ledger, former.ledger)
        ? [null, '']
        : ['told', `done, yet: ${error.failure.message}`];
    }
    return error !== null && isAlike(state.ledger, former.ledger)
      ? [null, '']
      : ['lost', difference(state.ledger, former.ledger)];
  } catch (error) {
    return ['lost', String((error as Error).stack)];
  } finally {
    await place.service.close().catch(() => undefined);
  }
}
