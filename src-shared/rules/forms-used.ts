import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { activitiesAsked, askedLabel } from './asked.ts';
import { addRecord } from './mend.ts';
import { defineRule, met, notMet, refsOf, under } from './rule.ts';

/** 二, items 1-7. The "other" form is an allowance and never missing. */
const NAMED_FORMS = PUBLICITY_FORMS.filter((form) => form !== 'other');

export const formsUsed = defineRule({
  id: 'forms-used',
  clauses: NAMED_FORMS.map((form) => `form.${form}` as const),
  level: 'advice',
  mend: addRecord('activity'),
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return NAMED_FORMS.map((form) => {
      const used = activities.filter((activity) => activity.form === form);
      const name = PUBLICITY_FORM_LABELS[form];
      const found =
        used.length > 0
          ? met(
              `${askedLabel(facts)}采用“${name}”形式的活动${used.length}项。`,
              refsOf('activity', used),
            )
          : notMet(`${askedLabel(facts)}还没有采用“${name}”形式，请补登或安排一次。`);
      return under(`form.${form}`, found);
    });
  },
});
