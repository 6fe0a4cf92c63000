import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

const WORK = ['作品名称', '作品类型', '作者', '完成日期', '进度'];
const CASE = ['案例名称', '类别', '主要做法', '取得成效', '上报情况'];
const PILOT = ['单位名称', '类别', '地址', '联系人', '验收结果'];
const YEAR = '2025年';

/** The one row of a list headed so, and what is told of a row that is left out. */
function read(title: string, heading: string[], row: string[]) {
  const plan = planOfSheets([typedSheet('登记', [[`${YEAR}${title}`], heading, row])]);
  return { taken: plan.rows.length, told: plan.skipped.map(({ why }) => why).join() };
}

const work = (told: string, heading = '进度', title = '《别让电动车进电梯》') =>
  read('安全宣传作品登记', [...WORK.slice(0, -1), heading], [title, '短视频', '宣教科', '', told]);
const madeCase = (told: string, heading = '上报情况', title = '板凳课堂') =>
  read(
    '安全宣传典型案例',
    [...CASE.slice(0, -1), heading],
    [title, '农村', '用方言讲', '知晓率提高', told],
  );
const pilot = (told: string, heading = '验收结果', name = '柳湾社区') =>
  read('安全宣传示范点', [...PILOT.slice(0, -1), heading], [name, '社区', '柳湾路', '何某', told]);

test.each([
  ['创作中，仅完成脚本'],
  ['草稿，未录制'],
  ['设想，尚未动工'],
  ['剪辑中，未完成'],
  ['待拍'],
  ['拍摄失败'],
  ['已完成拍摄'],
  ['80%'],
  ['中途停拍'],
  ['还没画好'],
  ['目前只有初稿'],
  ['因经费不足搁置'],
])('takes no work that is %s, and tells it', (told) => {
  expect(work(told)).toMatchObject({ taken: 0, told: expect.stringContaining(told) });
});

test('takes no work by what its name or another column says', () => {
  expect(work('', '备注', '安全顺口溜（草稿）').taken).toBe(0);
  expect(work('', '备注', '【待拍】安全顺口溜').taken).toBe(0);
  expect(work('尚在剪辑中', '备注').taken).toBe(0);
  expect(work('否', '是否完成').taken).toBe(0);
  expect(work('×', '完成情况').taken).toBe(0);
});

test.each([
  ['成片', '进度'],
  ['成品', '进展'],
  ['已完成，未对外发布', '进度'],
  ['已完成，修改中', '进度'],
  ['100%', '进度'],
  ['未发布', '状态'],
  ['否', '是否发布'],
  ['否', '是否推广'],
  ['否', '是否原创'],
  ['有脚本', '是否有脚本'],
  ['剪辑由融媒体中心完成', '备注'],
])('takes a work that is %s under %s', (told, heading) => {
  expect(work(told, heading).taken).toBe(1);
});

test.each([
  ['拟报，尚未实施'],
  ['仅为选题，没有开展'],
  ['拟写，方案尚在讨论'],
  ['（材料在写）'],
  ['试行失败，已停，不作案例'],
  ['未开展'],
  ['待写'],
])('takes no case that is %s, and tells it', (told) => {
  expect(madeCase(told)).toMatchObject({ taken: 0, told: expect.stringContaining(told) });
  expect(madeCase('', '备注', '（选题）渔船安全宣讲队').taken).toBe(0);
});

test.each([
  ['已定稿上报', '上报情况'],
  ['未上报', '上报情况'],
  ['评审中', '上报情况'],
  ['未入选省级', '备注'],
  ['否', '是否上报'],
])('takes a case that is %s under %s', (told, heading) => {
  expect(madeCase(told, heading).taken).toBe(1);
});

test.each([
  ['验收未通过，不予命名'],
  ['创建失败，已撤销示范点资格'],
  ['备选，未列入本年名单'],
  ['仅申报，待批'],
  ['申报中'],
  ['落选'],
  ['不合格'],
  ['拟创建'],
])('takes no pilot that is %s, and tells it', (told) => {
  expect(pilot(told)).toMatchObject({ taken: 0, told: expect.stringContaining(told) });
  expect(pilot(told, '备注').taken).toBe(0);
});

test('takes no pilot that its name or number calls one to choose from', () => {
  expect(pilot('', '备注', '柳湾社区（备选）').taken).toBe(0);
  const rows = [
    ['2025年示范点'],
    ['序号', '单位名称', '类别', '地址', '联系人'],
    ['1', '桃园社区', '社区', '桃园路', '沈某'],
    ['备选', '梧桐中学', '学校', '梧桐路', '朱某'],
  ];
  expect(planOfSheets([typedSheet('示范点', rows)]).rows).toHaveLength(1);
});

test.each([
  ['验收合格，已命名', '验收结果'],
  ['首次验收未通过，复验合格', '验收结果'],
  ['培育中', '状态'],
  ['待验收', '状态'],
  ['未建成', '状态'],
  ['已退出', '状态'],
  ['未授牌', '是否授牌'],
  ['未命名', '命名情况'],
  ['由镇里推荐', '备注'],
])('takes a pilot that is %s under %s', (told, heading) => {
  expect(pilot(told, heading).taken).toBe(1);
});
