import { seeRecords } from './mend.ts';
import { defineRule, met, namesOf, notMet, refsOf } from './rule.ts';

/** 三（三）: a pilot's practice is written down, or there is nothing to spread. */
export const pilotExperience = defineRule({
  id: 'pilot-experience',
  clause: 'pilots.experience',
  level: 'advice',
  mend: seeRecords,
  check: (facts) => {
    const pilots = facts.pilots.filter(
      ({ year, status }) => year === facts.year && status !== 'withdrawn',
    );
    if (pilots.length === 0) return [];
    const bare = pilots.filter(({ practice }) => practice.trim() === '');
    if (bare.length === 0) {
      const text = `${facts.year}年的试点都写明了经验做法。`;
      return [met(text, refsOf('pilot', pilots))];
    }
    const names = namesOf(
      bare.map(({ name }) => name),
      '个试点',
    );
    const text = `试点${names}还没有写经验做法，请总结补上。`;
    return [notMet(text, refsOf('pilot', bare))];
  },
});
