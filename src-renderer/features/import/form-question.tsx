import { Radio } from 'antd';
import { useMemo } from 'react';
import type { ImportGuess, ImportRefusal } from '#shared/contract/import.ts';
import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { useImport, withForm } from './import-store.ts';
import { UnwrittenCard } from './unwritten-card.tsx';
import { unwrittenGroups } from './unwritten-groups.ts';

interface Props {
  guesses: readonly ImportGuess[];
  refused: readonly ImportRefusal[];
}

/** Rows that do not name their form of publicity. */
export function FormQuestion({ guesses, refused }: Props) {
  const override = useImport((store) => store.override);
  const { all } = useImport((store) => store.overrides.forms);
  const groups = useMemo(() => unwrittenGroups('form', guesses, refused), [guesses, refused]);
  const label = fieldLabel('form');
  return (
    <UnwrittenCard
      label={label}
      groups={groups}
      isAnswered={all !== undefined}
      renderAnswer={(group) => (
        <Radio.Group
          value={(group ? formIn(group.told) : all) ?? null}
          options={choiceOptions(PUBLICITY_FORMS, PUBLICITY_FORM_LABELS)}
          onChange={({ target }) =>
            void override(withForm(group?.name ?? null, target.value as PublicityForm))
          }
        />
      )}
    />
  );
}

function formIn(label: string): PublicityForm | undefined {
  return PUBLICITY_FORMS.find((id) => PUBLICITY_FORM_LABELS[id] === label);
}
