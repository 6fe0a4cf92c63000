import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROWS } from './rows/rows.ts';
import { benchPlace } from './running/bench-place.ts';
import { benchTable, type MeasuredRow } from './running/bench-table.ts';
import { measure, peakMb } from './running/measure.ts';

/**
 * What the program takes at 1,000, 10,000 and 100,000 activities against the barest way to the same
 * end, in the same run by turns. Ratios are printed and written, none is asserted.
 * `--quick` is for a look: few runs, and no peaks of memory.
 * `npm run bench -- [--quick] [--only home,undo] [--sizes 1000,10000] [--laps 5] [--json FILE]`
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string' },
    laps: { type: 'string' },
    json: { type: 'string', default: path.join('test-results', 'bench.json') },
  },
});
const sizes = (values.sizes ?? (values.quick ? '1000,10000' : '1000,10000,100000'))
  .split(',')
  .map(Number);
const only = values.only?.split(',');
const rows = ROWS.filter(({ id }) => !only || only.some((part) => id.includes(part)));
const root = await mkdtemp(path.join(tmpdir(), 'wujin-bench-'));
const result: MeasuredRow[] = [];
try {
  for (const row of rows) {
    const { id, what, against, before, target, answers } = row;
    const line: MeasuredRow = {
      id,
      what,
      against,
      before,
      target,
      ...(answers && { answers }),
      measured: [],
    };
    const possible = sizes.filter((size) => size <= (row.most ?? size));
    for (const count of row.greatestOnly ? possible.slice(-1) : possible) {
      const laps = Number(values.laps ?? (values.quick ? (row.quickLaps ?? 3) : (row.laps ?? 9)));
      const place = await benchPlace(root, count);
      const measured = await measure(row, place, laps);
      await rm(place.scratch, { recursive: true, force: true });
      if (row.memory && !values.quick && count === sizes.at(-1)) {
        const [oursMb, floorMb] = [
          peakMb(row, root, count, 'ours'),
          peakMb(row, root, count, 'floor'),
        ];
        measured.memory = { oursMb, floorMb };
      }
      line.measured.push(measured);
      process.stderr.write(`${id} ${count}: ${measured.ratio.toFixed(1)}x\n`);
    }
    result.push(line);
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
console.log(benchTable(result));
const machine = { node: process.version, processors: cpus().length, memoryBytes: totalmem() };
await mkdir(path.dirname(values.json), { recursive: true });
await writeFile(values.json, JSON.stringify({ machine, rows: result }, null, 2));
console.log(`\n${values.json}`);
