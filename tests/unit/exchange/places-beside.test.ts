import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['“119”消防宣传进社区，在康宁社区发公交车逃生宣传单', '到场群众150人', '康宁社区', ['community']],
  ['“122”交通安全日主题宣传活动', '火车站广场，发资料400份', '火车站广场', null],
  ['消防安全课，教小朋友认标志', '蓝天幼儿园', '蓝天幼儿园', ['school']],
  ['防火知识宣讲', '柳村文化礼堂', '柳村文化礼堂', ['village']],
  ['驾驶员行车安全培训', '照片存档案室', '', null],
  ['驾驶员行车安全培训', '协办：交警大队', '', null],
  ['驾驶员行车安全培训', '下次换会议室', '', null],
  ['驾驶员行车安全培训', '联系市消防站', '', null],
])('finds where “%s” was beside “%s”', (title, remarks, place, settings) => {
  const plan = planOfSheets([
    typedSheet('登记', [
      ['宏达客运公司2025年安全科登记簿'],
      ['日期', '类别', '事项', '经办人', '备注'],
      ['3月4日', '宣传', title, '老邱', remarks],
      ['3月5日', '培训', '班组长安全培训', '老邱', ''],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({ place, ...(settings ? { settings } : {}) });
});

test('a column of places is asked first, and stays blank where nothing stands in it', () => {
  const plan = planOfSheets([
    typedSheet('登记', [
      ['宏达客运公司2025年安全科登记簿'],
      ['日期', '类别', '事项', '地点', '备注'],
      ['3月4日', '宣传', '消防宣传', '', '火车站广场'],
      ['3月5日', '培训', '班组长安全培训', '会议室', ''],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({ place: '' });
});
