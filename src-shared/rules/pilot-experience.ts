import { finding, namesOf, type Rule, refsOf } from './rule.ts';

/** 三（三）: a pilot's practice is written down, or there is nothing to spread. */
export const pilotExperience: Rule = {
  id: 'pilot-experience',
  clauses: ['pilots.experience'],
  check: (facts) => {
    const pilots = facts.pilots.filter(
      ({ year, status }) => year === facts.year && status !== 'withdrawn',
    );
    if (pilots.length === 0) return [];
    const bare = pilots.filter(({ practice }) => practice.trim() === '');
    if (bare.length === 0) {
      const text = `${facts.year}年的试点都写明了经验做法。`;
      return [finding('pilots.experience', 'met', text, refsOf('pilot', pilots))];
    }
    const names = namesOf(
      bare.map(({ name }) => name),
      '个试点',
    );
    const text = `试点${names}还没有写经验做法，请总结补上。`;
    return [finding('pilots.experience', 'warning', text, refsOf('pilot', bare))];
  },
};
