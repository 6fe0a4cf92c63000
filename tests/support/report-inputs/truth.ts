import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Fields = Record<string, unknown>;

/** What `expected.json` says for people and `checks.json` for machines, of one input. */
export interface Truth {
  /** Title -> fields that matter. */
  rows?: Record<string, Fields>;
  stored?: Record<string, Fields>;
  /** Nothing but these rows is stored. */
  only?: boolean;
  /** Places that a guess, a refusal or a note must name: F3, 3:3, I:I. */
  named?: string[];
  refused?: string[];
  /** Another choice of the preview, and the titles it leaves out or adds. */
  choice?: 'hiddenRows' | 'hiddenColumns' | 'struckRows';
  chosen?: 'take' | 'leave';
  leaves?: string[];
  adds?: string[];
  /** Words of the refusal of the whole file. */
  whole?: string[];
  search?: Record<string, string[]>;
  /** Imported before. */
  after?: string;
  /** Title -> how many of it the ledger holds once all is imported as proposed. */
  once?: Record<string, number>;
  fill?: FillTruth;
}

/** What comes of a blank into which a work of type 短视频 is put. */
export interface FillTruth {
  part?: string;
  /** Patterns of that part. */
  holds?: string[];
  lacks?: string[];
  /** Words of the notes. */
  told?: string[];
}

export function truthOf(folder: string, name: string): Truth {
  const read = (file: string) =>
    (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Truth | undefined>)[
      name
    ];
  const { rows, search, after } = read('expected.json') ?? {};
  const checks = read('checks.json');
  if (!checks) throw new Error(`${name} has no entry in checks.json`);
  return {
    ...(rows ? { rows } : {}),
    ...(search ? { search } : {}),
    ...(after ? { after } : {}),
    ...checks,
  };
}
