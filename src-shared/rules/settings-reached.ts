import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import { activitiesAsked, askedLabel } from './period-in-force.ts';
import { finding, type Rule, refsOf } from './rule.ts';

/** 一（谁能进谁宣传）: each of the five settings is reached by an activity. */
export const settingsReached: Rule = {
  id: 'settings-reached',
  clauses: ['principle.reach'],
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    return SETTINGS.map((setting) => {
      const reached = activities.filter(({ settings }) => settings.includes(setting));
      const name = `进${SETTING_LABELS[setting]}`;
      return reached.length > 0
        ? finding(
            'principle.reach',
            'met',
            `${askedLabel(facts)}${name}活动${reached.length}项。`,
            refsOf('activity', reached),
          )
        : finding(
            'principle.reach',
            'warning',
            `${askedLabel(facts)}还没有${name}的活动，请补登或安排一次。`,
          );
    });
  },
};
