import type { FoundTag } from '#shared/blanks/tag.ts';

/** Boxes that belong together: one is chosen among their words. */
export interface BoxGroup {
  options: readonly string[];
}

/** The question that each tick box of a form belongs to. */
export type BoxGroups = ReadonlyMap<FoundTag, BoxGroup>;

/** The tags of a paragraph or cell, in reading order. */
export interface TaggedLine {
  where: string;
  tags: readonly FoundTag[];
}

/**
 * A form may ask the same twice, in two rows and in other words: a new question begins where a word
 * comes again, and where a further cell has several boxes of its own.
 */
export function boxGroups(lines: readonly TaggedLine[]): BoxGroups {
  const groups = new Map<FoundTag, BoxGroup>();
  const open = new Map<string, { options: string[]; where: string }>();
  const boxes = lines.flatMap(({ where, tags }) =>
    tags.flatMap((tag) => {
      const { field, option } = tag;
      return field === null || option === undefined ? [] : [{ tag, field, option, where }];
    }),
  );
  const inCell = new Map<string, number>();
  for (const { field, where } of boxes.filter((box) => isCell(box.where))) {
    inCell.set(`${field} ${where}`, (inCell.get(`${field} ${where}`) ?? 0) + 1);
  }
  const isList = (field: string, where: string) => (inCell.get(`${field} ${where}`) ?? 0) > 1;
  for (const { tag, field, option, where } of boxes) {
    let own = open.get(field);
    const isOther = own && own.where !== where && isList(field, own.where) && isList(field, where);
    if (!own || isOther || own.options.includes(option)) {
      own = { options: [], where };
      open.set(field, own);
    }
    own.options.push(option);
    own.where = where;
    groups.set(tag, own);
  }
  return groups;
}

function isCell(where: string): boolean {
  return /第\d+列$|!/u.test(where);
}
