import type { ManualSection } from './manual-chapters.ts';

export interface Hit {
  section: ManualSection;
  /** The words around the first of those searched for; empty where only the heading has them. */
  excerpt: string;
}

const BEFORE = 18;
const EXCERPT = 64;

/** The words of a search, parted by spaces; each has to be in what is found. */
export function searchWords(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Sections that hold all the words, those with them in the heading first. */
export function searchManual(sections: readonly ManualSection[], typed: string): Hit[] {
  const words = searchWords(typed);
  if (words.length === 0) return [];
  const found = sections.filter(({ heading, text }) => holdsAll(`${heading} ${text}`, words));
  const named = found.filter(({ heading }) => holdsAll(heading, words));
  const rest = found.filter((section) => !named.includes(section));
  return [...named, ...rest].map((section) => ({ section, excerpt: excerptOf(section, words) }));
}

function holdsAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

function excerptOf({ text }: ManualSection, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at !== -1);
  if (places.length === 0) return '';
  const from = Math.max(0, Math.min(...places) - BEFORE);
  const to = Math.min(text.length, from + EXCERPT);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** The text in pieces, each second one a word that was searched for. */
export function markWords(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [text];
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${escaped.join('|')})`, 'giu'));
}
