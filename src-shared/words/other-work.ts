import { words } from './word-list.ts';

/** Everyday work that diaries and registers of meetings hold beside publicity. */
export const OTHER_WORK_WORDS = words`巡逻 巡防 巡查 巡检 接处警 接警 处警 出警 盘查 值班 值守 备勤 采购 购买 购置 购入 购进 订购 添置 采买 申购 领用 报销 招标 验收 维修 保养 党委会 党组会 党课 党日 政治学习 理论学习 中心组 体能训练 队列
  支委会 支部会 党支部 常委会 办公会 例会 安委会 会议 专题研究 工作会 全体会议 部署会 调度会 协调会 联席会 碰头会 研判会 评审 检查 抽查
  排查 督查 督导 执法 整改 复查 处罚 纠纷 调解 慰问 信访 考核 盘点 审批 接访 处置 抢险 抢修
  巡护 巡山 设卡 训练 检修 养护 保洁 清扫 评选 评比 表彰 换届 选举 报表 填报 缴费 登记 办理 摸底 普查 核查 验收 招聘 面试 体检 义诊 献血 运动会 救援 查处 夜查 统一行动 执勤 安保 保卫 勤务 请假 休假 调休 轮休 停产 停业 歇业 封矿 视察 调研 莅临 迎检 采集 录入 征求意见 清查 稽查 抽测 暗访 整治 摸排 大扫除 扫雪 除雪 除冰 烧除 义剪 理发 论证 维保 清点 点数 鉴定 述职 理赔 送医 送诊 送院 崴脚 扭伤 剐蹭 追尾 清理 清运 清障 疏通 更换 改造 修缮 打扫 巡河 巡堤 巡线 送检 年检 年审 检定 检测 收费 收缴 核对 事故调查 家长会 自查 换药 充装 辨识 取证 聘任 扑救 议事会 代表大会 代表会 业主大会 听证会 恳谈会 评议会 起火 着火 失火 火情 火警 警情 灾情 安置 约谈 秩序维护 维护秩序 交通疏导 事故处理 速报 快报 汛情 雨情 水情 泄洪 备案 报备 安全评价 安全评估 人员调整 人事 任命 检验 校验 监测 储备 退伍 入队 入职 离职 离任 会商 巡坝 巡库 抽检`;

/** What is handed out, and before that is fetched, bought or put by. */
export const GOODS_WORDS = words`折页 手册 传单 宣传单 宣传册 宣传品 资料 材料 明白纸 明白卡 海报 挂图 展板 横幅 读本 书籍 小册子 袖标 马甲 物资 器材 灭火器 应急包 头盔 用品 音箱 喇叭 条幅 宣传画 标语牌 喷绘 展架 易拉宝 奖品 礼品 环保袋 围裙 扇子 雨伞 毛巾`;

/** What makes the same work one of publicity: 检查并宣传. */
export const PUBLICITY_WORDS = words`宣传 宣讲 宣教 宣贯 演练 演习 推演 拉练 练兵 比武 实训 培训 教育 讲座 讲 课 警示 科普 咨询 体验 曝光 推广 公益 倡议 发放 知识 竞赛
  答题 展板 观看 观摩 现场会 主题 五进 进企业 进农村 进社区 进校园 进学校 进家庭 直播 报道 学习 告知 演示 喊话`;

/** What pupils and staff make about a matter, whose making is publicity where the matter is one of safety: 消防手抄报评比. */
export const MADE_FOR_PUBLICITY_WORDS = words`手抄报 黑板报 板报 墙报 征文 绘画 漫画 儿童画 演讲 作文 情景剧 微视频 短视频 海报 标语`;

/** What a column for the sort of work says of what happened or was done to things, where the name has no word of publicity. */
export const EVERYDAY_SORTS = words`隐患 隐患排查 故障 事故 险情 警情 突发 突发事件 意外 意外伤害 工伤 伤病 治安 案件 投诉 信访 纠纷 报修 维修 维保 保养 检修 施工 工程
  安装 合同 招标 材料 资料 台账 报表 文件 公文 接待 来访 来人 迎检 装备 器材 物资 采购 劳保 劳保用品 劳防用品 防护用品 劳动防护 领用 后勤 财务 费用 人事 考勤 救助 救援 抢险 训练 执勤 备勤 出警 接警 值班 值守 巡查 巡逻 检查 整改
  会议 例会 物资采购 采购物资 物品采购 证照 证照办理 证照管理 资质 资质管理 资料报送 材料报送 行政 行政事务 车辆 设备 设施 测试 调试 好人好事 失物 失物招领 审批 许可 验收 处罚 考核`;

/** What makes the same work one of publicity the unit's own people, whatever its name. */
export const OWN_WORK_WORDS = words`内部业务 内部工作 内部会议 机关业务 机关内部 业务学习 内务 熟悉演练 六熟悉 业务训练 体能训练 内部训练`;

/**
 * What is taught, held or shown elsewhere and is no matter of safety: 统计业务培训, 职工趣味运动会. It outweighs the words of
 * publicity that such a row has all the same.
 */
export const OTHER_TOPIC_WORDS = words`统计 中心组 巡察 党委会 反邪教 环保 环境日 节能 质量月 知识产权 普法 控烟 近视 青春期 劳动教育 养殖培训 广播操 销售培训 新产品 信息系统 送法 科技下乡 高考 家长开放日 红色教育 红色基地 业务能力 普通话 医保 社保 养老保险 体检 运动会 趣味 汇演 文艺演出 联欢 植树 雷锋 评选 最美家庭 五好家庭 文明家庭 文明城市 文明创建 文明礼仪 卫生检查 环境卫生
  大扫除 卫生健康 爱国卫生 卫生评比 垃圾分类 环境整治 人居环境 计生 优生 育儿 党建 党史 党课 党员 党风 主题党日 组织生活 理论学习 政治理论 廉政 廉洁 招聘 就业 创业培训 创业指导 技能大赛 家政 育婴 农技
  种植技术 养殖技术 栽培 电商培训 电商直播 维权 打假 假货 民法典 法律援助 反家暴 妇女节 三八 义诊 随访 慢病 献血 健康 养生 征兵 国防 人口普查 经济普查 乡村振兴 招商 营商 税收 税务 财务 会计 报销 公文 档案 办公软件 信息化
  新媒体 账号运营 礼仪 心理 营养 阅读 读书 书画 书法 绘画 舞蹈 合唱 电影 摄影 象棋 乒乓 篮球 足球 拔河 厨艺 插花 手工 剪纸 联谊 相亲 团建 诵读 教研 备课 家访 招生 学籍 奖学金 绿化 保密 统战 宗教
  包粽子 包饺子 灯谜 文艺联欢 广场舞 邻里节 百家宴 跳蚤市场 义卖 便民服务 春游 秋游 艺术节 科技节 读书节 开学典礼 毕业典礼 散学典礼 期中 期末 家委会 职代会 年会 生日会 竞聘 低保 分红
  民族团结 扫黑 嘉奖 获奖 立功 表彰 任免 招考 招录 公示 延时服务 师德 师风 教风 医德 医风 行风 家风 警风 新课标 公开课 听评课 职称 绩效 企业文化 意识形态 四史 禁噪 噪音 噪声 英烈 药物 用药 处方 病历 院感 进修 科研 论文 启事 中标 人物通讯 人物专访 先进事迹 最美人物 队伍建设`;

/** Matters of safety, in whatever words. */
export const SAFETY_WORDS = words`安全 消防 火灾 防火 灭火 火 燃气 煤气 用电 触电 防汛 汛 洪 溺水 涉水 交通 骑行 头盔 一盔一带 酒驾 电动车 电动自行车 危化 危险 应急 急救 救护 心肺复苏 避险
  逃生 疏散 灾 地震 防震 台风 雷电 暴雨 滑坡 隐患 事故 警示 中毒 一氧化碳 防暑 中暑 高温 高处 坠落 有限空间 动火 叉车 特种 起重 施工 矿 职业病 职业健康 尘肺 防护 演练 演习 五进 斑马线 文明交通 文明出行 交通劝导 119 122 110 自护 安康杯 反诈 诈骗 禁毒 毒品 防拐
  校车 欺凌 食品 电梯 烟花 爆竹 取暖 踩踏 自救 互救 危房 塌 锅炉 粉尘 粮食 农机 渔船 护林`;

/** Staff is looked for, whatever they are for: 招录政府专职消防员. */
export const RECRUITING_WORDS = words`招录 招聘 招募 招考 应聘 竞聘 面试`;

/** A paper is being written, sent or looked at: 拟定六月活动方案, 培训计划征求意见. */
export const WRITING_WORDS = words`拟定 拟订 草拟 起草 制定 制订 编制 编写 修订 签订 签署 撰写 填报 上报 报送 报审 审议 审核 讨论 完善 印发 下发 转发`;
export const PAPER_WORDS = words`方案 预案 计划 规划 通知 总结 制度 办法 细则 报告 简报 请示 台账 档案 报表 要点 责任书 责任状 协议书`;
export const SEEN_THROUGH_WORDS = words`征求意见 征求意见稿 会签 送审 送审稿 报审 评审 审定 审议 审核 初稿 草案 讨论 讨论稿 修订 印发 上报 报送 备案 起草 编制 编写 拟定 定稿 归档 签订 签署`;

/** Words of publicity that stand in others: 体育课学生扭伤 is no lesson on safety. */
export const ORDINARY_WORDS = words`整改告知 隐患告知 处罚告知 体育课 课间 课桌 课椅 下课 课余 课外 课后 上课时 讲台`;
