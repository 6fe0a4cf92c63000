import { Select } from 'antd';
import { useMemo } from 'react';
import type { ImportGuess } from '#shared/contract/import.ts';
import { OCCASION_LABELS, OCCASIONS } from '#shared/domain/occasion.ts';
import { PRINCIPLE_LABELS, PRINCIPLES } from '#shared/domain/principle.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { choices } from '../../ui/choices.ts';
import { fieldLabel } from '../../ui/field-labels.ts';
import { formatCount } from '../../ui/numbers.ts';
import { valueText } from '../history/value-text.ts';
import { useImport, withWord } from './import-store.ts';

/** Words that stand for one of a fixed list and can be given another meaning. */
const MEANINGS: Record<string, { value: string; label: string }[]> = {
  form: choices(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS),
  settings: choices(SETTINGS, SETTING_LABELS),
  setting: choices(SETTINGS, SETTING_LABELS),
  kind: choices(SETTINGS, SETTING_LABELS),
  occasion: choices(OCCASIONS, OCCASION_LABELS),
  principles: choices(PRINCIPLES, PRINCIPLE_LABELS),
};

interface Guessed extends ImportGuess {
  times: number;
}

/** How words and numbers were understood; the same word is listed once. */
export function GuessTable({ guesses }: { guesses: readonly ImportGuess[] }) {
  const override = useImport((store) => store.override);
  const words = useImport((store) => store.overrides.words);
  const grouped = useMemo(() => groupGuesses(guesses), [guesses]);
  return (
    <section className="wj-card" aria-label="推测的内容">
      <h2>推测的内容（{formatCount(guesses.length)} 处，请过目）</h2>
      <div className="wj-scroll-x wj-scroll-y">
        <table className="wj-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">工作簿里写的是</th>
              <th scope="col">理解为</th>
              <th scope="col">位置</th>
            </tr>
          </thead>
          <tbody>
            {grouped.map((guess) => (
              <tr key={`${guess.field}|${guess.from}|${guess.to}`}>
                <th scope="row">{fieldLabel(guess.field)}</th>
                <td>{guess.from}</td>
                <td>
                  {MEANINGS[guess.field] ? (
                    <Select
                      style={{ minWidth: '13em' }}
                      aria-label={`“${guess.from}”理解为`}
                      value={words[guess.field]?.[guess.from] ?? valueOf(guess)}
                      options={MEANINGS[guess.field] ?? []}
                      onChange={(id) => void override(withWord(guess.field, guess.from, id))}
                    />
                  ) : (
                    valueText(guess.field, guess.to)
                  )}
                </td>
                <td>
                  {guess.sheet}！{guess.cell}
                  {guess.times > 1 ? ` 等 ${guess.times} 处` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The guess may name an id or its label. */
function valueOf(guess: ImportGuess): string {
  const options = MEANINGS[guess.field] ?? [];
  return options.find((option) => option.label === guess.to)?.value ?? guess.to;
}

function groupGuesses(guesses: readonly ImportGuess[]): Guessed[] {
  const groups = new Map<string, Guessed>();
  for (const guess of guesses) {
    const key = `${guess.field}|${guess.from}|${guess.to}`;
    const group = groups.get(key);
    if (group) group.times += 1;
    else groups.set(key, { ...guess, times: 1 });
  }
  return [...groups.values()];
}
