import { expect, test } from 'vitest';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { formsUsed } from '#shared/rules/forms-used.ts';
import { buildActivity, check, levels } from './build-facts.ts';

test('each of the seven named forms rests on its own clause', () => {
  const activities = PUBLICITY_FORMS.map((form) => buildActivity({ form }));
  const findings = check(formsUsed, { activities });
  expect(levels(findings)).toEqual(Array(7).fill('met'));
  expect(findings.map(({ clause }) => clause)).toEqual([...formsUsed.clauses]);
});

test('a form not used is asked for; other forms are never missing', () => {
  const findings = check(formsUsed, { activities: [buildActivity({ form: 'drill' })] });
  expect(findings.filter(({ level }) => level === 'met')).toMatchObject([{ clause: 'form.drill' }]);
  expect(findings).toHaveLength(7);
});
