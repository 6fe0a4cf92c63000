import { expect, test } from 'vitest';
import { enteredNotice } from '../../support/entered-notice.ts';
import { openService } from '../../support/service-harness.ts';

test('a notice that asks for each village is held against the roster, and names those missing', async () => {
  const { call } = await openService();
  const { clauses } = enteredNotice();
  const duty = {
    id: 'local.villages',
    place: '三',
    text: '每个村每年至少进一次。',
    atLeast: [
      { count: 'eachBody' as const, least: 1, every: 'year' as const, setting: 'village' as const },
    ],
  };
  const entered = enteredNotice({ clauses: [...clauses, duty] });
  await call('notice.save', { id: null, basis: null, entered, blanks: {}, use: true });
  const ask = async () => {
    const findings = await call('overview.check', { today: '2024-12-31', year: 2024 });
    return findings.filter(({ rule }) => rule === 'quotas');
  };
  expect((await ask())[0]?.message).toContain('名册里没有农村单位');

  const body = { kind: 'village' as const, otherNames: '', contact: '', phone: '', remarks: '' };
  await call('roster.add', {
    bodies: ['东营村村民委员会', '西营村村民委员会'].map((name) => ({ ...body, name })),
  });
  const input = {
    date: '2024-03-05',
    title: '进村宣讲',
    form: 'lecture' as const,
    settings: ['village' as const],
    place: '东营村委会',
  };
  await call('record.add', { kind: 'activity', input });
  const [missing] = await ask();
  expect(missing?.level).toBe('unmet');
  expect(missing?.message).toContain('还有1个没有进到1次：“西营村村民委员会”');

  await call('record.add', { kind: 'activity', input: { ...input, place: '西营村' } });
  expect(await ask()).toMatchObject([{ level: 'met', clause: 'local.villages' }]);
});
