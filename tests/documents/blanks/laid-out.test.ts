import { describe, expect, test } from 'vitest';
import { writtenForm } from '../../support/made-forms/made-form.ts';
import { scoreMade } from '../../support/made-forms/score-made.ts';
import { type Cell, type Form, mark } from './making/form.ts';

const number = (form: string, setting: string, measure: string) =>
  mark(`m.${form}.${setting}.${measure}`);
const of = (setting: string) => [
  number('total', setting, 'sessions'),
  number('total', setting, 'audience'),
];
const by = (form: string) => [number(form, 'total', 'sessions'), number(form, 'total', 'audience')];
const band = (text: string, across: number): Cell => ({ text, across });

const TABLES: Record<string, Cell[][]> = {
  'two tables side by side without a column between': [
    ['场所', '场次', '受众人次', '宣传形式', '场次', '受众人次'],
    ['进企业', ...of('enterprise'), '安全宣讲', ...by('lecture')],
    ['进农村', ...of('village'), '应急演练', ...by('drill')],
    ['进社区', ...of('community'), '其他', ...by('other')],
  ],
  'an empty column between them, which no head of theirs is a label of': [
    ['场所', '场次', '受众人次', mark('?'), '宣传形式', '场次', '受众人次'],
    ['进企业', ...of('enterprise'), mark('?'), '安全宣讲', ...by('lecture')],
    ['进农村', ...of('village'), mark('?'), '应急演练', ...by('drill')],
  ],
  'a band of each setting without a number, the rows with a column of codes': [
    ['指标名称', '代码', '本期数'],
    [band('进企业', 3)],
    ['开展活动（场次）', '01', of('enterprise')[0] ?? ''],
    ['受众（人次）', '02', of('enterprise')[1] ?? ''],
    [band('进 农 村', 3)],
    ['开展活动（场次）', '03', of('village')[0] ?? ''],
    ['受众（人次）', '04', of('village')[1] ?? ''],
  ],
  'a band 其他 after those of forms, under heads of a plain number': [
    ['指标名称', '数量'],
    [band('安全宣讲', 2)],
    ['开展活动（场次）', by('lecture')[0] ?? ''],
    [band('其它', 2)],
    ['开展活动（场次）', by('other')[0] ?? ''],
  ],
  'a last row of words before its own room, which are no heads of a row to come': [
    ['类别', '指标', '计量单位', '填报数'],
    [{ text: '进企业', down: 2 }, '开展活动', '场次', of('enterprise')[0] ?? ''],
    ['宣传人次', '人次', of('enterprise')[1] ?? ''],
    [{ text: '进学校', down: 2 }, '开展活动', '场次', of('school')[0] ?? ''],
    ['宣传人次', '人次', of('school')[1] ?? ''],
  ],
  'a sum over a row behind a column of units': [
    ['项目', '单位', '进企业', '进学校', '小计'],
    ...(['sessions', 'audience'] as const).map((measure) => [
      measure === 'sessions' ? '活动次数' : '参与人数',
      measure === 'sessions' ? '次' : '人',
      ...['enterprise', 'school', 'total'].map((setting) => number('total', setting, measure)),
    ]),
  ],
  'labels over their rooms, then labels beside them': [
    ['进村举办场次（场）', '进村参与人次', '进居民区举办场次（场）', '进居民区参与人次'],
    [...of('village'), ...of('community')],
    ['填表人', mark('unit.contact'), '联系电话', mark('unit.phone')],
  ],
  'units in brackets under their heads, beside 单位': [
    [{ text: '单位', down: 2 }, '宣传活动', '受教育人数', '发放宣传品'],
    ['（场次）', '（人次）', '（份）'],
    [mark('unit.name'), ...of('total'), number('total', 'total', 'materials')],
  ],
  'what was reached beside what was planned, under bands and under what is counted': [
    ['指标', '计划', '完成', '完成率（%）'],
    [band('进企业', 4)],
    ['开展活动（场次）', mark('?'), of('enterprise')[0] ?? '', mark('?')],
    ['受众（人次）', mark('?'), of('enterprise')[1] ?? '', mark('?')],
    [band('进学校', 4)],
    ['开展活动（场次）', mark('?'), of('school')[0] ?? '', mark('?')],
  ],
  'times under what is counted, the last of them at the edge of the table': [
    [{ text: '类别', down: 2 }, band('活动次数', 2), band('覆盖人数', 2)],
    ['本期', '上年同期', '本期', '上年同期'],
    ...(['lecture', 'drill'] as const).map((form) => [
      form === 'lecture' ? '安全宣讲' : '应急演练',
      by(form)[0] ?? '',
      mark('?'),
      by(form)[1] ?? '',
      mark('?'),
    ]),
  ],
  'one heading over what was handed out and what was reported': [
    [{ text: '宣传形式', down: 2 }, band('活动情况', 2), band('资料及报道', 2)],
    ['场次', '受众人次', '发放资料（份）', '媒体报道（条）'],
    ...(['lecture', 'drill'] as const).map((form) => [
      form === 'lecture' ? '安全宣讲' : '应急演练',
      ...by(form),
      number(form, 'total', 'materials'),
      number(form, 'total', 'mediaItems'),
    ]),
  ],
  'a sum along the row of the unit, over labels that are no units': [
    [{ text: '填报单位', down: 2 }, band('进企业', 2), band('总计', 2)],
    ['场次', '受众人次', '场次', '受众人次'],
    [mark('unit.name'), ...of('enterprise'), ...of('total')],
    ['审核人', mark('unit.reviewer'), '填表人', { text: mark('unit.contact'), across: 2 }],
  ],
  'parts of a number under it, beside a plain heading': [
    ['指标', '填报数'],
    ['活动场次（场）', of('total')[0] ?? ''],
    ['其中：进企业', of('enterprise')[0] ?? ''],
    ['　　　进农村', of('village')[0] ?? ''],
    ['　　　家　庭', of('family')[0] ?? ''],
    ['受众（人次）', of('total')[1] ?? ''],
    ['其中：进企业', of('enterprise')[1] ?? ''],
  ],
  'a sum at the foot of each of two tables, one under the other': [
    [band('表一 进各场所情况', 3)],
    ['场所', '场次', '受众人次'],
    ['进企业', ...of('enterprise')],
    ['进学校', ...of('school')],
    ['合计', ...of('total')],
    [band('表二 各形式情况', 3)],
    ['形式', '场次', '受众人次'],
    ['安全宣讲', ...by('lecture')],
    ['应急演练', ...by('drill')],
    ['合计', ...of('total')],
  ],
  'a group 其他 among the forms': [
    ['宣传形式', '指标', '进企业', '合计'],
    ...(['lecture', 'other'] as const).flatMap((form): Cell[][] => [
      [
        { text: form === 'other' ? '其他' : '（1）安全宣讲（讲座）', down: 2 },
        '场次',
        number(form, 'enterprise', 'sessions'),
        number(form, 'total', 'sessions'),
      ],
      ['受众人次', number(form, 'enterprise', 'audience'), number(form, 'total', 'audience')],
    ]),
  ],
  'labels of the unit over and under the numbers, which are no units of a list': [
    ['填报单位', mark('unit.name'), '填报日期', mark('filledOn')],
    ['场所', '场次', '受众人次', '发放资料（份）'],
    ['进企业', ...of('enterprise'), number('total', 'enterprise', 'materials')],
    ['进农村', ...of('village'), number('total', 'village', 'materials')],
    ['审核人', mark('unit.reviewer'), '填表人', mark('unit.contact')],
    ['联系电话', { text: mark('unit.phone'), across: 3 }],
  ],
};

const formOf = (tables: Cell[][][], before: string[] = []): Form => ({
  kind: 'statistics',
  title: '安全宣传“五进”工作统计表',
  before,
  tables,
  after: [],
});

describe.each(['docx', 'xlsx'])('as .%s', (ending) => {
  const judge = (form: Form) => {
    const { missed, wrong } = scoreMade(writtenForm(form, `表.${ending}`));
    return { missed, wrong };
  };

  test.each(Object.entries(TABLES))('%s', (_, rows) => {
    expect(judge(formOf([rows]))).toEqual({ missed: [], wrong: [] });
  });

  test.each(['企业方面，', '在企业，', '进企业方面：', '面向企业，'])(
    '%s says of what the rest of the sentence tells',
    (head) => {
      const [sessions = '', audience = ''] = of('enterprise');
      const line = `${head}开展宣传活动${sessions}____场次，受众${audience}____人次。`;
      expect(judge(formOf([], [line]))).toEqual({ missed: [], wrong: [] });
    },
  );

  test('of a part that is not known nothing is told as the whole', () => {
    const line = `机关方面，开展宣传活动${mark('?')}____场次，受众${mark('?')}____人次。`;
    expect(judge(formOf([], [line])).wrong).toEqual([]);
  });
});
