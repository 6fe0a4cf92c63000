import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePhoto } from '../../support/evidence-photos.ts';
import { pick } from '../../support/seeded.ts';
import { HAND_MADE } from '../running/hand-made.ts';
import type { FaultKind, Trial } from '../running/kind.ts';
import { mutated } from '../running/mutate.ts';
import { type SteadyChild, steadyChild } from '../running/steady-child.ts';
import { count, type Tally } from '../running/tally.ts';
import { BLANK, makeWorld, NOTICE, WORKBOOK, type World } from '../running/world.ts';

/** Mutated files for each reader. */
const MOST = { short: 12, long: 1_750 };
/** Far over what the greatest honest file takes, on a machine that has other work too. */
const BOUND_MS = 30_000;

interface Reader {
  /** Files of which each is mutated. */
  samples: (world: World) => string[];
  /** The call that reads the file, and what it is given. */
  call: string;
  input: (file: string, world: World) => unknown;
  /** Whether the file lies in a folder that is what is read. */
  folder?: string;
}

const KINDS = ['statistics', 'work', 'case'];

const READERS: Record<string, Reader> = {
  'workbook to import': {
    samples: () => endingIn(path.dirname(WORKBOOK), '.xlsx'),
    call: 'import.preview',
    input: (file) => ({ source: { path: file }, year: 2024 }),
  },
  "an office's blank": {
    samples: () => [
      ...endingIn(path.dirname(BLANK), '.docx'),
      ...endingIn(path.dirname(BLANK), '.xlsx'),
    ],
    call: 'template.recognise',
    input: (file) => ({ path: file, kind: KINDS[file.length % KINDS.length], overrides: {} }),
  },
  backup: {
    samples: ({ backup }) => [backup],
    call: 'backup.restore',
    input: (file, { folder }) => ({ path: file, folder: path.join(folder, 'restored') }),
  },
  picture: {
    samples: ({ photos }) => endingIn(photos, '.jpg'),
    call: 'evidence.survey',
    input: (file) => ({ paths: [file] }),
  },
  notice: {
    samples: () => [path.join(NOTICE, 'notice.json')],
    call: 'notice.preview',
    input: (file) => ({ folder: path.dirname(file) }),
    folder: NOTICE,
  },
  'template that is filled': {
    samples: () => endingIn(path.dirname(BLANK), '.docx').filter((file) => file.includes('work-')),
    call: 'template.fill',
    input: (file, { folder }) => ({
      path: file,
      kind: 'work',
      year: 2024,
      half: 1,
      recordId: null,
      out: path.join(folder, '填好.docx'),
    }),
  },
};

export const hostile: FaultKind = {
  id: 'hostile',
  what: 'Files mutated, and files made by hand, through every reader',
  holds: `an answer or a Chinese refusal that names the file, within ${BOUND_MS / 1000} s`,
  async run(trial) {
    const world = await makeWorld(path.join(trial.folder, 'base'));
    makePhoto(world.photos, '大照片.jpg', 77);
    const child = await steadyChild(world.folder, world.data, BOUND_MS);
    for (const [name, reader] of Object.entries(READERS)) {
      const tally = trial.tally(name);
      for (let n = 0; n < (trial.isLong ? MOST.long : MOST.short) && !trial.isOver(); n += 1) {
        const sample = pick(trial.random, reader.samples(world));
        const bytes = mutated(readFileSync(sample), trial.random);
        const place = path.join(world.folder, 'read');
        if (reader.folder) cpSync(reader.folder, place, { recursive: true });
        await readOne(trial, child, world, {
          reader,
          tally,
          place,
          name: path.basename(sample),
          bytes,
        });
      }
    }
    for (const { name, ending, make } of HAND_MADE) {
      const [readerName, sample] =
        ending === 'xlsx'
          ? (['workbook to import', WORKBOOK] as const)
          : (["an office's blank", BLANK] as const);
      const reader = READERS[readerName];
      if (!reader) throw new Error(`nobody reads ${ending}`);
      const place = path.join(world.folder, 'read');
      const bytes = make(readFileSync(sample));
      await readOne(trial, child, world, {
        reader,
        tally: trial.tally(`by hand: ${name}`),
        place,
        name: `手工.${ending}`,
        bytes,
      });
    }
    await child.end();
  },
};

interface Attempt {
  reader: Reader;
  tally: Tally;
  place: string;
  name: string;
  bytes: Uint8Array;
}

async function readOne(
  _: Trial,
  child: SteadyChild,
  world: World,
  { reader, tally, place, name, bytes }: Attempt,
): Promise<void> {
  mkdirSync(place, { recursive: true });
  const file = path.join(place, name);
  writeFileSync(file, bytes);
  const about = `${tally.what} ${name} (${tally.tried})`;
  const answer = await child.ask(tally, reader.call, reader.input(file, world), about);
  const isRefused = typeof answer === 'object' && !answer.ok;
  if (isRefused && !reader.folder && !answer.failure.message.includes(`“${name}”`)) {
    tally.tried -= 1;
    count(tally, 'told', `${about} does not name the file: ${answer.failure.message}`);
  }
  if (reader.call === 'backup.restore') await child.need('ledger.open', { folder: world.data });
  rmSync(place, { recursive: true, force: true });
}

function endingIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}
