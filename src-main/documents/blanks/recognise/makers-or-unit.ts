import { readLabel } from '#shared/blanks/label-text.ts';
import {
  type BlankRecognition,
  FILL_CONFIDENCE,
  type RecognisedPlace,
} from '#shared/blanks/recognition.ts';
import { asksForStamp } from '#shared/blanks/stamp.ts';
import { UNITS_THAT_MAKE } from '#shared/words/unit-fields.ts';
import { doubted } from './what.ts';
import { isAdvising } from './whose.ts';

/**
 * 创作单位 beside 报送单位 is who made the work, which need not be who sends it in; so it is in the list of whoever
 * recommends. Where nothing else asks for the unit, it is the unit.
 */
export function settleMakers({ fields }: BlankRecognition): void {
  const units = fields.filter(({ field, confidence }) => {
    return field !== null && UNIT.test(field) && confidence >= FILL_CONFIDENCE;
  });
  const made = units.filter(({ label }) => saysMade(label));
  const senders = units.filter((found) => !made.includes(found));
  const isOfAnother = new Set(made.map(({ label }) => label)).size > 1;
  const taken = new Set(fields.map(({ field }) => field));
  for (const found of made) {
    const makers = makersOf(found);
    const isSure = senders.length === 0 || (!taken.has(makers) && isMaking(found, senders));
    if (senders.length > 0) {
      found.runnerUp = found.field ?? '';
      found.field = makers;
      found.confidence = Math.min(found.confidence, 0.85);
    }
    if (isOfAnother || !isSure) Object.assign(found, doubted(found, UNCLEAR));
    else delete found.runnerUp;
  }
}

const UNIT = /^(?:unit\.name|works\.\d+\.unit)$/u;
const UNCLEAR = '不一定是作品的主创单位，也不一定是报送的单位';

/** 作品制作单位, 创作单位名称. */
function saysMade(printed: string): boolean {
  const core = readLabel(printed).core.replace(/^作品|(?:名称|全称)$/gu, '');
  return UNITS_THAT_MAKE.includes(core);
}

function makersOf({ field }: RecognisedPlace): string | null {
  return field === 'unit.name' ? 'work.makers' : (field?.replace(/unit$/u, 'makers') ?? null);
}

/**
 * Who brought a work out may have had it made, and 作者单位 is of one author; a stamp or 个人 asks for something else as
 * well; and a list of what one unit sends in may repeat that unit on each row.
 */
function isMaking({ label, field }: RecognisedPlace, senders: readonly RecognisedPlace[]): boolean {
  const { core, hints } = readLabel(label);
  if (/出品|作者/u.test(core) || hints.some((hint) => hint.includes('个人'))) return false;
  if (asksForStamp({ core, hints })) return false;
  return field === 'unit.name' || senders.some((sender) => isAdvising(sender.label));
}
