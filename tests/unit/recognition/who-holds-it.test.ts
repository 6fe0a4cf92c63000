import { expect, test } from 'vitest';
import { resultOf } from '../../support/heading-truth.ts';

/** Headings of who holds an activity, by trade, and of who does not; written down before they were understood. */
const TOLD = {
  organiser: `承办支行 牵头支行 主办支行 责任支行 承办网点 责任网点 经办网点 组织网点
    经办部门 经办科室 经办单位 经办股室 牵头股室 责任股室 主办股室 承办股室 负责股室
    主持部门 主持（组织）部门 主持单位 主持科室 哪个部门牵头 哪个科室组织的 哪家单位主办 由哪个部门组织 什么部门办的 哪个单位承办
    组织站所 承办站所 牵头站所 负责站所 责任队组 牵头队组 牵头车间 责任车间 组织车间 承办车间 负责班组 实施班组 主办班组
    实施部门 实施科室 落实部门 落实单位 执行部门 执行单位 承担部门 操办单位 归口部门 归口科室
    责任项目部 牵头项目部 承办分公司 责任分公司 责任子公司 承办学院 主办学院 牵头院系 责任乡镇 牵头乡镇 责任镇街 牵头街道
    责任中队 牵头大队 主责科室 负责处室 牵头处室 活动牵头部门 活动责任科室 活动经办单位 宣传责任部门 培训主办部门
    培训实施部门 演练牵头科室 演练组织部门 责任部门（单位） 牵头部门/单位 承办部门（站所） 责任党支部 组织支部 承办年级 责任年级`,
  none: `经办人 负责人 牵头人 责任人 主持人 牵头领导 责任领导 分管领导 责任班组长 车间主任 支行行长 填报部门 报送科室 主管部门 申报支行 审核部门
    检查部门 检查班组 整改责任单位 整改责任部门 隐患责任单位 隐患责任车间 领用部门 使用科室 采购部门 值班科室 值班班组 牵头部门负责人 牵头部门电话 责任部门意见
    主办单位联系人 责任书 责任清单 经办支行联系电话`,
  'partners|targetGroup': `参加支行 参训单位 参加部门 配合部门 配合股室 协办支行 来访单位 协助站所 参训车间 参加队组`,
};

const headings = Object.entries(TOLD).flatMap(([fields, words]) =>
  words.split(/\s+/u).map((heading) => ({
    kind: 'activity' as const,
    heading,
    fields: fields === 'none' ? [] : fields.split('|'),
  })),
);

test('tells who holds an activity from who does not', () => {
  expect(headings.length).toBeGreaterThan(120);
  const wrong = headings.map(resultOf).filter(({ outcome }) => outcome !== 'right');
  expect(wrong.map(({ heading, found }) => `${heading}: ${found}`)).toEqual([]);
});
