import type { Setting } from '../domain/setting.ts';
import { words } from './word-list.ts';

/**
 * What betrays a setting that nobody wrote down, besides the words of the settings themselves: in places, in
 * those addressed, in titles. Always a guess.
 */
export const SETTING_EVIDENCE: Readonly<Record<Setting, readonly string[]>> = {
  enterprise: words`职工 员工 工人 青工 从业人员 务工人员 驾驶员 班组 项目部 施工现场 厂房 厂内 物流园 产业园 园区 矿山 煤矿 采石场 砂石场 沙场 砂场 石料场 搅拌站
    加气站 客运站 货运 货场 景区 民宿 网吧 娱乐场所 歌厅 旅行社 饭店 酒店 酒楼 餐馆 宾馆 餐饮 超市 商业街 商贸城 批发市场 农贸市场 摊主 店主 摊贩 商贩 经营户 零售点 零售店 零售户 销售点 代售点 租户 大厦 写字楼 商务楼 度假村 支行 分行 信用社
    施工队 工程队 施工班组
    住院部 住院楼 门诊楼 门诊部 病区 病房 护理部 内科楼 外科楼 急诊楼`,
  village: words`村级 村组 村委 村部 村口 村头 村里 村内 村小组 村民 大集 集市 赶集 农机 农忙 村广场 村会议室`,
  community: words`市民 过往群众 过往行人 业主 楼道 单元楼 楼门 高层住宅 住宅 养老院 敬老院 物业小区 家属院 家属区`,
  school: words`少年宫 校车 同学 开学 班教室 阶梯教室 教学楼 教职工 班级 年级 校内 全校 师幼 幼儿 住校生 寄宿生 住宿生 走读生 新生`,
  family: words`入户 敲门 家中 农户家 居民家`,
};

/** What a village has, and what a place in it is named by: 石桥村文化广场, 石桥村祠堂. */
export const VILLAGE_ROOMS: readonly string[] = words`广场 礼堂 舞台 戏台 祠堂 宗祠 文化 老年 活动室 活动中心 服务中心 会议室 办公室 办公楼 卫生室 书屋
  晒 打谷场 院坝 大院 球场 讲堂 学堂 幸福院 照料中心 凉亭 桥头 河边 河堤 渡口 码头 水库 水塘 公园 街头`;

/** How the names of units of a setting end: 宏达建材, 沙岭村村民委员会. */
export const UNIT_ENDINGS: Readonly<Record<Exclude<Setting, 'family'>, readonly string[]>> = {
  enterprise: words`公司 集团 工厂 厂 农贸市场 集贸市场 批发市场 菜市场 煤矿 铁矿 铜矿 金矿 铅锌矿 锰矿 磷矿 石膏矿 萤石矿 矿业 建材 化工 机械 物流 物业 酒店 宾馆 商场 超市 加油站 加气站 客运站 汽车站 火车站 景区 度假区 滑雪场 游乐园 搅拌站 采石场 石料场 砂石场 屠宰场 购物中心 电站 变电站 供电所 项目部 项目经理部 项目管理部 项目指挥部 监理部 工业园 医院 卫生院 银行 支行 分行 信用社 行业协会 商会`,
  village: words`村 村委会 村民委员会`,
  community: words`社区 居委会 小区`,
  school: words`小学 中学 学校 幼儿园 学院 大学 高中 初中 职校`,
};

/** How the names of places end, units and rooms alike. */
export const PLACE_ENDINGS: readonly string[] = [
  ...Object.values(UNIT_ENDINGS).flat(),
  ...words`广场 市场 中心 会议室 活动室 礼堂 食堂 厅 馆 楼 室 院 站 所 街 路 场 集市 大集 操场 工地 园 店 库 村部 组 号楼 门口 现场`,
];
