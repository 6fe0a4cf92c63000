import { openBench } from '../running/bench-place.ts';
import type { LedgerShape } from '../running/made-ledger.ts';
import type { Row } from '../running/row.ts';

const TODAY = '2025-06-01';
const HALF = ['2024-12-11', '2025-06-20'] as const;
const YEAR = ['2024-12-11', '2025-12-10'] as const;

export const HOME_ROWS: readonly Row[] = [
  homeRow('home-dense', 'home, warm, dense ledger', 'dense', '36x'),
  homeRow('home-long', 'home, warm, long ledger', 'long', ''),
  {
    id: 'home-year',
    what: 'the whole year, dense ledger',
    against: 'one grouped SQL of the year',
    before: '42x',
    target: '5x',
    async open(place) {
      const { call, raw, close } = await openBench(await place.ledger('dense'));
      const grouped = raw.prepare(GROUPED);
      return {
        ours: () => call('overview.year', { today: TODAY, year: 2025 }),
        floor: () => grouped.all(...YEAR),
        close,
      };
    },
  },
];

function homeRow(id: string, what: string, shape: LedgerShape, before: string): Row {
  return {
    id,
    what,
    against: 'one grouped SQL of the period',
    before,
    target: '5x',
    async open(place) {
      const { call, raw, close } = await openBench(await place.ledger(shape));
      const grouped = raw.prepare(GROUPED);
      return {
        ours: () => call('overview.get', { today: TODAY, year: 2025, half: 1 }),
        floor: () => grouped.all(...HALF),
        close,
      };
    },
  };
}

const GROUPED = `SELECT form, settings, count(*), sum(sessions), sum(audience), sum(materials),
  sum(mediaItems), sum(households) FROM activity
  WHERE deletedAt IS NULL AND date BETWEEN ? AND ? GROUP BY form, settings`;
