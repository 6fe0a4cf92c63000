import { expect, test } from 'vitest';
import { RUNNING_PT } from '#shared/forms/form-heading.ts';
import { textArea } from '#shared/forms/page.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { countLines } from '#shared/forms/text-measure.ts';
import { workForm } from '#shared/forms/work-form.ts';
import { CODE, typicalFacts } from '../../support/report-facts-sample.ts';

const facts = typicalFacts();

function named(name: string): ReportFacts {
  return { ...facts, unit: { ...facts.unit, name } };
}

test('names form and unit on one line where they fit', () => {
  expect(statisticsForm(facts, CODE).runningHead).toBe(
    '附件2　蓟州区安全宣传“五进”工作末端落实情况统计表（续）　蓟州区示例镇人民政府　2024年下半年',
  );
});

test('a long unit has a line of its own, on which the year is never parted', () => {
  for (const length of [60, 90]) {
    const model = statisticsForm(named('镇'.repeat(length)), CODE);
    const lines = model.runningHead.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^附件2　.*（续）$/u);
    expect(lines[1]).toMatch(/^镇+…?　2024年下半年$/u);
    for (const line of lines)
      expect(countLines(line, textArea(model.page).widthMm, RUNNING_PT)).toBe(1);
  }
});

test('a title too long for its line ends in an ellipsis', () => {
  const [work] = facts.works;
  if (!work) throw new Error('the sample has a work');
  const { runningHead } = workForm(facts, { ...work, title: '火'.repeat(80) }, CODE);
  expect(runningHead).toMatch(/（续）\n火+…$/u);
});
