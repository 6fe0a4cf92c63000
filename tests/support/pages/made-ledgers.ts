import { resultCaseInputSchema } from '#shared/domain/result-case.ts';
import { workInputSchema } from '#shared/domain/work.ts';
import { caseForm } from '#shared/forms/case-form.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { caseSummary, summaryTitle, workSummary } from '#shared/forms/summary-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import {
  CODE,
  emptyFacts,
  fullFacts,
  longCase,
  typicalFacts,
  withActivities,
  withPilots,
} from '../report-facts-sample.ts';

/** A ledger of a shape that strains the pages; its first work and case are printed. */
export interface MadeLedger {
  name: string;
  facts: ReportFacts;
}

/** What the forms are about, besides their titles: stands on every further page. */
export interface MadeForm {
  name: string;
  model: FormModel;
  about: string;
}

export function formsOfLedger({ name, facts }: MadeLedger): MadeForm[] {
  const forms = [{ name: `${name}-2`, model: statisticsForm(facts, CODE), about: facts.unit.name }];
  for (const work of facts.works.slice(0, 1))
    forms.push({ name: `${name}-3`, model: workForm(facts, work, CODE), about: work.title });
  for (const each of facts.cases.slice(0, 1))
    forms.push({ name: `${name}-4`, model: caseForm(facts, each, CODE), about: each.title });
  const { attachments, unit, period, filledOn } = facts;
  const head = (of: 'work' | 'case') => ({
    title: summaryTitle(attachments[of].title),
    unit,
    period,
    filledOn,
    footerText: '校验码：2024-2 第1版 3f9a01bc',
    isFull: facts.extras?.includes(of) ?? false,
  });
  if (facts.works.length > 1)
    forms.push({
      name: `${name}-works`,
      model: workSummary(head('work'), facts.works),
      about: unit.name,
    });
  if (facts.cases.length > 1)
    forms.push({
      name: `${name}-cases`,
      model: caseSummary(head('case'), facts.cases),
      about: unit.name,
    });
  return forms;
}

const UNIT_60 =
  '蓟州区示例镇人民政府安全生产委员会办公室暨应急管理与综合执法联合工作站及其所属各村社区安全宣传服务中心联合办公室综合科';
const SENTENCE =
  '我镇坚持把安全宣传融入监管执法全过程，聚焦重点行业、重点领域、重点人群开展分类宣传。';
const RARE = '㙦村𰻝䶮两地“五进”——安全宣传……';
const EMPTY_WORK = { ...workInputSchema.parse({ year: 2024, title: '作品' }), id: 'w-empty' };
const EMPTY_CASE = { ...resultCaseInputSchema.parse({ year: 2024, title: '案例' }), id: 'c-empty' };

/** The shapes that every run of the tests looks at. */
export function shapedLedgers(): MadeLedger[] {
  const facts = typicalFacts();
  const [work] = facts.works;
  const [resultCase] = facts.cases;
  if (!work || !resultCase) throw new Error('the sample has a work and a case');
  const empty = { ...emptyFacts(), works: [EMPTY_WORK], cases: [EMPTY_CASE] };
  const named = (name: string, given: ReportFacts) => ({
    ...given,
    unit: { ...given.unit, name },
  });
  const works = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...work,
      id: `w-${index}`,
      title: `第${index + 1}部以居民楼道电动自行车违规充电引发火灾为例的安全宣传短视频作品`,
    }));
  const full = fullFacts();
  return [
    { name: 'typical', facts },
    { name: 'full', facts: named(UNIT_60, full) },
    {
      name: 'full-lists',
      facts: {
        ...full,
        works: Array.from({ length: 5 }, () => full.works).flat(),
        cases: Array.from({ length: 5 }, () => full.cases).flat(),
      },
    },
    { name: 'empty', facts: empty },
    { name: 'long-unit-empty', facts: named(UNIT_60, empty) },
    { name: 'long-unit', facts: named(UNIT_60, facts) },
    { name: 'pilots-30', facts: named(UNIT_60, { ...withPilots(30), plan: '' }) },
    { name: 'long-case', facts: { ...facts, cases: [longCase(8000)] } },
    { name: 'activities-5000', facts: named(UNIT_60, withActivities(5_000)) },
    { name: 'works-13', facts: named(UNIT_60, { ...facts, works: works(13) }) },
    {
      name: 'works-40',
      facts: named(UNIT_60, {
        ...facts,
        works: works(40),
        cases: Array.from({ length: 30 }, (_, at) => ({ ...resultCase, id: `c-${at}` })),
      }),
    },
    { name: 'works-9', facts: { ...facts, works: works(9), practice: '', plan: '' } },
    {
      name: 'rare',
      facts: {
        ...facts,
        practice: RARE.repeat(20),
        works: [{ ...work, title: RARE, introduction: RARE.repeat(60) }],
        cases: [{ ...resultCase, title: RARE, promotion: RARE.repeat(80) }],
      },
    },
    written(facts, 'written-8', 8),
    written(facts, 'written-16', 16),
    { name: 'end-empty', facts: unfinished(written(facts, '', 24).facts) },
  ];
}

/** Ledgers written at growing length, so that some forms end near the foot of a page. */
export function writtenLedgers(count: number): MadeLedger[] {
  return Array.from({ length: count }, (_, index) =>
    written(typicalFacts(), `written-${index + 1}`, index + 1),
  );
}

function written(facts: ReportFacts, name: string, sentences: number): MadeLedger {
  const text = (share: number) =>
    Array.from({ length: Math.ceil(sentences * share) }, () => SENTENCE).join('');
  return {
    name,
    facts: {
      ...facts,
      practice: text(0.5),
      plan: text(1),
      works: facts.works.map((work) => ({
        ...work,
        introduction: text(1),
        originality: text(0.2),
      })),
      cases: facts.cases.map((each) => ({
        ...each,
        background: text(0.3),
        practice: text(1),
        results: text(0.3),
        promotion: text(0.3),
        activityIds: [],
        pilotIds: [],
      })),
    },
  };
}

/** Long above, and nothing written where the form ends. */
function unfinished(facts: ReportFacts): ReportFacts {
  return {
    ...facts,
    plan: '',
    works: facts.works.map((work) => ({ ...work, originality: '' })),
    cases: facts.cases.map((each) => ({ ...each, results: '', promotion: '' })),
  };
}
