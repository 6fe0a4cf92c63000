import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { anActivity } from '../../support/ledger-records.ts';
import { pick, type Random } from '../../support/seeded.ts';
import type { FaultKind } from '../running/kind.ts';
import { openPlace, type Place } from '../running/open-place.ts';
import { type Answer, type ServiceChild, startServiceChild } from '../running/service-child.ts';
import { count, type Failing, type Tally } from '../running/tally.ts';
import { copyWorld, makeWorld, type World } from '../running/world.ts';
import { halvesIn } from '../running/world-state.ts';

const ROUNDS = { short: 6, long: 1_020 };
/** A ledger grows with what is acknowledged, and so does the time to look through it. */
const ROUNDS_OF_A_LEDGER = 60;
const BOUND_MS = 60_000;
/** A round's work takes about as long. */
const LONGEST_MS = 600;
/** Calls of the system that change the disk; of the first of them some are node's own. */
const SYSTEM_CALLS = 'pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink';
const MOST_SYSTEM_CALLS = 400;

export const kills: FaultKind = {
  id: 'kills',
  what: 'The service killed while it works: at a random moment, and at a call of the system where `strace` is there',
  holds: 'it opens; every acknowledged write is there; no half file under a final name',
  async run({ random, isLong, folder, tally, isOver }) {
    const base = await makeWorld(path.join(folder, 'base'));
    let world = base;
    let known = nothingKnown();
    const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
    for (let round = 0; round < (isLong ? ROUNDS.long : ROUNDS.short) && !isOver(); round += 1) {
      if (round % ROUNDS_OF_A_LEDGER === 0) {
        if (world !== base) rmSync(world.folder, { recursive: true });
        world = copyWorld(base, path.join(folder, `from-${round}`));
        known = nothingKnown();
      }
      const isTraced = canTrace && round % 2 === 1;
      const at = 1 + Math.floor(random() * MOST_SYSTEM_CALLS);
      const child = startServiceChild(world.folder, isTraced ? traced(at) : undefined);
      const killed = isTraced ? null : wait(150 + random() * LONGEST_MS).then(() => child.kill());
      await workUntilDead(child, world, random, known, round);
      await killed;
      const line = tally(isTraced ? 'at a call of the system' : 'at a random moment');
      await judge(line, world, known, `round ${round}${isTraced ? `, call ${at}` : ''}`);
    }
  },
};

/** What was acknowledged; of the leader also the one that may have been under way. */
interface Known {
  ids: string[];
  leader: string[];
  backups: string[];
}

function nothingKnown(): Known {
  return { ids: [], leader: ['主要负责人甲'], backups: [] };
}

function traced(at: number): readonly string[] {
  const inject = `inject=${SYSTEM_CALLS}:signal=SIGKILL:when=${at}`;
  return ['strace', '-f', '-o', '/dev/null', '-e', `trace=${SYSTEM_CALLS}`, '-e', inject];
}

/** Adds, saves, imports, attaches and copies, one after another, and notes what was answered. */
async function workUntilDead(
  child: ServiceChild,
  world: World,
  random: Random,
  known: Known,
  round: number,
): Promise<void> {
  const isDone = (answer: Answer) => typeof answer === 'object' && answer.ok;
  const ask = (name: string, input: unknown) => child.call(name, input, BOUND_MS);
  if (!isDone(await ask('ledger.open', { folder: world.data }))) return child.kill();
  for (let n = 0; ; n += 1) {
    const what = pick(random, ['add', 'unit', 'import', 'attach', 'backup', 'template'] as const);
    let answer: Answer;
    switch (what) {
      case 'add':
        answer = await ask('record.add', { kind: 'activity', input: anActivity() });
        if (typeof answer === 'object' && answer.ok) {
          known.ids.push((answer.value as { id: string }).id);
        }
        break;
      case 'unit': {
        const leader = `负责人${round}之${n}`;
        known.leader.push(leader);
        answer = await ask('unit.save', { leader });
        if (isDone(answer)) known.leader = [leader];
        break;
      }
      case 'import': {
        const pasted = `日期\t活动名称\t宣传形式\t五进场所\n2024-05-12\t第${round}之${n}次\t安全宣讲\t农村`;
        answer = await ask('import.preview', { source: { pasted } });
        if (typeof answer === 'object' && answer.ok) {
          answer = await ask('import.apply', {
            planId: (answer.value as { planId: string }).planId,
          });
        }
        break;
      }
      case 'attach': {
        const record = { kind: 'activity', id: known.ids.at(-1) ?? '' };
        const bytes = Buffer.from(String(random()));
        answer = await ask('file.attachBytes', { record, name: '截图.png', bytes });
        break;
      }
      case 'template': {
        answer = await ask('template.use', { kind: 'work', name: n % 2 ? null : '作品表.docx' });
        break;
      }
      case 'backup': {
        const file = path.join(world.stick, `第${round}之${n}份.zip`);
        answer = await ask('backup.create', { path: file });
        if (isDone(answer)) known.backups.push(file);
        break;
      }
    }
    if (answer === 'crashed' || answer === 'hung') return child.kill();
  }
}

async function judge(tally: Tally, world: World, known: Known, about: string): Promise<void> {
  const place = openPlace();
  try {
    await place.call('ledger.open', { folder: world.data });
    const [failing, note] = await look(place, world, known);
    count(tally, failing, `${about}: ${note}`);
  } catch (error) {
    count(tally, 'lost', `${about}: ${String((error as Error).stack)}`);
  } finally {
    await place.service.close();
  }
}

async function look(
  { call }: Place,
  world: World,
  known: Known,
): Promise<[Failing | null, string]> {
  const ids = new Set(await call('record.ids', { kind: 'activity' }));
  const missing = known.ids.filter((id) => !ids.has(id));
  if (missing.length > 0) return ['lost', `records ${missing.join(' ')}`];
  const { leader } = await call('unit.get', {});
  if (!known.leader.includes(leader)) return ['lost', `${known.leader.join()} -> ${leader}`];
  known.leader = [leader];
  const { faults } = await call('backup.verify', {});
  if (faults.length > 0) return ['lost', faults.join(' ')];
  const halves = halvesIn(world);
  if (halves.length > 0) return ['half', halves.join(', ')];
  const gone = known.backups.filter((file) => !existsSync(file));
  if (gone.length > 0) return ['lost', gone.join(', ')];
  const made = readdirSync(world.stick).filter((name) => /^第.*\.zip$/u.test(name));
  known.backups = [];
  for (const name of made) {
    const file = path.join(world.stick, name);
    const trial = openPlace();
    const to = path.join(world.folder, 'restored');
    const outcome = await trial.service.call('backup.restore', { path: file, folder: to });
    await trial.service.close();
    rmSync(to, { recursive: true, force: true });
    rmSync(file);
    if (!outcome.ok) return ['half', `${name}: ${outcome.failure.message}`];
  }
  return [null, ''];
}
