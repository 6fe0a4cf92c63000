import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byExceljs } from './makers/by-exceljs.ts';
import { byHand } from './makers/by-hand.ts';
import { byLibreOffice } from './makers/by-libreoffice.ts';
import { clerksHabits } from './makers/clerks-habits.ts';
import { foldedLayouts } from './makers/folded-layouts.ts';

/** Writes the test workbooks and their truths anew, beside this file; all, or those named. */
const names = process.argv.slice(2);
const made = [
  ...(await byExceljs()),
  ...(await foldedLayouts()),
  ...(await clerksHabits()),
  ...byHand(),
  ...byLibreOffice(),
].filter(({ name }) => names.length === 0 || names.includes(name));
for (const { name, bytes, truth } of made) {
  writeFileSync(join(import.meta.dirname, name), bytes);
  writeFileSync(
    join(import.meta.dirname, name.replace(/\.xlsx$/, '.truth.json')),
    `${JSON.stringify(truth, null, 1)}\n`,
  );
}
console.log(`${made.length} workbooks`);
