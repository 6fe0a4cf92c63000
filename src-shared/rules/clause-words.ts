import type { RULES } from './rules.ts';

/** Id of a clause that some rule rests on. */
export type RuledClause = (typeof RULES)[number]['clauses'][number];

/** What is checked under each such clause, where a clerk picks it; the manual's page on notices says the same. */
export const CLAUSE_WORDS: Record<RuledClause, string> = {
  'report.statistics': '每半年报送统计表，按期签批报送',
  'report.works': '每年作品的件数',
  'report.cases': '每年成果案例的个数',
  'pilots.minimum': '每年试点的个数',
  'pilots.experience': '试点写明经验做法',
  'organisation.activities': '有登记的宣传活动',
  'organisation.assessment': '每项活动有佐证材料',
  'principle.reach': '五个场所都有活动',
  'principle.grassroots': '一半以上的活动进农村、社区或家庭',
  occasions: '重要节点有活动',
  'form.lecture': '有安全宣讲',
  'form.media': '有媒体宣传',
  'form.drill': '有应急疏散演练',
  'form.warning': '有警示曝光',
  'form.experience': '有经验推广',
  'form.immersive': '有体验式安全宣传教育',
  'form.themed': '有主题宣传活动',
};

export const RULED_CLAUSE_IDS = Object.keys(CLAUSE_WORDS) as RuledClause[];

export function isRuledClause(id: string): id is RuledClause {
  return Object.hasOwn(CLAUSE_WORDS, id);
}
