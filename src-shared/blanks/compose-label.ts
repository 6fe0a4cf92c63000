import type { FormKind } from '../notice/notice.ts';
import { BESIDE_SECTION_WORDS, SECTION_WORDS } from '../words/section-words.ts';
import type { FieldId } from './field-names.ts';

/** 具体举措, 做法与成效: the sections that a label of known words alone is about; none where it is of something else. */
export function composedFields(core: string, kind: FormKind): FieldId[] {
  if (core.length > LONGEST) return [];
  const sections = Object.entries<readonly string[]>(SECTION_WORDS[kind]);
  const about = new Set<string>();
  const words = [
    ...sections.flatMap(([field, own]) => own.map((word) => ({ word, field }))),
    ...BESIDE_SECTION_WORDS[kind].map((word) => ({ word, field: null })),
  ].toSorted((a, b) => b.word.length - a.word.length);
  for (let at = 0; at < core.length; ) {
    const found = words.find(({ word }) => core.startsWith(word, at));
    if (!found) return [];
    if (found.field !== null) about.add(found.field);
    at += found.word.length;
  }
  if (about.size === 2 && about.has('publishedAt') && about.has('publishedOn')) {
    return ['work.published'];
  }
  return [...about].map((field) => (kind === 'statistics' ? field : `${kind}.${field}`));
}

const LONGEST = 12;
