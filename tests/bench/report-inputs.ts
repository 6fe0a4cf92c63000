import { differencesOf, NOT_YET, reportInputs } from '../support/report-inputs/report-inputs.ts';

/** Prints for each input made after a public report whether the answer is right: `node tests/bench/report-inputs.ts [name]`. */
let right = 0;
const names = reportInputs().filter((name) => name.includes(process.argv[2] ?? ''));
for (const name of names) {
  const differences = await differencesOf(name);
  if (differences.length === 0) right += 1;
  const known = NOT_YET[name] ? ` (not yet: ${NOT_YET[name]})` : '';
  console.log(`${name}: ${differences.length === 0 ? 'right' : differences.join(' | ')}${known}`);
}
console.log(`${right}/${names.length} right`);
process.exitCode = right === names.length ? 0 : 1;
