import { ROWS } from '../rows/rows.ts';
import { benchPlace } from './bench-place.ts';

/** One side of one row, once; prints the peak memory of this process in MB. */
const [id, root = '', count = '0', side] = process.argv.slice(2);
const row = ROWS.find((each) => each.id === id);
if (!row || (side !== 'ours' && side !== 'floor')) throw new Error('row, folder, count, side');
const sides = await row.open(await benchPlace(root, Number(count)));
await sides[side]();
await sides.close();
console.log((process.resourceUsage().maxRSS / 1024).toFixed(0));
