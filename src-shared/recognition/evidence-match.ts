export interface Candidate {
  activityId: string;
  score: number;
  /** Why, and what speaks against it: short Chinese phrases. */
  reasons: string[];
}

/** `sure`: one activity stands out, and nothing speaks against it. Candidates: the likeliest first. */
export interface Match {
  state: 'sure' | 'doubtful' | 'none';
  candidates: Candidate[];
}
