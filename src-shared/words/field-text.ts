import { type AnyField, labelOf } from '../domain/field.ts';

/** A field's stored value as the clerk reads it; empty where nothing is told. */
export function fieldText(field: AnyField, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (field.type) {
    case 'choice':
      return wordOf(field.words, value);
    case 'choices':
      return listOf(value)
        .map((id) => wordOf(field.words, id))
        .join('、');
    case 'links':
      return listOf(value).length === 0 ? '' : `${listOf(value).length} 条`;
    case 'flag':
      return value === true ? field.yes : field.no;
    case 'group':
      return Object.entries(value)
        .map(([name, part]) => {
          const inner = field.parts[name];
          return inner ? `${labelOf(inner)}：${fieldText(inner, part)}` : plain(part);
        })
        .join('；');
    case 'day':
    case 'year':
    case 'count':
    case 'line':
    case 'prose':
      return plain(value);
  }
}

function wordOf(words: Readonly<Record<string, string>>, id: unknown): string {
  return words[plain(id)] ?? plain(id);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** What an older or newer program stored may be of another type than the field says. */
function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
