import { Segmented } from 'antd';
import type { ImportNote } from '#shared/contract/import.ts';
import {
  isTaken,
  UNSEEN_CHOICES,
  UNSEEN_PARTS,
  UNSEEN_WORDS,
  type UnseenChoice,
  type UnseenPart,
} from '#shared/words/unseen-parts.ts';
import { useImport, withUnseen } from './import-store.ts';

/** What was passed over, hidden or struck out, and the clerk's say in it. */
export function NoteList({ notes }: { notes: readonly ImportNote[] }) {
  if (notes.length === 0) return null;
  const decided = UNSEEN_PARTS.filter((part) => notes.some((note) => note.part === part));
  return (
    <section className="wj-card" aria-label="隐藏、划掉和略过的内容">
      <h2>隐藏、划掉和略过的内容</h2>
      {decided.map((part) => (
        <UnseenSwitch key={part} part={part} />
      ))}
      <ul className="wj-scroll-y">
        {notes.map((note) => (
          <li key={`${note.sheet}|${note.text}`}>
            {note.sheet}：{note.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnseenSwitch({ part }: { part: UnseenPart }) {
  const override = useImport((store) => store.override);
  const unseen = useImport((store) => store.overrides.unseen);
  const words = UNSEEN_WORDS[part];
  return (
    <div className="wj-filters">
      <span>{words.label}</span>
      <Segmented<UnseenChoice>
        aria-label={words.label}
        value={isTaken(unseen, part) ? 'take' : 'leave'}
        options={UNSEEN_CHOICES.map((choice) => ({ value: choice, label: words[choice] }))}
        onChange={(choice) => void override(withUnseen(part, choice))}
      />
    </div>
  );
}
