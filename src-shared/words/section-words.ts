import { words } from './word-list.ts';

const PLACES = words`五进 场所 领域 进入 所进 覆盖`;
const PUBLISHED = words`发布 发表 首发 首播 刊发 刊播 刊登 播出 播放 投放 展播 传播 上线 推送`;

/** What sections of a work’s and a case’s form ask for, by the words their labels are built of. */
export const SECTION_WORDS = {
  statistics: {
    banners: words`横幅 条幅 展板`,
    onlineReach: pairs(
      words`线上 网上 网络 新媒体`,
      words`覆盖 宣传覆盖 传播覆盖 教育覆盖 宣传教育覆盖 活动覆盖 触达 宣传触达`,
    ),
  },
  case: {
    background: words`背景 起因 缘由 由来 成因`,
    practice: words`做法 举措 措施 办法 过程 路径 步骤 实施情况 推进情况`,
    results: words`成效 实效 效果 效益 反响 影响`,
    promotion: words`推广 启示 借鉴 示范 前景 复制`,
    setting: pairs(PLACES, words`类别 类型 领域 场所`),
    evidenceList: pairs(
      words`附件 附件材料 佐证 佐证材料 证明 证明材料 支撑材料 印证材料`,
      words`目录 清单 列表 名录 一览`,
    ),
    period: pairs(words`实施 开展 起止 活动`, words`时间 日期 时段 时间段 周期 期限`),
  },
  work: {
    title: words`名称 题目 标题`,
    type: pairs(words`体裁 形式 载体 类别 类型`, words`类别 类型 种类 分类 形式`),
    introduction: words`简介 介绍 说明 阐述 概述 梗概 提要 释义`,
    settings: pairs(PLACES, words`类别 类型 领域 场所`),
    publishedAt: pairs(PUBLISHED, words`平台 渠道 媒体 媒介 载体`),
    publishedOn: pairs(PUBLISHED, words`时间 日期`),
    format: pairs(words`文件 电子文件 电子版 源文件 图片 音频 音视频`, words`格式`),
    duration: [
      ...pairs(words`歌曲 短视频 微视频 短片 微电影 动画 动漫 广播 节目 广告 成片`, words`时长`),
      ...pairs(words`时长 片长`, words`/篇幅 、篇幅 或篇幅 及篇幅 和篇幅 与篇幅`),
    ],
    link: words`链接 链接地址 网址 网盘地址 网盘链接 下载地址 下载链接 观看地址 播放地址`,
    createdOn: pairs(
      words`创作 制作 完成 拍摄 设计 成稿 定稿 成片 摄制 录制 绘制`,
      words`时间 日期`,
    ),
  },
} as const;

/** Words that such labels hold besides. */
export const BESIDE_SECTION_WORDS = {
  statistics: words`共 共计 累计 悬挂 张贴 设置 制作 摆放 布置 布设 展出 展示 拉挂 宣传 标语 数 数量 总数 人次 人数 量 条数 块数 及 和 与 、 /`,
  case: words`附 产生 实施 工作 活动 案例 项目 主要 具体 典型 创新 经验 特色 采取 取得 实际 社会 经济 综合
    最终 价值 意义 目的 目标 基本 可 之处 性 点 亮点 组织 所属 建议 情况 应用 开展 面临 问题 分析 介绍 概述 描述 说明 推进 落实 成果 安全 宣传 及 与 和 的 、`,
  work: words`作品 广告 视频 短视频 微视频 海报 短片 微电影 影片 节目 歌曲 图书 文章 推文 图文 手册 画册 绘本 折页 长图 挂图 动画 宣传片 情景剧 小品 剧目 展板 课件 漫画 动漫
    音频 公益 网络 在线 观看 播放 下载 展示 上传 发布 宣传 创意 设计 创作 内容 剧情 思路 主题 构思 所属 已 首次 参赛 参评 完成 的 及 与 和 、`,
} as const;

function pairs(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) => second.map((other) => one + other));
}
