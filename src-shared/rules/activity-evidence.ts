import { activitiesAsked, askedLabel } from './asked.ts';
import { toEvidence } from './mend.ts';
import { defineRule, met, namesOf, notMet, refsOf } from './rule.ts';

/** 三（二）: the work is assessed, so each activity should have something to show for it. */
export const activityEvidence = defineRule({
  id: 'activity-evidence',
  clause: 'organisation.assessment',
  level: 'advice',
  mend: toEvidence,
  check: (facts, notice) => {
    const activities = activitiesAsked(facts, notice);
    const bare = activities.filter(({ fileCount }) => fileCount === 0);
    if (activities.length === 0) return [];
    if (bare.length === 0) {
      const text = `${askedLabel(facts)}${activities.length}项活动都有佐证材料。`;
      return [met(text, refsOf('activity', activities))];
    }
    const names = namesOf(
      bare.map(({ title }) => title),
      '项活动',
    );
    const text = `${names}还没有照片、签到表等佐证材料，请补充，以备考核。`;
    return [notMet(text, refsOf('activity', bare))];
  },
});
