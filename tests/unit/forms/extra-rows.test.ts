import { expect, test } from 'vitest';
import { caseForm } from '#shared/forms/case-form.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { CODE, fullFacts, typicalFacts } from '../../support/report-facts-sample.ts';

function formOf(kind: FormKind, facts: ReportFacts): FormModel {
  const [work] = facts.works;
  const [resultCase] = facts.cases;
  if (!work || !resultCase) throw new Error('the sample has a work and a case');
  if (kind === 'statistics') return statisticsForm(facts, CODE);
  return kind === 'work' ? workForm(facts, work, CODE) : caseForm(facts, resultCase, CODE);
}

const ROWS: [FormKind, string[]][] = [
  ['statistics', ['进企业家数', '进村数（个）', '横幅展板（条/块）', '线上覆盖人次']],
  ['work', ['时长', '格式', '作品链接', '主创单位', '授权说明', '素材与人工\n智能说明']],
  ['case', ['内容摘要', '创新点', '佐证材料\n清单', '邮箱']],
];

test.each(ROWS)(
  'the %s form prints them where it is turned on, and there alone',
  (kind, labels) => {
    const full = fullFacts();
    const printed = (facts: ReportFacts) => [...cellTexts(formOf(kind, facts)).values()];
    expect(printed(full)).toEqual(expect.arrayContaining(labels));
    const others = full.extras?.filter((other) => other !== kind) ?? [];
    expect(printed({ ...full, extras: others }).filter((text) => labels.includes(text))).toEqual(
      [],
    );
    expect(printed(typicalFacts()).filter((text) => labels.includes(text))).toEqual([]);
  },
);

test('what is counted stands on 附件2, what nobody counted is left to the pen', () => {
  const texts = cellTexts(formOf('statistics', fullFacts()));
  expect(texts.get('extras.enterprise')).toBe('23');
  expect(texts.get('extras.village')).toBe('');
  expect(Number(texts.get('extras.banners'))).toBe(3 * fullFacts().activities.length);
  expect(texts.get('pilots')).toContain('青山社区安全体验角〔区级，2024年5月20日授牌〕（社区）');
  expect(texts.get('pilots')).toContain('〔镇级，未授牌〕');
});
