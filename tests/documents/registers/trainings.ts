import type { RegisterSample } from './sample.ts';

/** Registers of trainings: no word of a form, days under 登记日期 or 培训日期, names under 培训内容 or 课题. */
export const TRAININGS: readonly RegisterSample[] = [
  {
    name: '安全教育培训台账2025年',
    sheets: {
      培训登记: `
        安全教育培训登记台账
        序号 | 登记日期 | 培训内容 | 培训对象 | 应到人数 | 实到人数 | 学时 | 授课人 | 备注
        1 | 2025.3.5 | 新员工三级安全教育 | 新入职员工 | 12 | 11 | 24 | 安全科 |
        2 | 2025.4.18 | 危险化学品泄漏处置知识 | 车间班组长 | 30 | 28 | 2 | 外聘专家 | 1人请假
        3 | 2025.5 | 叉车安全操作 | 叉车司机 | 9 | 9 | 4 | 设备科 | 具体日期待补`,
    },
    settings: ['enterprise'],
    held: [
      {
        date: '2025-03-05',
        title: '新员工三级安全教育',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 11,
      },
      {
        date: '2025-04-18',
        title: '危险化学品泄漏处置知识',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 28,
      },
    ],
  },
  {
    name: '教师安全培训记录',
    sheets: {
      '2024': `
        实验小学2024年教职工安全培训记录
        日期 | 课题 | 主讲 | 参训对象 | 人数 | 课时
        2024年9月2日 | 开学安全第一课备课 | 德育处 | 班主任 | 36 | 1
        2024年10月15日 | 校园食品安全与急救 | 镇卫生院 | 全体教职工 | 78人 | 2`,
    },
    held: [
      {
        date: '2024-09-02',
        title: '开学安全第一课备课',
        form: 'lecture',
        settings: ['school'],
        audience: 36,
      },
      {
        date: '2024-10-15',
        title: '校园食品安全与急救',
        form: 'lecture',
        settings: ['school'],
        audience: 78,
      },
    ],
  },
  {
    name: '物业培训登记',
    sheets: {
      Sheet1: `
        社区物业服务中心安全培训登记表（2025年度）
        培训日期 | 培训课题 | 培训地点 | 培训方式 | 应参加 | 实参加 | 培训学时 | 讲师
        1月8日 | 消防控制室值守要点 | 物业会议室 | 集中授课 | 15 | 14 | 2 | 消防大队
        2月26日 | 电动自行车充电火灾预防 | 社区党群服务中心 | 现场讲解 | 40 | 37 | 1 | 消防大队
        3月12日 | 灭火器实操 | 小区广场 | 实操 | 40 | 33 | 1 | 消防大队`,
    },
    settings: ['community'],
    held: [
      { date: '2025-01-08', title: '消防控制室值守要点', form: 'lecture', audience: 14 },
      {
        date: '2025-02-26',
        title: '电动自行车充电火灾预防',
        form: 'lecture',
        settings: ['community'],
        audience: 37,
        place: '社区党群服务中心',
      },
      { date: '2025-03-12', title: '灭火器实操', audience: 33 },
    ],
  },
  {
    name: '施工单位班组教育台账',
    sheets: {
      台账: `
        项目部安全教育台账 2025
        序号 | 教育日期 | 教育主题 | 受教育班组 | 受教育人数 | 教育时长(小时) | 教育人
        1 | 2025-02-20 | 节后复工安全教育 | 钢筋班、木工班 | 64 | 2 | 安全总监
        2 | 2025-05-07 | 高处作业警示教育 | 架子工班 | 22 | 1.5 | 安全员`,
    },
    held: [
      {
        date: '2025-02-20',
        title: '节后复工安全教育',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 64,
      },
      {
        date: '2025-05-07',
        title: '高处作业警示教育',
        form: 'warning',
        settings: ['enterprise'],
        audience: 22,
      },
    ],
  },
  {
    name: '街道培训班统计2025',
    sheets: {
      培训班: `
        2025年安全生产培训班开办情况登记
        期次 | 开班时间 | 结业时间 | 培训班名称 | 培训对象 | 计划人数 | 实际人数 | 总学时 | 承办单位
        1 | 2025.3.10 | 2025.3.12 | 企业主要负责人安全培训班 | 规上企业主要负责人 | 80 | 76 | 16 | 街道应急办
        2 | 2025.6.4 | 2025.6.4 | 网格员消防业务培训班 | 社区网格员 | 50 | 52 | 4 | 街道消防所`,
    },
    held: [
      {
        date: '2025-03-10',
        endDate: '2025-03-12',
        title: '企业主要负责人安全培训班',
        form: 'lecture',
        settings: ['enterprise'],
        audience: 76,
      },
      {
        date: '2025-06-04',
        title: '网格员消防业务培训班',
        form: 'lecture',
        settings: ['community'],
        audience: 52,
      },
    ],
  },
];
