import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { showHelp } from '../store/help-store.ts';
import { goTo } from '../store/navigation-store.ts';
import { matchesWord } from '../ui/pinyin-match.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { findRecords } from './find-records.ts';
import type { PaletteItem } from './palette-item.ts';

const MOST_OF_A_SOURCE = 8;
const TYPING_PAUSE_MS = 120;

interface Findings {
  items: readonly PaletteItem[];
  /** The words that these were found by; what is typed now may be further on. */
  of: string;
}

/** What the words typed find beside commands: records, forms and clauses of the notice, parts of the manual. */
export function useFindings(typed: string): Findings {
  const attempt = useAttempt();
  const [fixed, setFixed] = useState<readonly PaletteItem[]>([]);
  const [found, setFound] = useState<{ of: string; records: readonly PaletteItem[] }>({
    of: '',
    records: [],
  });
  useEffect(() => {
    void Promise.all([partsOfNotice(), manualSections()]).then((all) => setFixed(all.flat()));
  }, []);
  useEffect(() => {
    let isLatest = true;
    const search = async () => {
      let records: readonly PaletteItem[] = [];
      await attempt(async () => {
        records = await findRecords(typed);
      });
      if (isLatest) setFound({ of: typed, records });
    };
    const timer = setTimeout(() => void search(), TYPING_PAUSE_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [typed, attempt]);
  if (typed.trim() === '') return { items: [], of: typed };
  const ofSource = (group: string) =>
    fixed
      .filter((item) => item.group === group)
      .filter(({ label, hint }) => matchesWord(`${label}${hint ?? ''}`, typed))
      .slice(0, MOST_OF_A_SOURCE);
  return { items: [...found.records, ...ofSource('通知'), ...ofSource('手册')], of: found.of };
}

/** The notice's forms, which the report prints, and its clauses; a ledger without a usable notice has none. */
async function partsOfNotice(): Promise<PaletteItem[]> {
  const notice = await call('notice.current', {}).catch(() => null);
  if (!notice) return [];
  const forms = Object.entries(notice.attachments).map(([kind, { label, title }]) => ({
    name: `form.${kind}`,
    group: '通知',
    label,
    hint: title,
    perform: () => goTo('report'),
  }));
  const clauses = notice.clauses.map(({ id, place, text }) => ({
    name: `clause.${id}`,
    group: '通知',
    label: place,
    hint: text,
    perform: () => goTo('settings', { part: 'notice', clause: id }),
  }));
  return [...forms, ...clauses];
}

async function manualSections(): Promise<PaletteItem[]> {
  const { CHAPTERS } = await import('../features/help/manual-chapters.ts');
  return CHAPTERS.flatMap(({ sections }) => sections).map((section) => ({
    name: `manual.${section.place}`,
    group: '手册',
    label: section.heading,
    ...(section.level > 1 && { hint: section.chapter }),
    perform: () => showHelp('manual', section.place),
  }));
}
