import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from '../documents/blanks/making/read-truth.ts';
import { readPublishedForms, scorePublished } from '../documents/blanks/published-forms.ts';
import { scoreBlank } from '../documents/blanks/score-blank.ts';
import { scoreWild, wildBlanks } from '../documents/blanks/wild-blanks.ts';
import { recogniseFile } from '../support/blank-files.ts';
import { differencesOf, reportInputs } from '../support/report-inputs/report-inputs.ts';
import {
  accuracyOf,
  STRANGERS_WORKBOOKS,
  WILD_WORKBOOKS,
  WORKBOOKS,
  workbookNames,
} from '../support/workbook-truth.ts';

/**
 * All that is known to be recognised, of every corpus, by source: `npm run corpora`. Of blanks the
 * places and those that would be filled wrongly without being asked; of workbooks the fields, the
 * records that are right in every field and the rows counted that the truth does not know.
 */
interface Line {
  source: string;
  files: number;
  right: number;
  all: number;
  whole: number;
  wholeOf: number;
  wrong: number;
  slowestMs: number;
}

interface BlankResult {
  right: number;
  missed: readonly unknown[];
  wrong: readonly unknown[];
}

const SAMPLES = join(import.meta.dirname, '../samples');
const OWN_BLANKS = join(import.meta.dirname, '../documents/blanks');

const TRUTH = '.truth.json';
const ownBlanks = readdirSync(OWN_BLANKS).filter((name) => name.endsWith(TRUTH));
const strangers = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, files: wildBlanks(join(SAMPLES, name)) }))
  .filter(({ files }) => files.length > 0);

const blanks = [
  blankLine('own', ownBlanks, ownBlank),
  blankLine('published', readPublishedForms(), scorePublished),
  ...strangers.map(({ name, files }) =>
    blankLine(name, files, (file) => scoreWild(file, join(SAMPLES, name))),
  ),
];
const workbooks = [
  workbookLine('own', WORKBOOKS),
  workbookLine('wild', WILD_WORKBOOKS),
  workbookLine('strangers', STRANGERS_WORKBOOKS),
];
print('blanks', 'places', 'wholly right', 'wrong fills', blanks);
print('workbooks', 'fields', 'records wholly right', 'rows too many', workbooks);
const reports = reportInputs();
let answered = 0;
for (const name of reports) if ((await differencesOf(name)).length === 0) answered += 1;
console.log(`\ninputs after public reports: ${answered}/${reports.length} right`);

function ownBlank(name: string): BlankResult {
  const truth = JSON.parse(readFileSync(join(OWN_BLANKS, name), 'utf8')) as Truth;
  const file = name.slice(0, -TRUTH.length);
  const bytes = new Uint8Array(readFileSync(join(OWN_BLANKS, file)));
  return scoreBlank(truth, recogniseFile(bytes, file, truth.kind));
}

function blankLine<T>(
  source: string,
  blanksOfIt: readonly T[],
  score: (blank: T) => BlankResult,
): Line {
  const line = emptyLine(source, blanksOfIt.length);
  for (const blank of blanksOfIt) {
    const { right, missed, wrong } = timed(line, () => score(blank));
    line.right += right;
    line.all += right + missed.length;
    line.wrong += wrong.length;
    line.wholeOf += 1;
    if (missed.length + wrong.length === 0) line.whole += 1;
  }
  return line;
}

function workbookLine(source: string, folder: string): Line {
  const names = workbookNames(folder);
  const line = emptyLine(source, names.length);
  for (const name of names) {
    const result = timed(line, () => accuracyOf(name, folder));
    line.right += result.right;
    line.all += result.fields;
    line.whole += result.wholeRecords;
    line.wholeOf += result.records;
    line.wrong += result.tooMany;
  }
  return line;
}

function emptyLine(source: string, files: number): Line {
  return { source, files, right: 0, all: 0, whole: 0, wholeOf: 0, wrong: 0, slowestMs: 0 };
}

function timed<T>(line: Line, work: () => T): T {
  const start = performance.now();
  const result = work();
  line.slowestMs = Math.max(line.slowestMs, performance.now() - start);
  return result;
}

function print(
  what: string,
  parts: string,
  whole: string,
  wrong: string,
  lines: readonly Line[],
): void {
  console.log(`\n| ${what} | files | ${parts} | | ${whole} | ${wrong} | slowest |`);
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  const total = emptyLine('all', 0);
  for (const line of lines) {
    for (const key of ['files', 'right', 'all', 'whole', 'wholeOf', 'wrong'] as const)
      total[key] += line[key];
    total.slowestMs = Math.max(total.slowestMs, line.slowestMs);
  }
  for (const line of [...lines, total]) {
    const share = ((100 * line.right) / Math.max(1, line.all)).toFixed(1);
    console.log(
      `| ${line.source} | ${line.files} | ${line.right}/${line.all} | ${share} % | ${line.whole}/${line.wholeOf} | ${line.wrong} | ${Math.round(line.slowestMs)} ms |`,
    );
  }
}
