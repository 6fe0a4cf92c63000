import { expect, test } from 'vitest';
import { type Harness, openService } from '../../support/service-harness.ts';

const PASTED = [
  '日期\t活动名称\t宣传形式\t五进场所\t场次\t人次\t来源单位\t覆盖单位',
  '2024-03-01\t防火宣讲\t安全宣讲\t农村\t1\t40\t大王庄村委会\t大王庄村、安居社区',
  '2024-03-02\t用电宣讲\t安全宣讲\t农村\t1\t50\t大王庄\t',
  '2024-03-03\t防汛宣讲\t安全宣讲\t农村\t1\t60\t\t安居社区、月亮村',
].join('\n');

async function imported({ call }: Harness) {
  const preview = await call('import.preview', { source: { pasted: PASTED } });
  await call('import.apply', { planId: preview.planId });
  const { records } = await call('record.list', { kind: 'activity', limit: 10 });
  const of = (title: string) => records.find((record) => record.title === title);
  return { preview, fire: of('防火宣讲'), power: of('用电宣讲'), flood: of('防汛宣讲') };
}

test('columns 来源单位 and 覆盖单位 are held against the roster, and what is doubtful is marked', async () => {
  const harness = await openService();
  const { call } = harness;
  const { ids } = await call('roster.add', {
    bodies: [
      { name: '大王庄村村民委员会', kind: 'village' },
      { name: '安居社区', kind: 'community' },
    ],
  });
  const [village = '', community = ''] = ids;
  const { preview, fire, power, flood } = await imported(harness);
  expect(preview.notes.map(({ text }) => text)).toEqual([
    'G 列“来源单位”和名册对应，对上的记为来源单位，对不上的写进备注。',
    'H 列“覆盖单位”和名册对应，对上的记为覆盖单位，对不上的写进备注。',
  ]);
  expect(
    preview.rows.flatMap(({ guesses }) => guesses.map(({ cell, why }) => `${cell} ${why}`)),
  ).toEqual([
    'G3 “大王庄”可能是名册中的单位（按简称对应），没有对应，写入备注，请在活动上选来源单位',
    'H4 “月亮村”和名册对不上，写入备注，请在活动上选覆盖单位',
  ]);
  expect([fire, power, flood].map((record) => record?.remarks)).toEqual([
    '',
    '来源单位：大王庄',
    '覆盖单位：安居社区、月亮村',
  ]);
  const related = await call('roster.related', {
    ids: [fire, power, flood].map((record) => record?.id ?? ''),
  });
  expect(related[fire?.id ?? '']).toMatchObject({
    source: { bodyId: village, said: true },
    reached: [
      { bodyId: village, said: true },
      { bodyId: community, said: true },
    ],
  });
  expect(related[power?.id ?? '']).toMatchObject({ source: null, reached: [] });
  expect(related[flood?.id ?? '']).toMatchObject({ reached: [{ bodyId: community, said: true }] });
  await call('history.undo', {});
  expect((await call('record.list', { kind: 'activity', limit: 10 })).total).toBe(0);
  expect((await call('roster.coverage', { year: 2024 })).map(({ from }) => from)).toEqual([0, 0]);
});

test('without a roster such columns stay words in the remarks, and nothing is asked', async () => {
  const { preview, fire } = await imported(await openService());
  expect(preview.notes).toEqual([]);
  expect(fire?.remarks).toBe('来源单位：大王庄村委会；覆盖单位：大王庄村、安居社区');
});
