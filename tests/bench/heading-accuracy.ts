import path from 'node:path';
import { furtherHeadings, isListed, resultOf } from '../support/heading-truth.ts';
import { planOf, WILD_WORKBOOKS, WORKBOOKS, workbookNames } from '../support/workbook-truth.ts';

/** Prints how many headings of published forms are understood by list and by composition, and which are not. */
const results = furtherHeadings().map(resultOf);
for (const { kind, heading, fields, found, outcome } of results)
  if (outcome !== 'right')
    console.log(
      `${outcome}  ${kind} ${heading}: ${found ?? 'none'}, not ${fields.join('|') || 'none'}`,
    );
const count = (test: (result: (typeof results)[number]) => boolean) => results.filter(test).length;
const right = count(({ outcome }) => outcome === 'right');
console.log(`${right}/${results.length} right`);
console.log(
  `  by list         ${count(({ outcome, by }) => outcome === 'right' && by === 'list')}`,
);
console.log(
  `  by composition  ${count(({ outcome, by }) => outcome === 'right' && by === 'parts')}`,
);
console.log(`  rightly none    ${count(({ outcome, by }) => outcome === 'right' && by === null)}`);
console.log(`missed            ${count(({ outcome }) => outcome === 'missed')}`);
console.log(`wrong             ${count(({ outcome }) => outcome === 'wrong')}`);
process.exitCode = right === results.length ? 0 : 1;

for (const folder of [WORKBOOKS, WILD_WORKBOOKS]) {
  const columns = workbookNames(folder).flatMap((name) =>
    planOf(name, folder).plan.tables.flatMap(({ kind, columns: own }) =>
      own.map(({ heading, field }) => ({ kind, heading: heading.split(' ').at(-1) ?? '', field })),
    ),
  );
  const read = columns.flatMap(({ field, ...rest }) =>
    field === null ? [] : [isListed(rest, field) ? 'list' : 'words'],
  );
  const listed = read.filter((by) => by === 'list').length;
  console.log(
    `${path.basename(folder)}: ${columns.length} columns, ${listed} by list, ${read.length - listed} by their words or values`,
  );
}
