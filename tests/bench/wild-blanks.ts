import { resolve } from 'node:path';
import { STRANGERS, scoreWild, wildBlanks } from '../documents/blanks/wild-blanks.ts';

/**
 * Prints, for blanks that others made, how many places are found, filled wrongly, or missed without a
 * word: `node tests/bench/wild-blanks.ts [folder]`. A truth is `<file>.truth.json`.
 */
const folder = process.argv[2] === undefined ? STRANGERS : resolve(process.argv[2]);
const sum = { right: 0, places: 0, wrong: 0, silent: 0, files: 0, whole: 0 };
for (const name of wildBlanks(folder)) {
  const { right, missed, wrong, silent, ms } = scoreWild(name, folder);
  const places = right + missed.length;
  console.log(
    `${right}/${places}\t${wrong.length} wrong\t${silent.length} silent\t${Math.round(ms)} ms\t${name}`,
  );
  for (const line of wrong) console.log(`    WRONG   ${line}`);
  for (const line of missed) console.log(`    missed  ${line}`);
  for (const line of silent) console.log(`    SILENT  ${line}`);
  sum.right += right;
  sum.places += places;
  sum.wrong += wrong.length;
  sum.silent += silent.length;
  sum.files += 1;
  sum.whole += wrong.length + missed.length === 0 ? 1 : 0;
}
console.log(
  `\n${sum.files} blanks, ${sum.whole} wholly right; ${sum.right}/${sum.places} places, ${sum.wrong} wrong fills, ${sum.silent} missed without a word`,
);
