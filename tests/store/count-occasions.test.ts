import { expect, it } from 'vitest';
import { countOccasions } from '#main/store/count-occasions.ts';
import { insertRecords } from '#main/store/write-records.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { anActivity } from '../support/ledger-records.ts';
import { openTestLedger, WRITER } from '../support/ledger-temp.ts';

it('tells of each occasion what was held and what is still to come, in the days asked alone', async () => {
  const ledger = await openTestLedger();
  const of = (occasion: 'safety-month' | 'fire-month' | null, date: string, more = {}) => ({
    input: anActivity({ occasion, date: civilDate(date), ...more }),
  });
  await ledger.write(WRITER, (write) =>
    insertRecords(write, 'activity', [
      of('safety-month', '2024-06-03'),
      of('safety-month', '2024-06-20'),
      of('safety-month', '2024-06-04', { status: 'planned' }),
      of('safety-month', '2023-06-03'),
      of('fire-month', '2024-11-09'),
      of(null, '2024-06-05'),
    ]),
  );
  const days = { from: civilDate('2023-12-11'), to: civilDate('2024-12-10') };
  expect(await countOccasions(ledger, days, civilDate('2024-06-20'))).toEqual({
    'disaster-day': { held: 0, ahead: 0 },
    'safety-month': { held: 2, ahead: 1 },
    'science-day': { held: 0, ahead: 0 },
    'fire-month': { held: 0, ahead: 1 },
    'traffic-day': { held: 0, ahead: 0 },
  });
});
