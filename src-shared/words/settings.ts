import { SETTING_LABELS } from '../domain/setting.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** 五进: in cells, titles, places, rows, columns and tick boxes, with or without 进 before them. */
export const SETTING_WORDS = choiceWords(SETTING_LABELS, {
  enterprise: {
    own: words`企事业单位 企业单位`,
    alike: words`企业类 生产经营单位`,
    alone: words`企业职工 企业员工`,
    sorts: words`公司 工厂 厂矿 厂区 工业园 园区 工地 车间 商户 商场 商铺 商超 门店 九小场所
      加油站 车队`,
  },
  village: {
    own: words`乡村`,
    alike: words`村居 行政村 农村类`,
    alone: words`村 村组 农村居民 农村群众`,
    sorts: words`自然村 村庄 村屯 村民 村委会 各村 田间 农民 林区 合作社`,
  },
  community: {
    alike: words`居民区 社区类`,
    alone: words`社区居民 社区群众`,
    sorts: words`小区 居委会 居民 楼院 楼宇 街区 网格`,
  },
  school: {
    own: words`校园`,
    alike: words`学校类 校园类`,
    alone: words`在校学生 在校师生`,
    sorts: words`中小学 小学 中学 高中 初中 幼儿园 院校 大学 学院 职校 师生 学生 教师 老师`,
    // On a form it may as well be a lecture's; a single letter is the rest of another word there, or
    // a unit: 校, 户 and 家 below.
    inCells: words`课堂 校`,
  },
  family: {
    alike: words`居民家庭 家庭类`,
    alone: words`家庭成员`,
    sorts: words`农户 住户 家家户户 居民户 平房户 家长`,
    // On a form going from door to door is what is done.
    inCells: words`入户 户 家`,
  },
});

/** All five, in cells only: on a form 五进 names the work itself. */
export const ALL_SETTINGS_WORDS = words`五进 全部 全覆盖 五进全部 五个领域 各领域 全领域 五进全覆盖
  五类场所 所有领域 五项全部 都有`;
