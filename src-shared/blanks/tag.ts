import { type FieldId, fieldByName, fieldName } from './field-names.ts';
import type { ValuePart } from './place.ts';

/** `{作品名称}`, `{填报日期.年}`, `{作品类型=短视频}` as it stands in a template. */
export interface Tag {
  /** Without braces, as written. */
  text: string;
  /** Null: no field bears this name. */
  field: FieldId | null;
  part?: ValuePart;
  option?: string;
}

export interface FoundTag extends Tag {
  from: number;
  to: number;
}

const PART_NAMES: Record<ValuePart, string> = {
  year: '年',
  month: '月',
  day: '日',
  shortYear: '年末两位',
  half: '上或下',
  held: '是否',
};

export function tagText(field: FieldId, part?: ValuePart, option?: string): string {
  const suffix = part ? `.${PART_NAMES[part]}` : '';
  const choice = option ? `=${option.replace(/[{}\s]/gu, '')}` : '';
  return `{${fieldName(field)}${suffix}${choice}}`;
}

/** All tags of a text, in order. Full-width braces count too: clerks type them. */
export function findTags(text: string): FoundTag[] {
  return [...text.matchAll(/[{｛]([^{}｛｝\n]{1,60})[}｝]/gu)].map((match) => ({
    ...readTag(match[1] ?? ''),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function readTag(text: string): Tag {
  const [name = '', option] = text.split(/[=＝]/u, 2);
  const whole = fieldByName(name);
  if (whole) return { text, field: whole, ...(option ? { option: option.trim() } : {}) };
  for (const [part, label] of Object.entries(PART_NAMES) as [ValuePart, string][]) {
    if (!name.trim().endsWith(`.${label}`)) continue;
    const field = fieldByName(name.trim().slice(0, -label.length - 1));
    if (field) return { text, field, part, ...(option ? { option: option.trim() } : {}) };
  }
  return { text, field: null };
}
