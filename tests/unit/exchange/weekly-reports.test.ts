import { expect, test } from 'vitest';
import { dayOfAccount } from '#shared/recognition/day-of-account.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

/** Cells of a row, and what is to be read of it; null for what is not to be counted. */
type Row = readonly [cells: readonly string[], truth: Record<string, unknown> | null];

interface Report {
  sheet: string;
  rows: readonly Row[];
}

const BUREAU: Report = {
  sheet: '第18周',
  rows: [
    [['白石县消防救援大队2025年第18周工作周报（4月28日—5月4日）'], null],
    [['一、本周工作完成情况'], null],
    [['序号', '工作事项', '完成情况', '责任科室', '备注'], null],
    [
      [
        '1',
        '五一节前商场消防安全宣传',
        '4月29日，在白石商城门口设点，发放折页500份，受教育群众360人次。',
        '宣传科',
        '',
      ],
      { date: '2025-04-29', form: 'themed', audience: 360, materials: 500 },
    ],
    [
      ['2', '养老院疏散演练', '已于4月30日指导福康养老院开展，老人和护工75人参加。', '防火科', ''],
      {
        date: '2025-04-30',
        form: 'drill',
        audience: 75,
        summary: '已于4月30日指导福康养老院开展，老人和护工75人参加。',
      },
    ],
    [
      ['3', '移动体验车进石门社区', '5月1日至3日，居民310人次体验。', '宣传科', ''],
      { date: '2025-05-01', endDate: '2025-05-03', form: 'immersive', audience: 310 },
    ],
    [['4', '加油站消防检查', '4月28日检查加油站6家，发现隐患9条。', '防火科', ''], null],
    [['5', '节日值班备勤', '全员在岗。', '办公室', ''], null],
    [['6', '公园消防宣传', '原定5月2日，因大雨未开展。', '宣传科', ''], null],
    [['7', '企业员工消防培训', '计划于5月9日在大队礼堂举办。', '宣传科', ''], null],
    [['二、下周工作安排'], null],
    [['序号', '工作事项', '时间要求', '责任科室', '备注'], null],
    [['1', '企业员工消防培训', '5月9日前完成。', '宣传科', ''], null],
    [['2', '防灾减灾日集中宣传', '5月12日。', '宣传科', ''], null],
    [['', '', '审核：', '', ''], null],
  ],
};

const BESIDE: Report = {
  sheet: '6月第2周',
  rows: [
    [['云溪街道安监办2025年工作周报（6月9日—6月15日）'], null],
    [['序号', '本周工作', '进展情况', '下周工作计划', '责任人'], null],
    [
      [
        '1',
        '安全生产月启动仪式',
        '6月10日，辖区企业、社区代表120人参加，发放读本200册',
        '6月16日在广场办咨询日',
        '小沈',
      ],
      { date: '2025-06-10', form: 'themed', audience: 120, materials: 200 },
    ],
    [
      [
        '2',
        '小微企业有限空间安全培训',
        '6月12日，在街道三楼会议室授课，企业负责人46人到会',
        '6月20日前再讲一课',
        '小沈',
      ],
      { date: '2025-06-12', form: 'lecture', audience: 46 },
    ],
    [['3', '隐患排查', '排查企业15家，整改隐患22处', '继续排查', '小罗'], null],
    [['4', '学校防溺水宣讲', '正在对接', '6月18日到云溪小学宣讲', '小罗'], null],
  ],
};

const COMMITTEE: Report = {
  sheet: '工作日志',
  rows: [
    [['月湖社区居委会 2025年 工作日志'], null],
    [['月日', '星期', '事项', '记录', '记录人'], null],
    [
      [
        '3.6',
        '四',
        '楼栋消防安全宣传',
        '下午在8号楼前开展，发消防折页120份，居民75人参加。',
        '小江',
      ],
      { date: '2025-03-06', form: 'themed', settings: ['community'], audience: 75, materials: 120 },
    ],
    [['3.10', '一', '残疾证年审', '到期9户，材料收齐。', '小江'], null],
    [
      ['3.19', '三', '入户宣传燃气安全', '走访2号楼54户，发告知书54份。', '小江'],
      { date: '2025-03-19', settings: ['family'], households: 54, materials: 54 },
    ],
    [['3.25', '二', '噪音纠纷调解', '双方和解。', '小万'], null],
    [
      ['4.9', '三', '老年人防火讲座', '请消防站李站长在社区活动室讲课，到会居民48人。', '小江'],
      { date: '2025-04-09', form: 'lecture', audience: 48 },
    ],
    [['4.16', '三', '疏散演练', '原定今天，下大雨没办成。', '小万'], null],
    [['4.18', '五', '准备五一安全课', '拟请学校老师来上课，先联系。', '小万'], null],
    [
      ['5.12', '一', '防灾减灾日宣传活动', '小区门口，居民160人参加，发应急手册160份。', '小万'],
      { date: '2025-05-12', form: 'themed', audience: 160, materials: 160 },
    ],
    [['5.20', '二', '人口信息核对', '与派出所核对流动人口信息。', '小万'], null],
  ],
};

const OFFICE: Report = {
  sheet: '工作台账',
  rows: [
    [['东渡镇平安办2025年日常工作登记'], null],
    [['日期', '事项', '办理情况', '经办'], null],
    [
      ['2025-3-4', '防火宣讲', '到东渡村村部讲炉火安全，村民52人参加', '小施'],
      { date: '2025-03-04', form: 'lecture', settings: ['village'], audience: 52 },
    ],
    [['2025-3-11', '信访答复', '已办结', '小施'], null],
    [
      ['2025-4-8', '渔船安全警示教育', '组织船东看警示片，33人到场', '小程'],
      { date: '2025-04-08', form: 'warning', audience: 33 },
    ],
  ],
};

test.each([BUREAU, BESIDE, COMMITTEE, OFFICE])('reads $sheet', ({ sheet, rows }) => {
  const { rows: read } = planOfSheets(
    [
      typedSheet(
        sheet,
        rows.map(([cells]) => cells),
      ),
    ],
    { settings: { all: ['community'] } },
  );
  const held = read.filter(({ input }) => !('status' in input) || input.status === 'held');
  const truth = rows.flatMap(([cells, told], at) =>
    told
      ? [
          {
            row: at + 1,
            input: { title: cells.find((text) => /\p{Script=Han}{3}/u.test(text)), ...told },
          },
        ]
      : [],
  );
  expect(held.map(({ row }) => row)).toEqual(truth.map(({ row }) => row));
  expect(held).toMatchObject(truth);
});

test.each([
  ['4月3日，在林场入口设点宣传，群众430人次。', '4月3日'],
  ['已于4月30日指导养老院开展，75人参加。', '4月30日'],
  ['组织司机培训，5月8日在站务大厅，42人听课', '5月8日'],
  ['5月14日至15日，把体验车开进社区', '5月14日至15日'],
  ['4月3日前往柳村宣讲', '4月3日'],
  ['4月10日前完成。', null],
  ['力争4月10日之前完成', null],
  ['截至4月6日发放折页900份', null],
  ['原定4月19日，因大雨未开展。', null],
  ['计划于5月9日举办', null],
  ['4月9日召开部署会，4月12日在广场摆摊', null],
  ['原定4月19日，改在4月21日开展，群众200人', '4月21日'],
  ['“5·29”事故调查组开展取证。', null],
  ['每周一期。', null],
])('finds the day on which it was in %s', (account, day) => {
  expect(dayOfAccount(account)).toBe(day);
});
