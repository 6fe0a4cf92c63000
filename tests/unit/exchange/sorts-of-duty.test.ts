import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function titlesOf(rows: string[][], name = '登记', kind = 'activity'): unknown[] {
  const plan = planOfSheets([typedSheet(name, rows)], { settings: { all: ['community'] } });
  return plan.rows
    .filter((row) => row.kind === kind)
    .map(({ input }) => ('title' in input ? input.title : input.name));
}

test('guesses no form from the register where the other rows write theirs', () => {
  const rows = [
    ['某医院安全培训登记（2025年）'],
    ['日期', '项目', '方式', '地点', '参训人次'],
    ['2025.3.2', '新员工消防安全培训', '授课', '学术厅', '40'],
    ['2025.3.9', '住院楼火灾疏散演练', '演练', '住院楼', '52'],
    ['2025.3.12', '灭火器换药', '', '全院', ''],
    ['2025.3.13', '消防控制室操作培训', '授课', '控制室', '12'],
    ['2025.3.15', '期末安全隐患自查', '', '全院', '6'],
    ['2025.3.18', '配电房触电急救演练', '演练', '配电房', '9'],
    ['2025.3.20', '用电安全宣传', '', '全院', '60'],
    ['2025.3.25', '燃气用具使用培训', '授课', '食堂', '12'],
  ];
  expect(titlesOf(rows)).toEqual([
    '新员工消防安全培训',
    '住院楼火灾疏散演练',
    '消防控制室操作培训',
    '配电房触电急救演练',
    '用电安全宣传',
    '燃气用具使用培训',
  ]);
});

test.each([
  '非安全类，一并登记',
  '非安全',
  '（非安全类）',
  '与安全无关',
  '不属安全宣传',
  '不涉及安全',
  '医保办办的，非消防类',
])('counts no row of which it is remarked that it is “%s”', (remark) => {
  const rows = [
    ['日期', '项目', '方式', '参训人次', '备注'],
    ['2025.3.2', '新员工消防安全培训', '授课', '40', '非安全生产月期间'],
    ['2025.3.9', '手法与流程规范', '授课', '52', remark],
  ];
  expect(titlesOf(rows, '安全培训')).toEqual(['新员工消防安全培训']);
});

test.each(['任务', '勤务', '工作项目', '任务类别'])('reads %s as the sort of work', (heading) => {
  const rows = [
    ['日期', heading, '内容', '到场对象', '人数'],
    ['20250309', '宣传', '到阳光幼儿园讲火场逃生课', '师生', '165'],
    ['20250310', '出警', '民房起火，疏散群众12人', '', '12'],
    ['20250311', '训练', '绳索救援', '本站指战员', '28'],
    ['20250312', '检查', '宾馆消防通道', '', ''],
    ['20250313', '执勤', '晚会现场', '', ''],
    ['20250314', '后勤', '整理消防水带', '', ''],
    ['20250315', '宣传', '第一中学消防疏散演练', '师生', '1560'],
  ];
  expect(titlesOf(rows, '勤务日志')).toEqual(['到阳光幼儿园讲火场逃生课', '第一中学消防疏散演练']);
});

test.each(['共4个', '合计', '总计3家', '以上共两个', '一共4家', '合计：3个'])(
  'takes %s for no name of a pilot, a work or a case',
  (total) => {
    const pilots = [
      ['示范点名称', '类型', '地址', '联系人', '联系电话'],
      ['临港海川化工有限公司', '企业', '海川路8号', '薛主管', '13800000811'],
      ['临港子弟学校', '学校', '育才路15号', '邵老师', '13800000814'],
      [],
      [total],
    ];
    expect(titlesOf(pilots, '2025年示范点', 'pilot')).toEqual([
      '临港海川化工有限公司',
      '临港子弟学校',
    ]);
    const works = [
      ['作品名称', '作品类型', '作者', '创作时间'],
      ['小明学消防', '视频', '李某', '2025-03-02'],
      ['防汛三字经', '海报', '王某', '2025-04-02'],
      [total],
    ];
    expect(titlesOf(works, '2025年宣传作品', 'work')).toEqual(['小明学消防', '防汛三字经']);
    const cases = [
      ['案例名称', '场所', '做法', '成效'],
      ['楼长制管住充电隐患', '社区', '每栋设楼长，天天看。', '违规充电少了九成。'],
      ['一村一喇叭', '农村', '村村响早晚播。', '火情少了。'],
      [total],
    ];
    expect(titlesOf(cases, '2025年成果案例', 'case')).toEqual(['楼长制管住充电隐患', '一村一喇叭']);
  },
);

test.each(['传单', '宣传折页'])('counts what stands under %s as handed out', (heading) => {
  const rows = [
    ['日期', '活动名称', '参与人次', heading],
    ['2024-07-18', '小区门口消防咨询', '230', '350'],
    ['2024-12-19', '防一氧化碳中毒讲座', '73', '80'],
  ];
  const plan = planOfSheets([typedSheet('登记', rows)], { settings: { all: ['community'] } });
  expect(plan.rows.map(({ input }) => 'materials' in input && input.materials)).toEqual([350, 80]);
});
