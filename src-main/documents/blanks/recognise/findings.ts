import type { LabelMatcher, LabelMeaning } from '#shared/blanks/match-label.ts';
import { formatPlace, type Spot } from '#shared/blanks/place.ts';
import type { BlankRecognition } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';
import { partsOfNumber } from './dimension-field.ts';
import type { GapSpot } from './gap-spot.ts';
import { narrowed, type Part } from './named-part.ts';
import type { What } from './what.ts';

/** Collects what is recognised, and knows the words to recognise it by. */
export interface Findings {
  kind: FormKind;
  /** Ours, as the ledger has it; empty where it is not known. */
  unitName: string;
  /** Where the form asks for the unit that sends in, besides 推荐单位. */
  ownUnitAsked: readonly BlankLine[];
  /** What the title says the whole form is about, of all safety. */
  topic: string | null;
  /** Cells that hold an answer already. */
  former: string[];
  /** Of which part of all that was done a line asks. */
  parts: Map<BlankLine, Part>;
  /** Settings that numbers were asked of so far. */
  toldSettings: Set<string>;
  match: LabelMatcher;
  isKnown(label: string): boolean;
  /** The spots lie in `line`; its copy, if it has one, is filled alike. */
  add(line: BlankLine, spots: readonly GapSpot[], what: What): void;
  /** The same for a place that runs over several lines. */
  addLines(lines: readonly { line: BlankLine; spots: readonly GapSpot[] }[], what: What): void;
  warn(message: string): void;
  result: BlankRecognition;
}

export function startFindings(
  format: 'docx' | 'xlsx',
  kind: FormKind,
  match: LabelMatcher,
  unitName: string,
): Findings {
  const result: BlankRecognition = { format, kind, fields: [], unmatched: [], warnings: [] };
  const seen = new Map<string, LabelMeaning>();
  const remembered: LabelMatcher = (printed) => {
    const meaning = seen.get(printed) ?? match(printed);
    seen.set(printed, meaning);
    return meaning;
  };
  const findings: Findings = {
    kind,
    unitName,
    ownUnitAsked: [],
    topic: null,
    former: [],
    parts: new Map(),
    toldSettings: new Set(),
    match: remembered,
    isKnown: (label) => remembered(label).type !== 'unknown',
    add: (line, spots, what) => findings.addLines([{ line, spots }], what),
    addLines(lines, said) {
      const part = lines[0] && findings.parts.get(lines[0].line);
      const what = narrowed(said, part ?? null);
      const all = lines.flatMap(({ line, spots }) => {
        const both = line.mirror ? [line.address, line.mirror] : [line.address];
        return both.flatMap((address) => spots.map((spot): Spot => ({ line: address, ...spot })));
      });
      const where = lines[0]?.line.where ?? '';
      const place = formatPlace(all);
      const label = tidyLabel(what.label);
      const why = barredBy(lines);
      if (why !== null && what.field !== 'pen') {
        const own = what.field === null ? {} : { field: what.field };
        result.unmatched.push({ label, where, place, reason: `不填：${why}`, ...own });
        findings.warn(`${where}${label === '' ? '' : `“${label}”`}没有填：${why}。`);
      } else if (what.field === null) {
        if (!/^(?:序号|序|编号|no\.?)?$/iu.test(label))
          result.unmatched.push({ label, where, place });
      } else {
        findings.toldSettings.add(partsOfNumber(what.field)?.setting ?? '');
        result.fields.push({ ...what, label, where, place });
      }
    },
    warn(message) {
      if (!result.warnings.some((warning) => warning.message === message)) {
        result.warnings.push({ message });
      }
    },
    result,
  };
  return findings;
}

/** What keeps a program from writing there; a spot before a box that is barred is barred too. */
function barredBy(lines: readonly { line: BlankLine; spots: readonly GapSpot[] }[]): string | null {
  for (const { line, spots } of lines) {
    for (const { from, to, option } of spots) {
      const barred = line.barred.find((own) =>
        option === undefined
          ? own.from < Math.max(to, from + 1) && from < Math.max(own.to, own.from + 1)
          : own.from === from,
      );
      if (barred) return barred.why;
    }
  }
  return null;
}

/** 联 系 人： -> 联系人 */
export function tidyLabel(printed: string): string {
  return printed.replace(/[\s\u3000\u00A0_]+/gu, '').replace(/(?<![:：])[:：]+$/u, '');
}
