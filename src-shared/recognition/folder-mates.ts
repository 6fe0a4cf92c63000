import type { EvidenceClue } from './evidence-clues.ts';
import type { Match } from './evidence-match.ts';

const LEAST_MATES = 2;
const SCORE = 35;

/**
 * A scan without a day of its own among photos that all belong to one activity: probably that one's
 * too, yet to be confirmed.
 */
export function withFolderMates(
  clues: readonly EvidenceClue[],
  matches: readonly Match[],
): Match[] {
  const mates = new Map<string, Map<string, number>>();
  for (const [at, match] of matches.entries()) {
    const folder = folderOf(clues[at]);
    const [first] = match.candidates;
    if (folder === '' || match.state !== 'sure' || !first) continue;
    const counts = mates.get(folder) ?? new Map<string, number>();
    counts.set(first.activityId, (counts.get(first.activityId) ?? 0) + 1);
    mates.set(folder, counts);
  }
  return matches.map((match, at) => {
    const counts = mates.get(folderOf(clues[at]));
    const [only] = counts ?? [];
    if (match.state !== 'none' || !only || counts?.size !== 1 || only[1] < LEAST_MATES)
      return match;
    const reasons = [`同一文件夹的 ${only[1]} 个文件都是这项活动的`];
    return { state: 'doubtful', candidates: [{ activityId: only[0], score: SCORE, reasons }] };
  });
}

function folderOf(clue: EvidenceClue | undefined): string {
  return clue?.folders.join('/') ?? '';
}
