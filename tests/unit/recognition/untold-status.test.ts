import { expect, test } from 'vitest';
import { asideOfNobody, statusInName } from '#shared/recognition/untold-status.ts';

test.each([
  ['冰雪天气封山（无活动）', 'cancelled'],
  ['本周无宣传活动', 'cancelled'],
  ['本月未开展集中宣传活动', 'cancelled'],
  ['测试测试', 'cancelled'],
  ['测试数据123', 'cancelled'],
  ['取消：社区消防课', 'cancelled'],
  ['（拟）高温作业培训', 'planned'],
  ['（拟拍）《守押一日》微电影', 'planned'],
  ['【待定】应急演练', 'planned'],
  ['待上级通知后开展知识竞赛', 'planned'],
  ['打算：暑假防溺水宣传', 'planned'],
  ['拟办：秋收防火宣讲', 'planned'],
  ['还没搞：消防演练', 'planned'],
  ['下一步—入户宣传', 'planned'],
  ['（打算）用电讲座', 'planned'],
  ['秋收防火宣讲（打算）', 'planned'],
  ['消防演练（还没搞）', 'planned'],
  ['预告片播放：安全生产月', null],
  ['拟人小品：安全用电', null],
  ['无偿献血活动', null],
  ['世界无烟日活动', null],
  ['百日无事故活动', null],
  ['消防安全知识测试', null],
  ['拟人化安全宣传', null],
  ['（第二期）安全讲座', null],
  ['待产家庭安全讲座', null],
])('reads the name %s', (title, status) => {
  expect(statusInName(title)).toBe(status);
});

test.each([
  ['拟于7月组织', 'planned'],
  ['拟5月去', 'planned'],
  ['计划下月办', 'planned'],
  ['下雨，取消，改到10.20', 'cancelled'],
  ['雨天，改3月10日', 'planned'],
  ['待物料到', 'planned'],
  ['拟请学校老师7月上课，先联系。', 'planned'],
  ['对方没空，往后放', 'planned'],
  ['待审，未发', 'planned'],
  ['预约中', 'planned'],
  ['老师没来', 'planned'],
  ['原定今天，人没到齐，改到下周', 'planned'],
  ['课堂互动中', null],
  ['专家没来的班组另补', null],
  ['上次取消，改到10.20', null],
  ['人多，改到操场', null],
  ['改到3楼会议室', null],
  ['计划5月开展，已于5月6日开展', null],
  ['补上周的', null],
  ['拟推荐为典型', null],
  ['未发现隐患', null],
  ['等候区发放', null],
])('reads %s beside a row that counts nobody', (text, status) => {
  expect(asideOfNobody(text)).toBe(status);
});
