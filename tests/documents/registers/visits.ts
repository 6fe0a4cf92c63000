import type { RegisterSample } from './sample.ts';

/** Registers of visits to a hall: each visit is one, named by who came where no column names it. */
export const VISITS: readonly RegisterSample[] = [
  {
    name: '安全体验馆接待登记2025',
    sheets: {
      接待登记: `
        应急安全体验馆参观接待登记表
        序号 | 参观日期 | 来馆单位 | 参观人数 | 讲解员 | 带队人联系方式 | 备注
        1 | 2025.3.6 | 城关镇第二小学 | 86 | 讲解员甲 | 略 |
        2 | 2025.3.14 | 顺达物流有限公司 | 42人 | 讲解员乙 | 略 | 体验VR
        3 | 2025.4.2 | 柳林社区居民 | 35 | 讲解员甲 | 略 |
        4 | 2025.4.9 | 县二中 | | | 略 | 因故取消
        合计 | | | 163 | | |`,
    },
    held: [
      {
        date: '2025-03-06',
        title: '城关镇第二小学参观',
        form: 'immersive',
        settings: ['school'],
        audience: 86,
      },
      {
        date: '2025-03-14',
        title: '顺达物流有限公司参观',
        form: 'immersive',
        settings: ['enterprise'],
        audience: 42,
      },
      {
        date: '2025-04-02',
        title: '柳林社区居民参观',
        form: 'immersive',
        settings: ['community'],
        audience: 35,
      },
    ],
  },
  {
    name: '消防科普教育基地预约登记',
    sheets: {
      '2025年5月': `
        消防科普教育基地开放登记（2025年5月）
        日期 | 时段 | 团体名称 | 来访人数 | 体验项目 | 接待人员
        5月7日 | 上午 | 阳光幼儿园 | 120 | 烟雾逃生、模拟灭火 | 接待员
        5月16日 | 下午 | 东兴化工厂 | 28 | 模拟灭火 | 接待员
        5月21日 | 上午 | 河西村村民 | 40 | 地震平台 | 接待员`,
    },
    held: [
      {
        date: '2025-05-07',
        title: '烟雾逃生、模拟灭火',
        form: 'immersive',
        settings: ['school'],
        audience: 120,
      },
      {
        date: '2025-05-16',
        title: '模拟灭火',
        form: 'immersive',
        settings: ['enterprise'],
        audience: 28,
      },
      {
        date: '2025-05-21',
        title: '地震平台',
        form: 'immersive',
        settings: ['village'],
        audience: 40,
      },
    ],
  },
  {
    name: '防灾减灾体验中心来访台账2024',
    sheets: {
      来访台账: `
        防灾减灾体验中心来访台账
        序号 | 到馆时间 | 参观单位 | 参观主题 | 人数 | 讲解
        1 | 2024-05-12 09:00 | 育才中学 | 防灾减灾日开放体验 | 210 | 讲解员
        2 | 2024-06-18 14:30 | 城建集团 | 安全生产月主题参观 | 65 | 讲解员`,
    },
    held: [
      {
        date: '2024-05-12',
        title: '防灾减灾日开放体验',
        form: 'immersive',
        settings: ['school'],
        audience: 210,
      },
      { date: '2024-06-18', title: '安全生产月主题参观', settings: ['enterprise'], audience: 65 },
    ],
  },
];
