import path from 'node:path';
import type { z } from 'zod';
import { CONTRACT } from '#shared/contract/contract.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { pick } from '../../support/seeded.ts';
import type { FaultKind } from '../running/kind.ts';
import { NONSENSE, valueOf } from '../running/schema-values.ts';
import { type SteadyChild, steadyChild } from '../running/steady-child.ts';
import { copyWorld, makeWorld } from '../running/world.ts';

/** Calls of each name. */
const MOST = { short: 10, long: 300 };
/** Most of what a call does takes a second; a second machine's worth of load besides. */
const BOUND_MS = 30_000;
/** Names that nobody has. */
const STRANGE_NAMES = [
  '',
  '.',
  'record',
  'record.',
  'record.list.x',
  '__proto__.x',
  'a'.repeat(500),
];

interface AnyCall {
  input: z.ZodType;
}

export const calls: FaultKind = {
  id: 'calls',
  what: 'Every call of the contract with nonsense, and with values of its own shape',
  holds: 'an answer, or a refusal in Chinese words without an internal error',
  async run({ random, isLong, folder, tally, isOver }) {
    const base = await makeWorld(path.join(folder, 'base'));
    const most = isLong ? MOST.long : MOST.short;
    const names = Object.entries(CONTRACT).flatMap(([noun, own]) =>
      Object.entries(own as Record<string, AnyCall>).map(
        ([verb, { input }]) => [`${noun}.${verb}`, input] as const,
      ),
    );
    for (const noun of Object.keys(CONTRACT)) {
      const world = copyWorld(base, path.join(folder, noun));
      const child = await steadyChild(world.folder, world.data, BOUND_MS);
      const line = tally(noun);
      for (const [name, input] of names.filter(([name]) => name.startsWith(`${noun}.`))) {
        let texts = await idsIn(child, world.data);
        for (let n = 0; n < most && !isOver(); n += 1) {
          // A fourth is nonsense as a whole; the rest has the shape, with ever more wrong in it.
          const value =
            n % 4 === 0 ? pick(random, NONSENSE) : valueOf(input, random, texts, (n % 4) * 0.04);
          await child.ask(line, name, value, `${name} ${shown(value)}`);
          if (n % 20 === 19) texts = await idsIn(child, world.data);
        }
      }
      await child.end();
    }
    const child = await steadyChild(base.folder, base.data, BOUND_MS);
    for (const name of STRANGE_NAMES)
      await child.ask(tally('no call'), name, {}, name.slice(0, 20));
    await child.end();
  },
};

/** Ids that exist, so that calls come further than the door; the ledger is opened where one closed it. */
async function idsIn(child: SteadyChild, data: string): Promise<string[]> {
  await child.need('ledger.open', { folder: data });
  const lists = await Promise.all(
    RECORD_KINDS.map((kind) => child.need('record.ids', { kind, limit: 5 })),
  );
  return (lists as string[][]).flat();
}

function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 200);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
