import { Select } from 'antd';
import { useMemo } from 'react';
import type { ImportGuess, ImportOverrides } from '#shared/contract/import.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { formatCount } from '../../ui/numbers.ts';
import { HouseholdQuestion } from './household-question.tsx';
import { useImport, withWord } from './import-store.ts';
import { KeepWord } from './keep-word.tsx';
import { meaningsOf, wordGroupOf } from './own-words.ts';

interface Guessed extends ImportGuess {
  times: number;
}

/**
 * How words and numbers were understood, and why; the same word is listed once. Settings and forms that
 * nobody wrote down are asked about in tables of their own.
 */
export function GuessTable({ guesses }: { guesses: readonly ImportGuess[] }) {
  const listed = useMemo(
    () => guesses.filter(({ asks }) => !asks || asks === 'households'),
    [guesses],
  );
  const override = useImport((store) => store.override);
  const words = useImport((store) => store.overrides.words);
  const grouped = useMemo(
    () => [...chosenWords(words, listed), ...groupGuesses(listed.filter(({ asks }) => !asks))],
    [listed, words],
  );
  const households = listed.filter(({ asks }) => asks === 'households');
  if (grouped.length + households.length === 0) return null;
  return (
    <section className="wj-card" aria-label="推测的内容">
      <h2>推测的内容（{formatCount(listed.length)} 处，请过目）</h2>
      <div className="wj-scroll-x wj-scroll-y">
        <table className="wj-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">工作簿里写的是</th>
              <th scope="col">理解为</th>
              <th scope="col">依据</th>
              <th scope="col">位置</th>
              <th scope="col">以后也这样认</th>
            </tr>
          </thead>
          <tbody>
            <HouseholdQuestion guesses={households} />
            {grouped.map((guess) => {
              const group = wordGroupOf(guess.field);
              const meaning = group ? (words[group]?.[guess.from] ?? valueOf(guess)) : '';
              return (
                <tr key={keyOf(guess)}>
                  <th scope="row">{fieldLabel(guess.field)}</th>
                  <td>{guess.from}</td>
                  <td>
                    {group ? (
                      <Select
                        style={{ minWidth: '13em' }}
                        aria-label={`“${guess.from}”理解为`}
                        value={meaning}
                        options={meaningsOf(group)}
                        onChange={(id) => void override(withWord(group, guess.from, id))}
                      />
                    ) : (
                      guess.to || '（空）'
                    )}
                  </td>
                  <td>{guess.why}</td>
                  <td>
                    {guess.cell ? `${guess.sheet}！${guess.cell}` : '—'}
                    {guess.times > 1 ? ` 等 ${guess.times} 处` : ''}
                  </td>
                  <td>
                    {group ? <KeepWord group={group} word={guess.from} meaning={meaning} /> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Words given another meaning here are no guesses any more, yet can still be changed and kept. */
function chosenWords(words: ImportOverrides['words'], guesses: readonly ImportGuess[]): Guessed[] {
  return Object.entries(words).flatMap(([field, meanings]) =>
    Object.entries(meanings)
      .filter(([word]) => !guesses.some((g) => wordGroupOf(g.field) === field && g.from === word))
      .map(([from, to]) => ({ sheet: '', cell: '', field, from, to, why: CHOSEN, times: 1 })),
  );
}

const CHOSEN = '您在这里改的';

/** The guess may name an id or its label. */
function valueOf(guess: ImportGuess): string {
  const options = meaningsOf(wordGroupOf(guess.field));
  return options.find((option) => option.label === guess.to)?.value ?? guess.to;
}

function groupGuesses(guesses: readonly ImportGuess[]): Guessed[] {
  const groups = new Map<string, Guessed>();
  for (const guess of guesses) {
    const key = keyOf(guess);
    const group = groups.get(key);
    if (group) group.times += 1;
    else groups.set(key, { ...guess, times: 1 });
  }
  return [...groups.values()];
}

function keyOf({ field, from, to, why }: ImportGuess): string {
  return [field, from, to, why].join('|');
}
