import { accuracyOf, workbookNames } from '../support/workbook-truth.ts';

/** Prints, for each test workbook and in all, how many of the truth's fields the import gets right. */
let fields = 0;
let right = 0;
for (const name of workbookNames()) {
  const result = accuracyOf(name);
  fields += result.fields;
  right += result.right;
  console.log(`${percent(result.right, result.fields)}  ${result.right}/${result.fields}  ${name}`);
  for (const fault of result.faults) console.log(`         ${fault}`);
}
console.log(`${percent(right, fields)}  ${right}/${fields}  all workbooks`);
process.exitCode = right === fields ? 0 : 1;

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1).padStart(5)} %`;
}
