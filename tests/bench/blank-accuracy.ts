import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from '../documents/blanks/making/read-truth.ts';
import { readPublishedForms, scorePublished } from '../documents/blanks/published-forms.ts';
import { type BlankScore, scoreBlank } from '../documents/blanks/score-blank.ts';
import { scoreWild, WILD, wildBlanks } from '../documents/blanks/wild-blanks.ts';
import { recogniseFile } from '../support/blank-files.ts';

/** Prints recall, precision and wrong fills over all blanks, by source, with the time of each: `node tests/bench/blank-accuracy.ts [folder]`. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../documents/blanks');
const scores: BlankScore[] = [];
for (const name of readdirSync(folder)
  .filter((entry) => entry.endsWith('.truth.json'))
  .sort()) {
  const truth = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth;
  const file = name.replace('.truth.json', '');
  const start = performance.now();
  const found = recogniseFile(new Uint8Array(readFileSync(join(folder, file))), file, truth.kind);
  const time = Math.round(performance.now() - start);
  const score = scoreBlank(truth, found);
  scores.push(score);
  const total = score.right + score.missed.length;
  console.log(
    `${score.right}/${total}\t${score.wrong.length} wrong\t${time} ms\t${file}\t${truth.made}`,
  );
  for (const entry of score.missed) console.log(`    missed  ${entry}`);
  for (const entry of score.wrong) console.log(`    WRONG   ${entry}`);
  for (const entry of score.unsure) console.log(`    unsure  ${entry}`);
}
const sum = (pick: (score: BlankScore) => number) =>
  scores.reduce((all, score) => all + pick(score), 0);
const right = sum((score) => score.right);
const missed = sum((score) => score.missed.length);
const wrong = sum((score) => score.wrong.length);
const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
console.log(`\n${scores.length} blanks, ${right + missed} labelled places`);
console.log(
  `recall ${percent(right, right + missed)}  precision ${percent(right, right + wrong)}  wrong fills ${wrong}`,
);
const mean = scores.reduce(
  (all, score) => all + score.right / Math.max(1, score.right + score.missed.length),
  0,
);
console.log(`mean recall over blanks ${percent(mean, scores.length)}`);

if (process.argv[2] === undefined) {
  for (const name of wildBlanks(WILD)) print('wild', name, scoreWild(name, WILD));
  for (const form of readPublishedForms()) print('published', form.name, scorePublished(form));
}

function print(
  source: string,
  name: string,
  score: Pick<BlankScore, 'right' | 'missed' | 'wrong'>,
) {
  const total = score.right + score.missed.length;
  console.log(`${score.right}/${total}\t${score.wrong.length} wrong\t${source}\t${name}`);
  for (const entry of score.missed) console.log(`    missed  ${entry}`);
  for (const entry of score.wrong) console.log(`    WRONG   ${entry}`);
}
