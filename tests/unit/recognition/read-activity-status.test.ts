import { expect, test } from 'vitest';
import {
  isToBeDone,
  readActivityStatus,
  statusAside,
} from '#shared/recognition/read-activity-status.ts';

test.each([
  ['已完成', 'held'],
  ['完成', 'held'],
  ['是', 'held'],
  ['√', 'held'],
  ['按计划完成', 'held'],
  ['计划', 'planned'],
  ['拟开展', 'planned'],
  ['未开展', 'planned'],
  ['尚未开展', 'planned'],
  ['未完成', 'planned'],
  ['否', 'planned'],
  ['待定', 'planned'],
  ['延期', 'planned'],
  ['延期至9月', 'planned'],
  ['已延期', 'planned'],
  ['100%', 'held'],
  ['50%', 'planned'],
  ['取消', 'cancelled'],
  ['因雨取消', 'cancelled'],
  ['已取消', 'cancelled'],
])('reads the state %s', (text, status) => {
  expect(readActivityStatus(text)).toMatchObject({ value: status });
});

test('takes no account of the work for a state', () => {
  expect(readActivityStatus('向群众讲解防汛知识，发放资料，完成任务').state).toBe('refused');
  expect(readActivityStatus('效果良好').state).toBe('refused');
  expect(readActivityStatus('开展入户宣讲，反映好').state).toBe('refused');
});

test.each([
  ['因雨取消', 'cancelled'],
  ['（已取消）', 'cancelled'],
  ['延期举办', 'planned'],
  ['未开展', 'planned'],
  ['因疫情未能举办', 'planned'],
  ['计划中', 'planned'],
  ['延期，时间另行通知', 'planned'],
  ['作废，重复登记', 'cancelled'],
  ['因雨改期至5月18日举行，已完成', 'planned'],
  ['取消预约', 'cancelled'],
  ['预约取消', 'cancelled'],
  ['已取消参观', 'cancelled'],
  ['投稿未采用', 'cancelled'],
  ['被退稿', 'cancelled'],
  ['下雨未走访', 'planned'],
  ['下雨取消', 'cancelled'],
  ['台风天延期', 'planned'],
  ['停课改期', 'planned'],
  ['讲师临时有事，改期未定', 'planned'],
  ['推迟，时间待定', 'planned'],
  ['等回话', 'planned'],
  ['改为下季度再办', 'planned'],
  ['因场地装修改为下学期举行', 'planned'],
  ['放到明年再搞', 'planned'],
  ['改为9月份开展', 'planned'],
  ['未审核通过，未发', 'planned'],
  ['审核未通过', 'cancelled'],
  ['平台审核没通过', 'planned'],
  ['未发', 'planned'],
  ['未发布', 'planned'],
  ['未推送', 'planned'],
  ['审核未通过，修改后已发', null],
  ['手册60份，未发', null],
  ['待刊', 'planned'],
  ['物业停水改约，未入户', 'planned'],
  ['个别户未入户', null],
  ['稿件待播出', 'planned'],
  ['拟发布', 'planned'],
  ['待登载', 'planned'],
  ['待上线', 'planned'],
  ['待刊后补链接，已发', null],
  ['待发手册60份', null],
  ['未审核', null],
  ['改为线上举行', null],
  ['改为室内', null],
  ['改为分两场', null],
  ['下季度起每月一次', null],
  ['待上级批复', 'planned'],
  ['下雨照常举行', null],
  ['合影取消', null],
  ['2户未走访', null],
  ['预约参观', null],
  ['取消纸质签到，改用扫码', null],
  ['原定5月10日，因雨改至本日举行', null],
  ['发放资料300份', null],
  ['取消收费宣传', null],
  ['因雨改到室内', null],
  ['因雨改到下周', 'planned'],
  ['时间待定', 'planned'],
  ['※因手足口病停办', 'cancelled'],
  ['★ 因雨取消', 'cancelled'],
  ['备注：活动延期举行', 'planned'],
  ['注：发放资料300份', null],
  ['用电安全宣讲', null],
  ['已开展', null],
])('reads the cell %s of another column', (text, status) => {
  expect(statusAside(text)).toBe(status);
});

test.each([
  ['准备7月请供电所来讲用电安全', true],
  ['打算下月到村小学讲防溺水', true],
  ['拟请消防站来讲灭火', true],
  ['准备暑期安全课', true],
  ['筹备消防月宣传', true],
  ['筹备并开展疏散演练', false],
  ['准备充分，消防演练取得成功', false],
  ['计划生育协会安全宣讲', false],
])('tells whether %s is still to be done', (title, isOpen) => {
  expect(isToBeDone(title)).toBe(isOpen);
});

test.each([
  ['【作废】因检修停办，本卡不计。', 'cancelled'],
  ['［取消］教官有事', 'cancelled'],
  ['取消：教官有事', 'cancelled'],
  ['未开展：学校放假', 'planned'],
  ['（延期）等学校开学', 'planned'],
  ['重复登记，此条不计', 'cancelled'],
  ['写重了，本条不作数', 'cancelled'],
  ['原定今天，司炉工请假，改期，时间另定。', 'planned'],
  ['教官出差，具体日期另行通知', 'planned'],
  ['各班参加，颁奖名单另行通知', null],
  ['讲用电安全，时间一小时', null],
  ['（延安社区）发放折页', null],
  ['取消作业大棚的隐患宣讲', null],
])('reads %s, which says first or last that it was not held', (text, status) => {
  expect(statusAside(text)).toBe(status);
});
