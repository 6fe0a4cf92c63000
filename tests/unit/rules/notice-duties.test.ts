import { expect, test } from 'vitest';
import { lostDuties, unruledDuties } from '#shared/rules/notice-duties.ts';
import { RULES } from '#shared/rules/rules.ts';
import { NOTICE } from './build-facts.ts';

function renamed(from: string, to: string, more: { unchecked?: string } = {}) {
  const clauses = NOTICE.clauses.map((clause) =>
    clause.id === from ? { ...clause, id: to, ...more } : clause,
  );
  return { ...NOTICE, clauses };
}

test('the shipped notice loses none of its duties', () => {
  expect(lostDuties(NOTICE)).toEqual([]);
});

test.each(RULES.flatMap(({ clauses }) => clauses))(
  'a slip in %s is found once, and the id that was meant is named',
  (id) => {
    const slips = [`${id}s`, id.slice(0, -1), id.replace('.', '-'), id.replace(/(.)(.)$/, '$2$1')];
    for (const slip of slips.filter((one) => one !== id)) {
      const lost = lostDuties(renamed(id, slip));
      expect(lost.map(({ clause }) => clause?.id)).toEqual([slip]);
      expect(lost[0]?.reason).toContain(`是不是“${id}”`);
    }
  },
);

test('an id like none of ours is refused unless it says why it is not checked', () => {
  const lost = lostDuties(renamed('pilots.experience', 'local.slogan'));
  expect(lost).toMatchObject([{ field: 'clauses[22].id' }]);
  expect(lost[0]?.reason).not.toContain('是不是');
  const said = renamed('pilots.experience', 'local.slogan', { unchecked: '不登记样式。' });
  expect(lostDuties(said)).toEqual([]);
  expect(unruledDuties(said)).toContainEqual(
    expect.objectContaining({ id: 'local.slogan', reason: '不登记样式。' }),
  );
});

test('an unchecked clause that is nearly one of ours is doubted before it is agreed to', () => {
  const unruled = unruledDuties(renamed('occasions', 'occasion', { unchecked: '不核对。' }));
  expect(unruled.find(({ id }) => id === 'occasion')?.reason).toContain('与“occasions”相近');
});

test('a clause that is checked cannot say that it is not', () => {
  const notice = renamed('occasions', 'occasions', { unchecked: '不核对。' });
  expect(lostDuties(notice)).toMatchObject([{ field: expect.stringContaining('.unchecked') }]);
});

test('a minimum of nothing is among what is agreed to', () => {
  const none = { ...NOTICE, minima: { ...NOTICE.minima, cases: 0 } };
  expect(unruledDuties(none).find(({ id }) => id === 'report.cases')?.reason).toContain('是 0');
});
