import type { RegisterSample } from './sample.ts';

/** Of columns that may tell the setting, its values choose: 进企业 is one, 宏达机械厂 is a place. */
export const PLACES: readonly RegisterSample[] = [
  {
    name: '五进活动登记2025',
    sheets: {
      登记: `
        2025年安全宣传“五进”活动登记
        序号 | 时间 | 活动名称 | 类型 | 进驻场所 | 形式 | 人数
        1 | 3月4日 | 企业安全生产培训 | 进企业 | 宏达机械厂 | 安全宣讲 | 60
        2 | 3月11日 | 森林防火宣传 | 进农村 | 石门村文化广场 | 主题宣传活动 | 150
        3 | 3月20日 | 消防疏散演练 | 进校园 | 实验小学操场 | 应急疏散演练 | 900`,
    },
    held: [
      {
        date: '2025-03-04',
        title: '企业安全生产培训',
        settings: ['enterprise'],
        form: 'lecture',
        place: '宏达机械厂',
        audience: 60,
      },
      {
        date: '2025-03-11',
        title: '森林防火宣传',
        settings: ['village'],
        form: 'themed',
        place: '石门村文化广场',
        audience: 150,
      },
      {
        date: '2025-03-20',
        title: '消防疏散演练',
        settings: ['school'],
        form: 'drill',
        place: '实验小学操场',
        audience: 900,
      },
    ],
  },
  {
    name: '宣传场所登记2025',
    sheets: {
      Sheet1: `
        日期 | 领域 | 场所 | 主题 | 宣传方式 | 参与人数
        2025.4.8 | 企业 | 建安公司翠湖工地 | 高处作业安全 | 宣讲 | 45
        2025.4.15 | 社区 | 翠湖社区居民活动中心 | 燃气安全 | 讲座 | 52
        2025.4.22 | 学校 | 翠湖中学报告厅 | 防震减灾 | 讲座 | 320`,
    },
    held: [
      {
        date: '2025-04-08',
        title: '高处作业安全',
        settings: ['enterprise'],
        form: 'lecture',
        place: '建安公司翠湖工地',
        audience: 45,
      },
      {
        date: '2025-04-15',
        title: '燃气安全',
        settings: ['community'],
        form: 'lecture',
        place: '翠湖社区居民活动中心',
        audience: 52,
      },
      {
        date: '2025-04-22',
        title: '防震减灾',
        settings: ['school'],
        form: 'lecture',
        place: '翠湖中学报告厅',
        audience: 320,
      },
    ],
  },
  {
    name: '工地宣讲登记2025',
    sheets: {
      工地宣讲: `
        住建局2025年工地安全宣讲登记
        序号 | 日期 | 工地 | 宣讲主题 | 参加人数 | 发放资料
        1 | 5月6日 | 滨河花园二期 | 起重机械安全 | 58 | 60
        2 | 5月13日 | 新区医院扩建 | 防高坠 | 72 | 80
        3 | 5月20日 | 城南安置房 | 临时用电 | 41 | 45`,
    },
    held: [
      {
        date: '2025-05-06',
        title: '起重机械安全',
        form: 'lecture',
        settings: ['enterprise'],
        place: '滨河花园二期',
        audience: 58,
        materials: 60,
      },
      {
        date: '2025-05-13',
        title: '防高坠',
        form: 'lecture',
        settings: ['enterprise'],
        place: '新区医院扩建',
        audience: 72,
        materials: 80,
      },
      {
        date: '2025-05-20',
        title: '临时用电',
        form: 'lecture',
        settings: ['enterprise'],
        place: '城南安置房',
        audience: 41,
        materials: 45,
      },
    ],
  },
  {
    name: '送安全进基层2025',
    sheets: {
      明细: `
        序号 | 活动时间 | 活动内容 | 进入领域类别 | 具体场所 | 受众人数 | 宣传形式
        1 | 2025年6月3日 | 燃气安全知识讲座 | 进家庭 | 锦绣小区3号楼 | 25 | 安全宣讲
        2 | 2025年6月10日 | 防溺水警示教育 | 进学校 | 沿河学校 | 430 | 警示曝光
        3 | 2025年6月16日 | 安全生产咨询日 | 进社区 | 人民广场 | 600 | 主题宣传活动`,
    },
    held: [
      {
        date: '2025-06-03',
        title: '燃气安全知识讲座',
        settings: ['family'],
        form: 'lecture',
        place: '锦绣小区3号楼',
        audience: 25,
      },
      {
        date: '2025-06-10',
        title: '防溺水警示教育',
        settings: ['school'],
        form: 'warning',
        place: '沿河学校',
        audience: 430,
      },
      {
        date: '2025-06-16',
        title: '安全生产咨询日',
        settings: ['community'],
        form: 'themed',
        place: '人民广场',
        audience: 600,
      },
    ],
  },
  {
    name: '交通安全宣传台账2025',
    sheets: {
      台账: `
        交警中队交通安全宣传台账（2025年）
        日期 | 宣传内容 | 学校 | 参加人数 | 宣传单（份）
        3月3日 | 开学交通安全课 | 城北小学 | 800 | 800
        3月18日 | 骑行安全宣讲 | 职业高中 | 450 | 500`,
      乡村: `
        日期 | 宣传内容 | 村 | 参加人数 | 宣传单（份）
        4月2日 | 一盔一带安全宣讲 | 大桥 | 60 | 100
        4月16日 | 农用车安全宣讲 | 石坪 | 45 | 60`,
    },
    held: [
      {
        date: '2025-03-03',
        title: '开学交通安全课',
        form: 'lecture',
        settings: ['school'],
        place: '城北小学',
        audience: 800,
        materials: 800,
      },
      {
        date: '2025-03-18',
        title: '骑行安全宣讲',
        form: 'lecture',
        settings: ['school'],
        place: '职业高中',
        audience: 450,
        materials: 500,
      },
      {
        date: '2025-04-02',
        title: '一盔一带安全宣讲',
        form: 'lecture',
        settings: ['village'],
        place: '大桥',
        audience: 60,
        materials: 100,
      },
      {
        date: '2025-04-16',
        title: '农用车安全宣讲',
        form: 'lecture',
        settings: ['village'],
        place: '石坪',
        audience: 45,
        materials: 60,
      },
    ],
  },
];
