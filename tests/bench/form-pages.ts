import { shapedLedgers, writtenLedgers } from '../support/pages/made-ledgers.ts';
import { printedFaults } from '../support/pages/printed-faults.ts';

/** Prints the forms of 76 made ledgers from Word and Excel and lists what an office would find. */
const { forms, pages, faults, miscounted } = await printedFaults([
  ...shapedLedgers(),
  ...writtenLedgers(60),
]);
console.log(`${forms} files, ${pages} pages, ${faults.length} faults`);
console.log(`pages told otherwise than printed: ${miscounted.length}`);
for (const { name, told, printed } of miscounted) console.log(name, told, printed);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
