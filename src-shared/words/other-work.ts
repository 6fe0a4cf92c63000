import { words } from './word-list.ts';

/** Everyday work that diaries and registers of meetings hold beside publicity. */
export const OTHER_WORK_WORDS = words`巡逻 巡防 巡查 巡检 接处警 接警 处警 出警 盘查 值班 值守 备勤 采购 领用 报销 招标 验收 维修 保养 党委会 党组会 党课 党日 政治学习 理论学习 中心组 体能训练 队列
  支委会 支部会 党支部 常委会 办公会 例会 安委会 会议 专题研究 工作会 全体会议 部署会 调度会 协调会 联席会 碰头会 研判会 评审 检查 抽查
  排查 督查 督导 执法 整改 复查 处罚 纠纷 调解 慰问 信访 考核 盘点 审批 接访 处置 抢险 抢修`;

/** What makes the same work one of publicity: 检查并宣传. */
export const PUBLICITY_WORDS = words`宣传 宣讲 宣教 宣贯 演练 演习 培训 教育 讲座 讲 课 警示 科普 咨询 体验 曝光 推广 公益 倡议 发放 知识 竞赛
  答题 展板 观看 观摩 现场会 主题 五进 进企业 进农村 进社区 进校园 进学校 进家庭 直播 报道 学习 告知`;

/** What a column for the sort of work says of what is for the unit's own people, whatever its name. */
export const OWN_WORK_WORDS = words`内部业务 内部工作 内部会议 机关业务 机关内部 业务学习 内务`;
