import type { RegisterSample } from './sample.ts';

/** Registers of all that an office does: what is no safety publicity is left out. */
export const OTHER_BUSINESS: readonly RegisterSample[] = [
  {
    name: '社区工作记录2025',
    sheets: {
      记录: `
        2025年社区工作记录
        日期 | 工作内容 | 地点 | 参加人数 | 备注
        3月3日 | 消防安全知识讲座 | 社区活动室 | 46 |
        3月6日 | 最美家庭评选 | 社区会议室 | 30 |
        3月10日 | 统计业务培训 | 社区会议室 | 12 |
        3月12日 | 食堂卫生检查 | 社区食堂 | 5 |
        3月19日 | 燃气安全入户宣传 | 锦绣小区 | 80 |
        3月25日 | 居民医保缴费登记 | 大厅 | 60 |
        3月28日 | 文艺汇演 | 社区广场 | 200 |`,
    },
    held: [
      {
        date: '2025-03-03',
        title: '消防安全知识讲座',
        form: 'lecture',
        settings: ['community'],
        audience: 46,
      },
      { date: '2025-03-19', title: '燃气安全入户宣传', audience: 80 },
    ],
  },
  {
    name: '学校德育活动记录2025',
    sheets: {
      活动记录: `
        育英小学2025年春季活动记录
        序号 | 时间 | 活动名称 | 地点 | 人数
        1 | 2025.3.5 | 学雷锋志愿服务 | 敬老院 | 40
        2 | 2025.3.12 | 植树节植树活动 | 后山 | 60
        3 | 2025.3.26 | 防震疏散演练 | 操场 | 620
        4 | 2025.4.10 | 春季运动会 | 操场 | 620
        5 | 2025.4.15 | 国家安全教育日主题班会 | 各班 | 620
        6 | 2025.5.9 | 教师普通话培训 | 会议室 | 35
        7 | 2025.5.12 | 防溺水安全教育 | 阶梯教室 | 310`,
    },
    held: [
      {
        date: '2025-03-26',
        title: '防震疏散演练',
        form: 'drill',
        settings: ['school'],
        audience: 620,
      },
      {
        date: '2025-04-15',
        title: '国家安全教育日主题班会',
        form: 'lecture',
        settings: ['school'],
        audience: 620,
      },
      {
        date: '2025-05-12',
        title: '防溺水安全教育',
        form: 'lecture',
        settings: ['school'],
        audience: 310,
      },
    ],
  },
  {
    name: '护林防火站日志2025',
    sheets: {
      日志: `
        日期 | 事项 | 地点 | 人数 | 形式
        4月1日 | 林区巡护 | 北山 | 6 |
        4月3日 | 清明防火宣传 | 南山公墓 | 150 | 发放资料
        4月5日 | 设卡登记检查 | 北山路口 | 8 |
        4月9日 | 森林防火进校园宣讲 | 林场小学 | 210 | 宣讲
        4月12日 | 风力灭火机保养 | 站内 | 4 |
        4月20日 | 扑火技能训练 | 训练场 | 20 |`,
    },
    held: [
      { date: '2025-04-03', title: '清明防火宣传', audience: 150 },
      {
        date: '2025-04-09',
        title: '森林防火进校园宣讲',
        form: 'lecture',
        settings: ['school'],
        audience: 210,
      },
    ],
    settings: ['village'],
  },
  {
    name: '工会活动台账2025',
    sheets: {
      台账: `
        工会2025年活动台账
        时间 | 活动主题 | 活动形式 | 参加人数
        2025.1.15 | 困难职工走访慰问 | 走访 | 20
        2025.3.7 | 女职工维权法律讲座 | 讲座 | 55
        2025.4.28 | “安康杯”安全知识竞赛 | 竞赛 | 88
        2025.5.20 | 职工趣味运动会 | 比赛 | 130
        2025.6.11 | 夏季防暑降温安全讲座 | 讲座 | 76
        2025.7.2 | 职工健康体检 | 其他 | 240`,
    },
    held: [
      { date: '2025-04-28', title: '“安康杯”安全知识竞赛', settings: ['enterprise'], audience: 88 },
      {
        date: '2025-06-11',
        title: '夏季防暑降温安全讲座',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 76,
      },
    ],
    settings: ['enterprise'],
  },
];
