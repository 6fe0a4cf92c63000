import type { FormKind } from '../notice/notice.ts';
import type { FieldId, ListName } from './field-names.ts';

/** Labels as offices print them, by field. Spaces, brackets and numbering are gone before a look-up. */
export type Synonyms = Record<FieldId, readonly string[]>;

const UNIT: Synonyms = {
  'unit.name':
    '填报单位 报送单位 上报单位 申报单位 推荐单位 填表单位 填报单位名称 报送单位名称 单位名称 单位全称 所在单位 工作单位 填报部门 报送部门 推报单位 选送单位 参评单位 申报主体 责任单位 单位 填报乡镇 乡镇街道 填报机关 报送机关 填报地区 填报单位全称'.split(
      ' ',
    ),
  'unit.leader':
    '主要负责人 单位负责人 负责人 单位领导 分管领导 主管领导 单位主要负责人 部门负责人 分管负责人 负责人姓名 责任人'.split(
      ' ',
    ),
  'unit.reviewer': '审核人 复核人 审核 审核人员 审核人姓名 审核者 核稿人'.split(' '),
  'unit.contact':
    '填表人 填报人 制表人 经办人 填表人员 填报人员 制表 填表 经办 填表人姓名 报送人 统计人'.split(
      ' ',
    ),
  'unit.phone': '单位电话 单位联系电话 办公电话 填表人电话 填报人电话 单位联系方式 值班电话'.split(
    ' ',
  ),
  'unit.email': '电子邮箱 邮箱 电子邮件 电子信箱 政务邮箱 单位邮箱 email e-mail 联系邮箱'.split(
    ' ',
  ),
  'unit.address': '单位地址 通讯地址 通信地址 联系地址 办公地址 地址 详细地址'.split(' '),
  filledOn:
    '填报日期 填表日期 填报时间 填表时间 报送日期 报送时间 上报日期 上报时间 制表日期 制表时间 申报日期 申报时间 推荐日期 日期'.split(
      ' ',
    ),
  'period.year': '年度 统计年度 填报年度 报告年度 报送年度 所属年度'.split(' '),
};

const PERIOD_TEXT =
  '统计时段 统计时间 统计期间 统计区间 报告期 填报时段 报送时段 统计周期 报告期间 时段 起止时间 统计起止时间 填报周期 报送周期 所属时段 所属期 统计期 数据时段 报告时段'.split(
    ' ',
  );

const CONTACT = '联系人 联络人 联系人姓名 具体联系人 工作联系人 联络员 单位联系人'.split(' ');
const PHONE =
  '联系电话 电话 联系方式 手机 手机号 手机号码 联系手机 电话号码 联系人电话 联系人手机 移动电话 固定电话 联系人联系方式 联系号码'.split(
    ' ',
  );
const CONTACT_PHONE =
  '联系人及电话 联系人及联系方式 联系人及联系电话 联系人和电话 联系人和联系方式 联系人电话及姓名 联系人与电话 联系人姓名及电话 姓名及电话 联系人联系电话 联系人/电话 联系人/联系电话 联系人、电话 联系人及手机 联系人及手机号'.split(
    ' ',
  );

const STATISTICS: Synonyms = {
  ...UNIT,
  'period.text': PERIOD_TEXT,
  'unit.contact': [...(UNIT['unit.contact'] ?? []), ...CONTACT],
  'unit.phone': [...(UNIT['unit.phone'] ?? []), ...PHONE],
  'unit.contactPhone': [
    ...CONTACT_PHONE,
    ...CONTACT_PHONE.map((label) => label.replace('联系人', '填表人')),
    ...CONTACT_PHONE.map((label) => label.replace('联系人', '填报人')),
  ],
  'pilots.text':
    '试点单位 试点单位名称 安全宣传试点 试点名称 培育试点 试点培育 试点单位名单 选树试点 选树培育试点 试点选树培育情况 试点培育情况 试点情况 试点建设情况 典型培育 先进典型培育 培育先进典型 试点点位'.split(
      ' ',
    ),
  'pilots.count':
    '试点个数 试点数量 试点单位数 试点数 试点单位个数 试点单位数量 培育试点数 培育试点个数 培育试点数量 选树试点数 选树试点数量 选树试点个数 试点总数'.split(
      ' ',
    ),
  'works.text':
    '报送作品 安全宣传作品 作品名称 宣传作品 报送作品名称 作品报送情况 宣传作品名称 报送作品情况 作品报送 作品情况 报送宣传作品'.split(
      ' ',
    ),
  'works.count':
    '作品数量 作品件数 报送作品数 报送作品数量 报送作品件数 宣传作品数 宣传作品数量 宣传作品件数 作品数 作品总数 报送宣传作品数'.split(
      ' ',
    ),
  'cases.text':
    '成果案例 报送成果案例 案例名称 报送案例 成果案例名称 案例报送情况 成果案例报送情况 典型案例 报送案例情况 案例报送 案例情况'.split(
      ' ',
    ),
  'cases.count':
    '案例数量 案例个数 成果案例数 成果案例数量 成果案例个数 报送案例数 报送案例数量 案例数 报送案例个数 案例总数 报送成果案例数'.split(
      ' ',
    ),
  practice:
    '特色做法 主要做法 经验做法 特色工作 典型做法 工作亮点 亮点工作 特色亮点 创新做法 主要做法及成效 做法及成效 特色做法及成效 经验做法及成效 工作亮点及成效 主要做法和成效 特色做法和成效 工作开展情况 开展情况 工作情况 主要工作 工作特色 特色做法与成效 亮点做法 工作成效 主要工作及成效 工作小结 亮点及成效 末端落实情况 做法和经验 经验与做法'.split(
      ' ',
    ),
  plan: '下步打算 下一步打算 下步工作打算 下一步工作打算 下一步工作安排 下步工作安排 下一步工作 下步工作 工作打算 下一步计划 下步计划 下一步工作计划 下步工作计划 下步安排 下一步安排 工作计划 下步工作思路 下一步工作思路 下阶段工作打算 下一步措施 下步措施'.split(
    ' ',
  ),
  code: ['校验码'],
};

const WORK: Synonyms = {
  ...UNIT,
  'unit.name': [
    ...(UNIT['unit.name'] ?? []),
    '作品报送单位',
    '创作单位',
    '制作单位',
    '出品单位',
    '作品选送单位',
  ],
  'work.title': '作品名称 作品标题 作品题目 作品名 名称 标题 题目 作品主题名称 作品全称'.split(' '),
  'work.type':
    '作品类型 作品类别 作品形式 作品种类 类型 类别 形式 表现形式 作品体裁 体裁 作品载体 种类 作品分类'.split(
      ' ',
    ),
  'work.authors':
    '作者 作者姓名 主创人员 创作人员 主创 创作者 创作团队 主创团队 作品作者 制作人员 制作人 创作人 作者/主创人员 作者/团队 作者或团队 作者(团队) 作者及团队 主要创作人员 主创人员姓名 编创人员 作者及主创人员 创作人员姓名 作者/创作团队 设计者 作者名单'.split(
      ' ',
    ),
  'work.createdOn':
    '创作时间 创作日期 制作时间 制作日期 完成时间 完成日期 作品完成时间 作品创作时间 创作完成时间 制作完成时间 成稿时间 作品制作时间 作品完成日期'.split(
      ' ',
    ),
  'work.settings':
    '适用领域 适用范围 适用场所 适用对象 五进领域 涉及领域 面向领域 所属领域 宣传领域 适用场景 领域 五进类别 进入领域 适用五进领域 宣传对象 受众对象 面向对象 目标受众 受众群体 宣传场所'.split(
      ' ',
    ),
  'work.publishedAt':
    '发布平台 发布渠道 刊播平台 播出平台 刊发媒体 发布媒体 刊播媒体 传播平台 传播渠道 首发平台 展播平台 推广平台 投放平台 刊发平台 发布载体 播放平台 发表平台 发布单位 刊播渠道 媒体平台'.split(
      ' ',
    ),
  'work.publishedOn':
    '发布时间 发布日期 刊播时间 播出时间 刊发时间 发表时间 首发时间 上线时间 投放时间 首播时间 刊发日期 刊播日期'.split(
      ' ',
    ),
  'work.published':
    '发布平台及时间 发布时间及平台 发布情况 刊播情况 发布渠道及时间 首发平台及时间 发布平台和时间 刊播平台及时间 发布情况(平台、时间)'.split(
      ' ',
    ),
  'work.reach':
    '阅读量 播放量 点击量 浏览量 传播量 覆盖人数 覆盖人次 受众人数 受众人次 受众数量 传播效果 阅读播放量 播放阅读量 阅读/播放量 播放/阅读量 阅读量/播放量 播放量/阅读量 点击率 阅读数 播放数 受众量 阅读播放或受众量 阅读、播放量 传播数据 阅读(播放)量 播放次数 浏览次数 播放(阅读)量'.split(
      ' ',
    ),
  'work.introduction':
    '作品简介 作品介绍 作品内容简介 内容简介 作品内容 简介 作品说明 内容介绍 作品概述 作品简要介绍 作品创意说明 创意说明 内容概述 作品内容介绍 作品阐述 内容摘要 作品主要内容 主要内容 创作思路 作品创作说明 创作说明 作品描述 内容说明 作品内容概述 作品内容说明'.split(
      ' ',
    ),
  'work.originality':
    '原创说明 原创声明 原创性说明 原创承诺 版权说明 版权声明 原创性声明 作品原创说明 是否原创 原创情况 版权承诺 原创及版权说明 原创性承诺 著作权声明 作品原创声明'.split(
      ' ',
    ),
  'work.contact': [...CONTACT, '作品联系人'],
  'work.phone': [...PHONE, '作品联系电话'],
  'work.contactPhone': CONTACT_PHONE,
  'work.remarks': '备注 备注说明 其他说明 说明 需要说明的问题 其他需要说明的情况'.split(' '),
};

const CASE: Synonyms = {
  ...UNIT,
  'unit.name': [
    ...(UNIT['unit.name'] ?? []),
    '案例报送单位',
    '实施单位',
    '案例单位',
    '案例实施单位',
  ],
  'case.title':
    '案例名称 案例标题 案例题目 成果案例名称 成果名称 名称 标题 题目 案例名 成果标题 案例主题 项目名称 成果案例标题'.split(
      ' ',
    ),
  'case.setting':
    '案例类别 案例类型 五进领域 所属领域 领域 五进类别 类别 案例领域 涉及领域 所属类别 适用领域 进入领域 宣传领域 类型 案例所属领域 五进类型 案例分类 申报类别 宣传对象 宣传场所'.split(
      ' ',
    ),
  'case.form':
    '宣传形式 主要宣传形式 形式 采用形式 活动形式 宣传方式 开展形式 案例宣传形式 主要形式 宣教形式'.split(
      ' ',
    ),
  'case.period':
    '实施时间 起止时间 开展时间 活动时间 实施周期 实施期限 实施日期 时间 案例时间 工作时间 实施起止时间 案例实施时间 开展日期 起止日期 时间跨度 案例起止时间 发生时间'.split(
      ' ',
    ),
  'case.background':
    '实施背景 工作背景 背景 案例背景 背景情况 活动背景 背景介绍 开展背景 背景概述 基本情况 案例背景情况 背景及意义 背景和意义 工作背景及意义 背景与目标 背景起因 项目背景 问题背景 主要背景'.split(
      ' ',
    ),
  'case.practice':
    '主要做法 做法 工作做法 具体做法 经验做法 实施过程 主要举措 工作举措 主要措施 具体措施 工作措施 主要内容 做法与过程 实施情况 典型做法 特色做法 工作过程 具体举措 做法举措 创新做法 实施内容 主要做法和经验 做法措施 主要工作做法 案例内容 案例主要做法 主要经验做法 工作内容 主要做法及过程'.split(
      ' ',
    ),
  'case.results':
    '工作成效 实施成效 取得成效 成效 主要成效 取得效果 实施效果 工作效果 效果 成果成效 成效与影响 主要成果 工作成果 成果 取得的成效 实际效果 案例成效 宣传成效 成效情况 取得的成果 活动成效 成效及影响 成果及成效 宣传效果 取得成果 社会效果 社会反响'.split(
      ' ',
    ),
  'case.promotion':
    '推广价值 推广意义 经验启示 启示 推广应用价值 示范意义 推广应用 可推广性 借鉴意义 示范价值 推广应用情况 推广情况 推广前景 可复制推广经验 经验启示及推广价值 示范推广价值 推广价值及意义 工作启示 经验与启示 推广示范价值 推广价值和意义 案例启示 示范推广意义 经验推广价值 可复制可推广经验 推广建议 应用推广价值 借鉴推广价值'.split(
      ' ',
    ),
  'case.contact': [...CONTACT, '案例联系人'],
  'case.phone': [...PHONE, '案例联系电话'],
  'case.contactPhone': CONTACT_PHONE,
  'case.remarks': '备注 备注说明 其他说明 说明 需要说明的问题 其他需要说明的情况'.split(' '),
};

export const SYNONYMS: Record<FormKind, Synonyms> = {
  statistics: STATISTICS,
  work: WORK,
  case: CASE,
};

/** Words that fit a field only by their company: a match on them alone is less sure. */
export const WEAK_LABELS: readonly string[] =
  '单位 名称 标题 题目 类型 类别 形式 时间 日期 地址 领域 简介 电话 说明 主要内容 审核 制表 填表 经办 成果 效果 时段 负责人 主要做法 创作单位 制作单位 出品单位 实施单位 宣传对象 受众对象 传播效果 基本情况 开展情况 工作情况 主要工作 传播数据 责任单位 责任人 案例类型 作品内容 工作内容 发布单位 工作计划 发布情况 刊播情况 点击率 申报类别 社会反响 分管领导 主管领导 分管负责人 设计者 作品形式'.split(
    ' ',
  );

export interface ListSynonyms {
  /** A header row with one of these is a list of this kind. */
  identity: readonly string[];
  columns: Record<string, readonly string[]>;
}

const NO = '序号 编号 序 no 号'.split(' ');
const REMARKS = ['备注', '备注说明'];

/** Column headings of lists with rows to fill. */
export const LIST_SYNONYMS: Record<ListName, ListSynonyms> = {
  pilots: {
    identity:
      '试点名称 试点单位 试点单位名称 试点点位名称 安全宣传试点名称 安全宣传试点 试点 先进典型名称 培育对象'.split(
        ' ',
      ),
    columns: {
      no: NO,
      name: '试点名称 试点单位 试点单位名称 试点点位名称 安全宣传试点名称 安全宣传试点 试点 先进典型名称 培育对象 名称 单位名称'.split(
        ' ',
      ),
      kind: '类别 类型 试点类别 试点类型 五进类别 所属领域 所属类别 领域 五进领域 单位类型'.split(
        ' ',
      ),
      address: '地址 详细地址 所在地 试点地址 地点 位置 单位地址 所在位置'.split(' '),
      contact: [...CONTACT, '负责人', '试点联系人', '试点负责人'],
      phone: PHONE,
      chosenOn: '选树时间 确定时间 选定时间 培育时间 创建时间 命名时间 选树日期 时间'.split(' '),
      basis: '选树依据 确定依据 选定依据 选树理由 基本情况'.split(' '),
      practice: '经验做法 主要做法 特色做法 做法 典型做法 主要经验做法'.split(' '),
      results: '成效 工作成效 取得成效 主要成效 培育成效 培育成果'.split(' '),
      status: '状态 培育状态 建设状态 进展 进展情况'.split(' '),
      remarks: REMARKS,
    },
  },
  works: {
    identity: '作品名称 作品标题 作品题目 宣传作品名称 报送作品名称'.split(' '),
    columns: { no: NO, title: ['宣传作品名称', '报送作品名称'], remarks: REMARKS },
  },
  cases: {
    identity: '案例名称 案例标题 成果案例名称 案例题目 报送案例名称 成果名称'.split(' '),
    columns: { no: NO, title: ['报送案例名称'], remarks: REMARKS },
  },
  activities: {
    identity: '活动名称 活动主题 活动标题 宣传活动名称 活动内容 宣传主题'.split(' '),
    columns: {
      no: NO,
      date: '活动时间 时间 日期 开展时间 活动日期 开展日期'.split(' '),
      title: '活动名称 活动主题 活动标题 宣传活动名称 活动内容 宣传主题'.split(' '),
      form: '宣传形式 形式 活动形式 活动类型 宣传方式'.split(' '),
      settings: '五进领域 领域 类别 五进类别 进入领域 所属领域 宣传领域 宣传对象'.split(' '),
      sessions: '场次 活动场次 次数 场数 宣传场次'.split(' '),
      audience: '受众人次 人次 受众人数 参与人数 人数 参加人数 参与人次 覆盖人次 覆盖人数'.split(
        ' ',
      ),
      place: '地点 活动地点 开展地点 宣传地点'.split(' '),
      organiser: '主办单位 组织单位 开展单位 责任单位'.split(' '),
      materials: '发放资料 发放宣传资料 资料份数 发放资料份数 宣传资料 发放资料数'.split(' '),
      mediaItems: '媒体报道 报道条数 宣传报道 媒体报道数'.split(' '),
      summary: '活动简介 主要内容 活动概况 简介 内容简介 活动情况'.split(' '),
      remarks: REMARKS,
    },
  },
};
