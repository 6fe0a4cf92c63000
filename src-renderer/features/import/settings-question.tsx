import { Checkbox } from 'antd';
import { useMemo } from 'react';
import type { ImportGuess, ImportRefusal } from '#shared/contract/import.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { useImport, withSettings } from './import-store.ts';
import { UnwrittenCard } from './unwritten-card.tsx';
import { unwrittenGroups } from './unwritten-groups.ts';

interface Props {
  guesses: readonly ImportGuess[];
  refused: readonly ImportRefusal[];
}

/** Rows that do not name their settings: several may be ticked for those alike. */
export function SettingsQuestion({ guesses, refused }: Props) {
  const override = useImport((store) => store.override);
  const { all } = useImport((store) => store.overrides.settings);
  const groups = useMemo(() => unwrittenGroups('settings', guesses, refused), [guesses, refused]);
  const label = fieldLabel('settings');
  return (
    <UnwrittenCard
      label={label}
      groups={groups}
      isAnswered={all !== undefined}
      renderAnswer={(group) => (
        <Checkbox.Group<Setting>
          value={group ? settingsIn(group.told) : [...(all ?? [])]}
          options={choiceOptions(SETTINGS, SETTING_LABELS)}
          onChange={(chosen) => void override(withSettings(group?.name ?? null, chosen))}
        />
      )}
    />
  );
}

function settingsIn(labels: string): Setting[] {
  const named = labels.split('、');
  return SETTINGS.filter((id) => named.includes(SETTING_LABELS[id]));
}
