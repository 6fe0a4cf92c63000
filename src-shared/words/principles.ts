import { PRINCIPLE_LABELS } from '../domain/principle.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** 工作原则, in cells; no form asks for one. */
export const PRINCIPLE_WORDS = choiceWords(PRINCIPLE_LABELS, {
  supervise: { inCells: words`谁监管 监管` },
  enforce: { inCells: words`谁执法 执法` },
  reach: { inCells: words`谁能进 能进` },
  audience: { inCells: words`分众 精准` },
  grassroots: { inCells: words`基层 末端` },
});
