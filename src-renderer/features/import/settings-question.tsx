import { Checkbox } from 'antd';
import { useMemo } from 'react';
import type { ImportGuess, ImportRefusal } from '#shared/contract/import.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { formatCount } from '../../ui/numbers.ts';
import { useImport, withSettings } from './import-store.ts';
import { settingsGroups } from './settings-groups.ts';

interface Props {
  guesses: readonly ImportGuess[];
  refused: readonly ImportRefusal[];
}

/** Asks for the settings that nobody wrote down: once for all rows alike, those of which nothing tells first. */
export function SettingsQuestion({ guesses, refused }: Props) {
  const override = useImport((store) => store.override);
  const all = useImport((store) => store.overrides.settings.all) ?? [];
  const groups = useMemo(() => settingsGroups(guesses, refused), [guesses, refused]);
  if (groups.length === 0) return null;
  const held = groups.filter(({ isHeld }) => isHeld).reduce((sum, { rows }) => sum + rows, 0);
  const rest = groups.slice(MOST_SHOWN).reduce((sum, { rows }) => sum + rows, 0);
  return (
    <section className="wj-card" aria-label="没有写五进场所的行">
      <h2>没有写五进场所（{formatCount(groups.reduce((sum, { rows }) => sum + rows, 0))} 行）</h2>
      {held > 0 ? (
        <p>
          {formatCount(held)}{' '}
          行看不出进了哪里，选了才导入；表里另有一列写明的，在下面的对应关系里指明哪一列是“五进场所”。
        </p>
      ) : null}
      {held > 0 || all.length > 0 ? (
        <Answer
          label="看不出的都按"
          chosen={all}
          onChoose={(settings) => void override(withSettings(null, settings))}
        />
      ) : null}
      <div className="wj-scroll-x wj-scroll-y">
        <table className="wj-table">
          <thead>
            <tr>
              <th scope="col">哪些行</th>
              <th scope="col">五进场所</th>
              <th scope="col">依据</th>
              <th scope="col">位置</th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, MOST_SHOWN).map(({ name, rows, settings, why, place }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {rows > 1 ? `（${formatCount(rows)} 行）` : ''}
                </th>
                <td>
                  <Answer
                    label={name}
                    isHidden
                    chosen={settings}
                    onChoose={(chosen) => void override(withSettings(name, chosen))}
                  />
                </td>
                <td className={settings.length === 0 ? 'wj-level-unmet' : ''}>{why}</td>
                <td>{place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p className="wj-quiet">还有 {formatCount(rest)} 行没有列在这里。</p> : null}
    </section>
  );
}

interface AnswerProps {
  label: string;
  /** The label is only spoken. */
  isHidden?: boolean;
  chosen: readonly Setting[];
  onChoose: (settings: Setting[]) => void;
}

function Answer({ label, isHidden = false, chosen, onChoose }: AnswerProps) {
  return (
    <fieldset className="wj-filters wj-answer" aria-label={`${label}：五进场所`}>
      {isHidden ? null : <span>{label}</span>}
      <Checkbox.Group<Setting>
        value={[...chosen]}
        options={choiceOptions(SETTINGS, SETTING_LABELS)}
        onChange={onChoose}
      />
    </fieldset>
  );
}

const MOST_SHOWN = 200;
