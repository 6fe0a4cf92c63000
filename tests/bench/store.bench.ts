import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { lastUndoable, undo } from '#main/store/changes/history.ts';
import { listRecords, sumActivities } from '#main/store/find-records.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { countTally } from '#main/store/statistics.ts';
import { insertRecords, patchRecords } from '#main/store/write-records.ts';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { anActivity } from '../support/ledger-records.ts';

/**
 * The store at 100,000 activities against the barest SQL for the same question, in the same run on
 * the same file: `node tests/bench/store.bench.ts [count]`. The ratio is what counts, not the time.
 */
const count = Number(process.argv[2] ?? 100_000);
const root = mkdtempSync(path.join(tmpdir(), 'wujin-bench-'));
const ledger = await openLedger(root, { now: () => new Date().toISOString(), appVersion: 'bench' });
const WRITER = { operator: '经办人', label: '测试' };
const first = civilDate('2014-01-01');
const inputs = Array.from({ length: count }, (_, n) => ({
  input: anActivity({
    date: addDays(first, n % 4000),
    title: `第${n}次消防演练进${n % 2 === 0 ? '企业' : '社区'}宣传活动`,
    form: PUBLICITY_FORMS[n % PUBLICITY_FORMS.length] ?? 'other',
    settings: [SETTINGS[n % 5] ?? 'village', SETTINGS[(n * 7 + 2) % 5] ?? 'school'],
    audience: n % 300,
    place: `开发区第${n % 77}会议室`,
    organiser: '应急管理办公室',
    summary: '组织重点企业负责人和一线员工开展安全生产法律法规宣讲，现场答疑并进行灭火器实操演练。',
  }),
}));

const lines: { what: string; oursMs: number; rawMs: number }[] = [];
const oursMs = await took(1, () =>
  ledger.write(WRITER, (write) => insertRecords(write, 'activity', inputs)),
);
const raw = new Database(ledger.folder.database);
raw.exec('CREATE TEMP TABLE bare AS SELECT * FROM activity LIMIT 0');
const rows = raw.prepare('SELECT * FROM activity').all() as Record<string, unknown>[];
const columns = Object.keys(rows[0] ?? {});
const insert = raw.prepare(
  `INSERT INTO temp.bare (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`,
);
const rawMs = await took(1, () => raw.transaction(() => rows.map((row) => insert.run(row)))());
lines.push({ what: 'insert all, with log and search index', oursMs, rawMs });

const page = 'SELECT * FROM activity WHERE deletedAt IS NULL';
await compare('first page', {}, `${page} ORDER BY date DESC, seq DESC LIMIT 100`);
await compare(
  'page at nine tenths',
  { offset: Math.floor(count * 0.9) },
  `${page} ORDER BY date DESC, seq DESC LIMIT 100 OFFSET ${Math.floor(count * 0.9)}`,
);
await compare(
  'page sorted by title',
  { sort: { field: 'title', descending: false } },
  `${page} ORDER BY title, seq LIMIT 100`,
);
await compare(
  'page of one form and setting',
  { forms: ['drill'], settings: ['village'] },
  `${page} AND form = 'drill' AND settings LIKE '%"village"%' ORDER BY date DESC LIMIT 100`,
);
for (const [text, what] of [
  ['第999次', 'rare word'],
  ['演练', 'two characters, in every record'],
] as const) {
  const like = ['title', 'place', 'organiser', 'summary', 'remarks']
    .map((field) => `${field} LIKE '%${text}%'`)
    .join(' OR ');
  await compare(`search: ${what}`, { text }, `${page} AND (${like}) ORDER BY date DESC LIMIT 100`);
}
await compare('search: pinyin initials', { text: 'xfyl' }, page.concat(' LIMIT 100'));

const year = { from: civilDate('2023-12-11'), to: civilDate('2024-12-10') };
const all = { from: first, to: civilDate('2199-01-01') };
const sums = `SELECT count(*), sum(sessions), sum(audience) FROM activity WHERE deletedAt IS NULL`;
await add('sums of all', 5, () => sumActivities(ledger, {}), sums);
const between = (range: typeof all) =>
  `${sums} AND date BETWEEN '${range.from}' AND '${range.to}' GROUP BY form`;
await add('tally of a year', 5, () => countTally(ledger, year, 2024), between(year));
await add('tally of everything', 5, () => countTally(ledger, all, 2024), between(all));

const edited = await listRecords(ledger, 'activity', { limit: 1000 });
const ids = edited.records.map(({ id }) => id);
await add(
  'edit 1,000 at once',
  1,
  () => ledger.write(WRITER, (write) => patchRecords(write, 'activity', ids, { place: '礼堂' })),
  null,
);
const batch = await lastUndoable(ledger);
await add('undo that', 1, () => undo(ledger, batch?.id ?? '', '经办人'), null);

for (const { what, oursMs: ours, rawMs: bare } of lines) {
  const ratio = Number.isNaN(bare) ? '' : `${(ours / bare).toFixed(1)} x bare SQL`;
  console.log(`${what.padEnd(42)}${ours.toFixed(1).padStart(10)} ms   ${ratio}`);
}
raw.close();
await ledger.close();
rmSync(root, { recursive: true });

async function compare(
  what: string,
  query: Parameters<typeof listRecords>[2],
  sqlText: string,
): Promise<void> {
  await add(what, 5, () => listRecords(ledger, 'activity', { limit: 100, ...query }), sqlText);
}

async function add(
  what: string,
  times: number,
  ours: () => Promise<unknown>,
  sqlText: string | null,
): Promise<void> {
  const oursTook = await took(times, ours);
  const bare = sqlText === null ? null : raw.prepare(sqlText);
  const rawTook = bare ? await took(times, () => bare.all()) : Number.NaN;
  lines.push({ what, oursMs: oursTook, rawMs: rawTook });
}

/** The median of so many runs, in ms. */
async function took(times: number, work: () => unknown): Promise<number> {
  const laps: number[] = [];
  for (let lap = 0; lap < times; lap += 1) {
    const start = performance.now();
    await work();
    laps.push(performance.now() - start);
  }
  return laps.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
