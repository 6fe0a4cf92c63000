import { furtherHeadings, resultOf } from '../support/heading-truth.ts';

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
