import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldValues, fieldValues } from '#shared/blanks/field-values.ts';
import type { Truth } from './making/read-truth.ts';
import { richFacts } from './rich-facts.ts';

export interface CorpusBlank {
  name: string;
  bytes: Uint8Array;
  truth: Truth;
}

export function readCorpus(): CorpusBlank[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map((entry) => {
      const name = entry.replace('.truth.json', '');
      return {
        name,
        bytes: new Uint8Array(readFileSync(join(import.meta.dirname, name))),
        truth: JSON.parse(readFileSync(join(import.meta.dirname, entry), 'utf8')) as Truth,
      };
    });
}

const CHOICE = /(?:\.type|\.settings|\.setting|\.form|\.kind|period\.half|period\.year)$/u;

/** Rich values made short and, where a choice or a date does not forbid it, each unlike all others. */
export function tellingValues(kind: Truth['kind']): FieldValues {
  const values: FieldValues = new Map();
  let number = 0;
  for (const [field, value] of fieldValues(kind, richFacts())) {
    number += 1;
    if (CHOICE.test(field) || /\d年\d/u.test(String(value))) values.set(field, value);
    else if (typeof value === 'number') values.set(field, 1000 + number);
    else values.set(field, `甲${1000 + number}`);
  }
  return values;
}
