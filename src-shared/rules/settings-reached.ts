import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import { activitiesAsked, askedLabel } from './asked.ts';
import { addRecord } from './mend.ts';
import { defineRule, met, notMet, refsOf } from './rule.ts';

/** 一（谁能进谁宣传）: each of the five settings is reached by an activity. */
export const settingsReached = defineRule({
  id: 'settings-reached',
  clause: 'principle.reach',
  level: 'advice',
  mend: addRecord('activity'),
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return SETTINGS.map((setting) => {
      const reached = activities.filter(({ settings }) => settings.includes(setting));
      const name = `进${SETTING_LABELS[setting]}`;
      return reached.length > 0
        ? met(`${askedLabel(facts)}${name}活动${reached.length}项。`, refsOf('activity', reached))
        : notMet(`${askedLabel(facts)}还没有${name}的活动，请补登或安排一次。`);
    });
  },
});
