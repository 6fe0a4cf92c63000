import { parseArgs } from 'node:util';
import { madeForm } from '../support/made-forms/made-form.ts';
import { scoreMade } from '../support/made-forms/score-made.ts';

/**
 * Prints how many places of made forms are found, filled wrongly, or missed without a word, by layout and habit:
 * `node tests/bench/made-forms.ts --seed 1 --count 300 [--show]`. `--show` prints each form that falls.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    show: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

interface Sum {
  forms: number;
  whole: number;
  places: number;
  right: number;
  wrong: number;
  silent: number;
}

const sums = new Map<string, Sum>();
for (let at = 0; at < Number(values.count); at += 1) {
  const made = madeForm(Number(values.seed), at);
  if (values.only !== undefined && !made.layout.includes(values.only)) continue;
  const score = scoreMade(made);
  const { right, missed, wrong, silent } = score;
  for (const key of ['all', `= ${made.layout}`, ...made.habits]) {
    const sum = sums.get(key) ?? { forms: 0, whole: 0, places: 0, right: 0, wrong: 0, silent: 0 };
    sums.set(key, sum);
    sum.forms += 1;
    sum.whole += missed.length + wrong.length === 0 ? 1 : 0;
    sum.places += right + missed.length;
    sum.right += right;
    sum.wrong += wrong.length;
    sum.silent += silent.length;
  }
  if (!values.show || missed.length + wrong.length === 0) continue;
  console.log(
    `\n${made.name} ${made.layout} [${made.habits.join(', ')}]: ${right}/${right + missed.length}, ${wrong.length} wrong, ${silent.length} silent`,
  );
  for (const line of [made.form.title, ...made.form.before]) console.log(`    ${line}`);
  for (const rows of made.form.tables) {
    for (const row of rows)
      console.log(
        `    | ${row.map((cell) => JSON.stringify(typeof cell === 'string' ? cell : cell.text).slice(1, -1)).join(' | ')}`,
      );
  }
  for (const line of made.form.after) console.log(`    ${line}`);
  for (const line of wrong) console.log(`  WRONG  ${line}`);
  for (const line of missed)
    console.log(`  missed ${line}${silent.includes(line) ? ' SILENT' : ''}`);
}

console.log('\nforms  whole  places  right  (%)     wrong  silent');
for (const [key, sum] of [...sums].sort(([a], [b]) => a.localeCompare(b))) {
  const share = ((100 * sum.right) / Math.max(1, sum.places)).toFixed(1);
  console.log(
    [sum.forms, sum.whole, sum.places, sum.right, share, sum.wrong, sum.silent]
      .map((value) => String(value).padStart(6))
      .join(' '),
    ` ${key}`,
  );
}
