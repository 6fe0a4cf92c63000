import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const HEADING = ['日期', '活动名称', '形式', '五进', '地点', '人数', '备注'];
const HELD = ['2025-03-18', '高层住宅火灾疏散演练', '应急演练', '社区', '金湖花园', '126', ''];
const FURTHER = ['2025-05-12', '防灾减灾日宣传', '主题宣传', '社区', '南湖广场', '290', ''];

/** Names of what is taken, and how many rows are told to be left out. */
function planned(rows: string[][], name = '活动') {
  const plan = planOfSheets([typedSheet(name, rows)]);
  const names = plan.rows.map(({ input }) => ('title' in input ? input.title : ''));
  return { names, told: plan.skipped.filter(({ why }) => /不计入/u.test(why)).length };
}

const ALONE = { names: ['高层住宅火灾疏散演练'], told: 1 };

test.each([
  ['附：2024年同期开展情况（上年数据，仅供对比，不计入本年）'],
  ['八、2024年上半年对照（去年数，不重复统计）'],
  ['上年同期'],
  ['三、去年同期活动'],
  ['以下为去年数据，供参考'],
  ['（二）往年活动'],
  ['七、因故未举办'],
  ['因疫情未能开展的活动'],
  ['四、取消的活动'],
  ['作废记录'],
])('counts nothing below the line %s, and tells it', (line) => {
  expect(planned([HEADING, HELD, [line], FURTHER])).toEqual(ALONE);
});

test.each([['二、农村'], ['5月'], ['三、主题宣传活动'], ['二、进社区（含去年延续项目）']])(
  'counts what stands below %s',
  (line) => {
    expect(planned([HEADING, HELD, [line], FURTHER]).names).toHaveLength(2);
    expect(planned([HEADING, ['上年同期'], FURTHER, [line], HELD]).names).toHaveLength(
      line === '5月' ? 0 : 1,
    );
  },
);

test.each([['上年'], ['去年同期'], ['上年数据，仅供对比'], ['不计入本年'], ['属去年活动']])(
  'counts no row whose remark is %s',
  (remark) => {
    expect(planned([HEADING, HELD, [...FURTHER.slice(0, -1), remark]])).toEqual(ALONE);
  },
);

test.each([
  ['比去年多30人'],
  ['去年同期280人'],
  ['人次不计入'],
  ['学生不重复统计'],
  ['去年也办过'],
])('counts a row that only speaks of last year or of numbers: %s', (remark) => {
  expect(planned([HEADING, HELD, [...FURTHER.slice(0, -1), remark]]).names).toHaveLength(2);
});

test.each([['去年同期'], ['上年同期数据'], ['去年']])('takes nothing from a sheet %s', (name) => {
  expect(planned([HEADING, HELD], name)).toEqual({ names: [], told: 1 });
});

test.each([['2024年'], ['上年度活动台账'], ['与去年同期对比分析'], ['2025年对照表'], ['对照']])(
  'takes what stands on a sheet %s',
  (name) => {
    expect(planned([HEADING, HELD], name).names).toHaveLength(1);
  },
);

const LOG = ['日期', '工作类别', '工作内容', '组织部门', '参加人数', '地点'];
const TRAINED = ['2025-02-07', '安全培训', '节后复工安全培训', '安环部', '92', '培训室'];
const business = (sort: string, text: string) =>
  planOfSheets([
    typedSheet('流水账', [
      ['宏达化工有限公司安全工作流水账'],
      LOG,
      TRAINED,
      ['2025-04-02', sort, text, '安环部', '', ''],
    ]),
  ]).rows.map(({ input }) => ('title' in input ? input.title : ''));

test.each([
  ['证照', '安全生产许可证延期换证资料报送'],
  ['物资采购', '购买安全月条幅8条、宣传画60张'],
  ['物资', '领取奖品一批'],
  ['行政', '特种作业操作证复审'],
  ['资料', '安全月宣传材料归档'],
  ['证照', '到区局领取应急预案备案证书'],
])('counts no %s: %s', (sort, text) => {
  expect(business(sort, text)).toEqual(['节后复工安全培训']);
});

test.each([
  ['安全培训', '特种作业操作证复审培训'],
  ['主题宣传', '悬挂安全月条幅、发放宣传画'],
  ['安全培训', '采购岗位危化品安全知识培训'],
])('counts %s: %s', (sort, text) => {
  expect(business(sort, text)).toHaveLength(2);
});
