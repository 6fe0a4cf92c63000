import type { FieldId } from '#shared/blanks/field-names.ts';
import { isFiller } from '#shared/blanks/label-text.ts';
import { labelMatcher, type Synonyms } from '#shared/blanks/match-label.ts';
import { parsePlace, type Spot } from '#shared/blanks/place.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import {
  type BlankModel,
  type BlankTable,
  blankCellText,
  linesOf,
} from '../../../office/form/blank-model.ts';
import type { OfficeForm } from '../../../office/form/office-form.ts';
import { emptiedModel } from '../recognise/emptied-model.ts';
import { recogniseBlank } from '../recognise-blank.ts';

/** An answer on a filled form. */
export interface ReadAnswer {
  field: FieldId;
  /** As printed beside it. */
  label: string;
  where: string;
  text: string;
  /** Why it may be about something else; such an answer is shown and never counted. */
  doubt: string | null;
}

/** What a form that somebody filled says: it is seen as the blank it was, and each place is read. */
export function readFilled(
  form: Pick<OfficeForm, 'format' | 'file' | 'lines'>,
  kind: FormKind,
  synonyms: Synonyms,
): ReadAnswer[] {
  const match = labelMatcher(kind, synonyms);
  const written = form.lines();
  const emptied = emptiedModel(written, (label) => match(label).type !== 'unknown');
  const { format, file } = form;
  const blank = { format, file, warnings: [], lines: () => emptied, addRow: () => false };
  const { fields } = recogniseBlank(blank, kind, { synonyms });
  const originals = textsOf(written);
  const rooms = textsOf(emptied);
  const cells = cellTexts(written);
  return fields.flatMap(({ field, label, where, place, confidence, doubt }): ReadAnswer[] => {
    if (field === null || field === 'pen') return [];
    const text = textAt(parsePlace(place) ?? [], { originals, rooms, cells }).replace(STAMP, '');
    if (text === '') return [];
    const isSure = confidence >= FILL_CONFIDENCE;
    return [{ field, label, where, text, doubt: isSure ? null : (doubt ?? '标签说得太少') }];
  });
}

/** Printed behind a name for the stamp over it. */
const STAMP = /\s*[（(](?:单位)?(?:加?盖)?(?:公?章|盖章|签章|印章)[)）]\s*$/u;

interface Texts {
  /** By the address of a line: as it is written, and as the blank had it. */
  originals: ReadonlyMap<string, string>;
  rooms: ReadonlyMap<string, string>;
  /** All of a cell of several paragraphs, by its first. */
  cells: ReadonlyMap<string, string>;
}

/** Year, month and day of one answer stand in several spots. */
function textAt(spots: readonly Spot[], { originals, rooms, cells }: Texts): string {
  const [first] = spots;
  const last = spots.at(-1);
  if (!first || !last) return '';
  const original = originals.get(first.line) ?? '';
  const room = rooms.get(first.line) ?? '';
  if (isFiller(room)) return (cells.get(first.line) ?? original).trim();
  const from = startOfRoom(room, first.from);
  const to = spots.length > 1 ? last.to + 1 : endOfRoom(room, first.to);
  return original.slice(from, to).trim();
}

function textsOf(model: BlankModel): Map<string, string> {
  return new Map(linesOf(model).map(({ address, text }) => [address, text]));
}

function cellTexts({ flows }: BlankModel): Map<string, string> {
  const texts = new Map<string, string>();
  const add = ({ cells }: BlankTable) => {
    for (const cell of cells) {
      const [first, ...more] = cell.lines;
      if (first && more.length > 0) texts.set(first.address, blankCellText(cell));
      cell.tables.forEach(add);
    }
  };
  for (const { blocks } of flows)
    for (const block of blocks) if (block.type === 'table') add(block.table);
  return texts;
}

function startOfRoom(room: string, at: number): number {
  let from = at;
  while (from > 0 && isFiller(room.charAt(from - 1))) from -= 1;
  return from;
}

function endOfRoom(room: string, at: number): number {
  let to = at;
  while (to < room.length && isFiller(room.charAt(to))) to += 1;
  return to;
}
