import type { FieldWords } from './field-words.ts';
import { CONTACT, CONTACT_PHONE, PHONE, REMARKS, YEAR } from './shared-fields.ts';
import { words } from './word-list.ts';

const AI = words`人工智能 人工智能使用 使用人工智能 人工智能工具使用 使用人工智能工具 人工智能技术使用 ai ai使用 使用ai ai工具使用 使用ai工具`;
const WHETHER_AI = words`是否使用ai 是否使用人工智能 是否使用ai工具 是否使用人工智能工具 有无使用ai 有无使用人工智能`;

/** How often a work was opened. */
const READING = words`阅读 播放 点击 浏览 观看`;

/** 素材来源及人工智能使用, in either order. */
function besideMaterial(ai: string): string[] {
  return words`素材 素材来源 素材使用`.flatMap((material) =>
    ['及', '和', '与'].flatMap((join) => [material + join + ai, ai + join + material]),
  );
}

const MAKING = words`创作 制作 摄制 编创 录制 主创 设计 拍摄 编写 创编`;
const MADE_BY = words`机构 部门 方 公司`;

const TOLD = words`说明 情况 情况说明`;

/** Headings and labels of a work (安全宣传作品), by field. */
export const WORK_FIELD_WORDS = {
  year: {
    whole: YEAR,
    inColumns: words`年份 年`,
    within: words`年度 年份`,
  },
  title: {
    whole: words`作品名称 作品题目 作品标题 宣传作品 宣传作品名称 作品主题 作品名 作品主题名称
      作品全称 报送作品名称 推荐作品名称 参评作品名称`,
    weak: words`名称 标题 题目 安全宣传作品`,
    faint: words`作品`,
    onForms: words`片名 曲名 歌名 剧名`,
    within: words`作品名 作品标题 作品题目`,
    never: words`案例 试点`,
    atNeed: words`主题`,
  },
  type: {
    whole: words`作品类型 作品类别 作品种类 种类 体裁 作品体裁 作品载体 表现形式 作品申报类别
      参评类别 参评类型 作品分类 形式类别 类别形式`,
    weak: words`类型 类别 作品形式 形式 宣传形式 申报类别`,
    faint: words`载体`,
    within: words`类型 类别 形式 体裁`,
  },
  authors: {
    whole: words`作者 创作者 主创人员 创作人员 制作人 主创 作者姓名 制作人员 创作团队
      创作人 制作者 主创团队 作品作者 作者/主创人员 作者/团队 作者或团队
      作者及团队 主要创作人员 主创人员姓名 编创人员 作者及主创人员 创作人员姓名
      创作团队成员 主创团队成员 作者/创作团队 作者名单 创作者姓名 作品创作者 编导 主要作者 创作成员`,
    weak: words`设计者 第一作者 第一创作者 首位作者`,
    onForms: words`采编人员 编写人员 编写者 撰稿人 撰写人 拍摄者 拍摄人员 摄制人员 设计人员 绘制人员 编绘人员`,
    inColumns: words`谁做的 谁写的 谁画的 谁拍的 制作部门 创作部门 制作单位 创作单位 单位 选送单位 报送单位 出品单位 作者单位 作者/单位 作者及单位`,
    within: words`作者 创作 制作单位 主创`,
    never: words`时间 日期 说明 简介`,
  },
  createdOn: {
    whole: words`完成时间 创作时间 制作时间 创作日期 制作日期 完成日期 成稿时间 作品完成时间
      作品创作时间 创作完成时间 制作完成时间 作品制作时间 作品完成日期`,
    weak: words`作品时间`,
    inColumns: words`时间 日期 什么时候做的 何时做的 哪天做的`,
    within: words`创作时间 完成时间 制作时间 完成日期 时间 日期`,
    never: words`发布 刊发 播出 投放 上线 时长`,
  },
  publishedAt: {
    whole: words`发布平台 发布媒体 刊发平台 发布渠道 刊播平台 播出平台 投放平台 发表平台 传播平台
      刊发媒体 刊播媒体 发布载体 传播渠道 首发平台 首发媒体 展播平台 推广平台 播放平台 刊播渠道
      媒体平台`,
    // In a register these head the reports of the media, which are no works.
    inColumns: words`刊发处 发表处 刊登处 发布处 发在哪里 发在哪 发在哪儿 发布在哪里 登在哪里 在哪里发的`,
    onForms: words`平台名称 媒体名称 发布公众号 发布账号平台 刊登媒体 刊载媒体 刊播单位 播发平台 宣传平台`,
    weak: words`发布单位 发布账号 发布位置`,
    faint: words`平台 媒体 渠道 公众号名称`,
    within: words`平台 渠道 媒体`,
    never: words`时间 日期`,
  },
  publishedOn: {
    whole: words`发布时间 发布日期 刊发时间 播出时间 投放时间 上线时间 发表时间 刊播时间 推出时间
      首发时间 首发日期 首播日期 上线日期 播出日期 发表日期 首播时间 刊发日期 刊播日期
      投放日期 推出日期 推送时间 推送日期 刊登时间 刊登日期 登载时间 登载日期 见报时间 见报日期 展播时间 展播日期`,
    within: words`发布时间 发布日期 刊发 播出时间 播出日 投放时 投放日 上线时 上线日 推送时 推送日`,
  },
  reach: {
    whole: [
      ...READING.flatMap((one) =>
        READING.filter((other) => other !== one).map((other) => `${one}/${other}量`),
      ),
      ...words`阅读播放量 阅读量 播放量 点击量 浏览量 受众量 覆盖人数 传播量
      受众人数 观看人数 观看量 浏览次数 阅读数 播放次数 阅读、播放量
      累计阅读量 累计播放量 总阅读量 总播放量 覆盖人次 受众人次 受众数量 播放阅读量
      累计播放/阅读量 累计阅读/播放量 阅读量/播放量 播放量/阅读量 播放数 阅读播放或受众量`,
    ],
    weak: words`传播效果 点击率 传播数据`,
    faint: words`受众`,
    within: words`阅读 播放量 点击 浏览 受众 传播`,
  },
  settings: {
    whole: words`适用领域 五进领域 进入领域 面向领域 适用对象 宣传领域 适用范围 涉及场所 所属领域 五进类别
      适用场所 覆盖领域 面向对象 目标受众 涉及领域 适用场景 适用五进领域 受众群体 宣传场所 所属场所 所进场所 所进领域
      面向场所 五进场所 进入场所 覆盖场所 对应场所 对应领域`,
    weak: words`领域 受众对象 宣传对象`,
    faint: words`五进`,
    within: words`领域 五进 对象`,
  },
  introduction: {
    whole: words`作品简介 内容简介 作品介绍 作品说明 作品内容简介 作品概述 内容说明 作品阐述 内容介绍
      作品简要介绍 内容概述 作品内容介绍 内容摘要 作品主要内容 作品描述 作品内容概述
      作品内容说明`,
    weak: words`简介 作品内容 主要内容 创作说明 创意说明 创作思路 作品创意 作品创意说明 作品创作说明`,
    faint: words`内容 介绍`,
    within: words`简介 介绍 内容 说明`,
    never: words`原创`,
  },
  originality: {
    whole: words`原创声明 是否原创 原创情况 原创性 原创说明 原创承诺 版权声明 版权说明 版权情况
      原创性说明 原创情况说明 原创性声明 作品原创说明 版权承诺 原创及版权说明 原创性承诺 著作权声明
      作品原创声明`,
    onForms: words`是否原创及说明 是否为原创及说明 是否原创并说明`,
    faint: words`原创`,
    within: words`原创 版权`,
  },
  duration: {
    whole: words`时长 作品时长 视频时长 播放时长 片长 影片时长 音频时长 节目时长 作品长度 时间长度`,
    faint: words`篇幅`,
    within: words`时长 片长`,
  },
  format: {
    whole: words`格式 文件格式 作品格式 视频格式 作品文件格式 提交格式`,
    within: words`格式`,
    never: words`要求`,
  },
  link: {
    whole: words`作品链接 作品网址 播放链接 作品链接地址 观看链接 作品发布链接 作品网络链接`,
    // In a register these head the reports of the media, too, which are no works.
    onForms: words`链接 网址 发布链接 链接地址 网络链接 发布网址 发布链接地址 网页链接 网络地址 网盘/网页链接 网页/网盘链接 网盘或网页链接`,
    atNeed: words`链接 网址 发布链接 链接地址 网络链接 发布网址 发布链接地址 网页链接 网络地址 网盘/网页链接 网页/网盘链接 网盘或网页链接`,
  },
  makers: {
    whole: words`主创单位 主创人员单位 主创人员所在单位 主创团队单位 作者所在单位 作者工作单位 主创人员工作单位
      主创所在单位`,
    onForms: [
      ...MAKING.flatMap((making) => MADE_BY.map((body) => making + body)),
      ...words`录制单位 设计单位 创编单位`,
    ],
  },
  authorisation: {
    whole: words`授权说明 授权 授权情况 授权书 使用授权 授权承诺 作品授权 版权授权 授权声明 是否授权 展播授权
      作品使用授权 授权使用说明 作品授权说明 授权使用`,
    within: words`授权`,
  },
  sources: {
    whole: [
      ...words`素材说明 素材来源 素材来源说明 素材来源情况 素材版权说明 素材来源及版权说明 素材使用说明
        ai生成说明 人工智能生成内容说明 是否使用人工智能 是否使用ai`,
      ...WHETHER_AI.flatMap(besideMaterial),
      ...[...AI, ...AI.flatMap(besideMaterial)].flatMap((word) => TOLD.map((told) => word + told)),
    ],
    within: words`素材 人工智能`,
  },
  contact: {
    whole: [...CONTACT, ...words`作品联系人`],
    inColumns: words`负责人`,
    within: words`联系人 负责人`,
    never: words`电话 方式`,
  },
  phone: {
    whole: [...PHONE, ...words`作品联系电话`],
    within: words`电话 手机 联系方式`,
  },
  remarks: {
    whole: [...REMARKS, ...words`需要说明的问题 其他需要说明的情况`],
    weak: words`说明`,
    within: words`备注`,
  },
  published: {
    inColumns: words`发表情况 刊发情况 刊登情况 展播情况`,
    whole: words`发布平台及时间 发布时间及平台 发布渠道及时间 首发平台及时间 发布平台和时间
      刊播平台及时间 发表时间及媒体 发布时间及媒体 发表媒体及时间 发布媒体及时间 首发时间及平台`,
    weak: words`发布情况 刊播情况`,
  },
  authorsMakers: {
    faint: words`作者及其单位`,
    onForms: words`主创人员与单位 主创人员及单位 主创人员和单位 作者及单位名称 主创及单位 主创人员及所在单位
      作者及主创单位 主创人员及主创单位 作者及所在单位 主创人员姓名及单位 作者及工作单位 作者姓名及单位 作者姓名及所在单位
      主创单位及主创人员 主创单位及人员 主创单位及作者 主创单位及主创 创作单位及作者 创作单位及人员 创作单位及创作人员 创作单位及主创人员
      制作单位及作者 制作单位及人员 制作单位及制作人员 制作单位及主创人员`,
  },
  originalityAuthorisation: {
    onForms: words`是否原创及授权情况 是否原创及授权 原创说明与授权 原创说明及授权 原创说明和授权 原创承诺与授权 原创承诺及授权 原创承诺和授权 原创声明与授权 原创声明及授权 原创及授权
      原创与授权 原创授权声明 原创授权承诺 原创承诺与授权声明 原创承诺及授权声明 原创及授权声明 原创及授权承诺
      原创及授权说明 版权及授权说明 版权声明及授权 原创性声明及授权 原创声明及授权书 原创声明与授权书`,
  },
  contactPhone: { onForms: CONTACT_PHONE },
} satisfies Record<string, FieldWords>;
