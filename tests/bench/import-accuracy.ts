import { accuracyOf, WORKBOOKS, workbookNames } from '../support/workbook-truth.ts';

/**
 * Prints, for each test workbook and in all, how many of the truth's fields the import gets right; of the
 * workbooks of a folder, where one is named.
 */
const folder = process.argv[2] ?? WORKBOOKS;
let fields = 0;
let right = 0;
for (const name of workbookNames(folder)) {
  const result = accuracyOf(name, folder);
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
