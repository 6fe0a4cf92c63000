import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { activitiesAsked, askedLabel } from './period-in-force.ts';
import { finding, type Rule, refsOf } from './rule.ts';

/** 二, items 1-7. The "other" form is an allowance and never missing. */
const NAMED_FORMS = PUBLICITY_FORMS.filter((form) => form !== 'other');

export const formsUsed: Rule = {
  id: 'forms-used',
  clauses: NAMED_FORMS.map((form) => `form.${form}`),
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return NAMED_FORMS.map((form) => {
      const used = activities.filter((activity) => activity.form === form);
      const name = PUBLICITY_FORM_LABELS[form];
      return used.length > 0
        ? finding(
            `form.${form}`,
            'met',
            `${askedLabel(facts)}采用“${name}”形式的活动${used.length}项。`,
            refsOf('activity', used),
          )
        : finding(
            `form.${form}`,
            'warning',
            `${askedLabel(facts)}还没有采用“${name}”形式，请补登或安排一次。`,
          );
    });
  },
};
