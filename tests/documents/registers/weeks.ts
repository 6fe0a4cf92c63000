import type { RegisterSample } from './sample.ts';

/** Days across and what was done below them, number, copies and place each in a row of its own. */
export const WEEKS: readonly RegisterSample[] = [
  {
    name: '项目部周志2025',
    sheets: {
      第23周: `
        综合楼项目部安全生产周志
        第23周（2025年6月2日—6月8日）
        类别：安全宣传进企业
        项目 | 星期一 | 星期二 | 星期三 | 星期四 | 星期五
        日期 | 6月2日 | 6月3日 | 6月4日 | 6月5日 | 6月6日
        天气 | 晴 | 晴 | 多云 | 阴 | 雨
        在场工人（人） | 162 | 165 | 168 | 160 | 158
        安全检查情况 | 临边防护缺失1处 | 正常 | 正常 | 正常 | /
        安全宣传教育活动 | 新工人三级安全教育培训 | / | 安全生产月启动仪式 | / | 原定VR安全体验，因雨停工未开展
        参加教育（人） | 32 | | 168 | |
        发放资料（份） | | | 150 | |
        活动地点 | 项目部会议室 | | 工地大门广场 | |`,
    },
    held: [
      {
        date: '2025-06-02',
        title: '新工人三级安全教育培训',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 32,
        place: '项目部会议室',
      },
      {
        date: '2025-06-04',
        title: '安全生产月启动仪式',
        form: 'themed',
        settings: ['enterprise'],
        audience: 168,
        materials: 150,
        place: '工地大门广场',
      },
    ],
  },
  {
    name: '周日程横排2025',
    sheets: {
      周报: `
        翠竹社区安全宣传周报
        时间 | 2025-05-12 | 2025-05-13 | 2025-05-14 | 2025-05-15
        值班 | 甲 | 乙 | 甲 | 乙
        宣传活动 | 防灾减灾日宣讲 | 无 | 燃气安全知识讲座 | 高层住宅逃生演练
        地点 | 社区广场 | | 活动室 | 3号楼
        参加人数 | 120 | | 45 | 71
        备注 | | | 物业协办 |`,
    },
    held: [
      {
        date: '2025-05-12',
        title: '防灾减灾日宣讲',
        settings: ['community'],
        audience: 120,
        place: '社区广场',
      },
      { date: '2025-05-14', title: '燃气安全知识讲座', audience: 45, place: '活动室' },
      { date: '2025-05-15', title: '高层住宅逃生演练', form: 'drill', audience: 71 },
    ],
  },
];
