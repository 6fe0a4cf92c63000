import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byExceljs } from './makers/by-exceljs.ts';
import { byHand } from './makers/by-hand.ts';
import { byLibreOffice } from './makers/by-libreoffice.ts';

/** Writes the test workbooks and their truths anew, beside this file. */
const made = [...(await byExceljs()), ...byHand(), ...byLibreOffice()];
for (const { name, bytes, truth } of made) {
  writeFileSync(join(import.meta.dirname, name), bytes);
  writeFileSync(
    join(import.meta.dirname, name.replace(/\.xlsx$/, '.truth.json')),
    `${JSON.stringify(truth, null, 1)}\n`,
  );
}
console.log(`${made.length} workbooks`);
