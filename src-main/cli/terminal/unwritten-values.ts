import type { ImportRefusal } from '#shared/contract/import.ts';
import { Refusal } from '#shared/domain/failure.ts';
import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { readForm } from '#shared/recognition/read-form.ts';
import { readSettings } from '#shared/recognition/read-settings.ts';
import type { CommandSpec } from './command.ts';

const SETTING_NAMES = SETTINGS.map((id) => SETTING_LABELS[id]).join('、');
const FORM_NAMES = PUBLICITY_FORMS.map((id) => PUBLICITY_FORM_LABELS[id]).join('、');

/** The import's questions for what nobody wrote down, answered for all rows of which nothing tells. */
export function unwrittenOptions(): CommandSpec['options'] {
  const help = (label: string, names: string) =>
    `没有写${label}、也看不出来的行按这里写的（${names}）；不写时不导入，逐行列出`;
  return {
    settings: { value: true, help: help('五进场所', `${SETTING_NAMES}，可写几个`) },
    form: { value: true, help: help('宣传形式', FORM_NAMES) },
  };
}

export function settingsValue(values: ReadonlyMap<string, string>): { all?: Setting[] } {
  const text = values.get('settings');
  if (text === undefined) return {};
  const reading = readSettings(text);
  if (reading.state === 'read') return { all: reading.value };
  throw new Refusal(
    'invalid-input',
    `“--settings ${text}”不对：要写${SETTING_NAMES}中的一个或几个，中间用顿号。`,
  );
}

export function formValue(values: ReadonlyMap<string, string>): { all?: PublicityForm } {
  const text = values.get('form');
  if (text === undefined) return {};
  const reading = readForm(text);
  if (reading.state === 'read') return { all: reading.value };
  throw new Refusal('invalid-input', `“--form ${text}”不对：要写${FORM_NAMES}中的一个。`);
}

/** What is asked where rows are held back. */
export function unwrittenQuestions(refused: readonly ImportRefusal[]): string[] {
  const count = (asks: ImportRefusal['asks']) => refused.filter((row) => row.asks === asks).length;
  const [settings, forms] = [count('settings'), count('form')];
  return [
    ...(settings > 0
      ? [
          '',
          `其中 ${settings} 行只缺五进场所：都进同一处的，加 --settings 农村（可写几个，如 农村、家庭）再导入；不一样的，在窗口里按地点、对象各选一次。`,
        ]
      : []),
    ...(forms > 0
      ? [
          '',
          `其中 ${forms} 行只缺宣传形式：都是同一种的，加 --form 安全宣讲 再导入；不一样的，在窗口里各选一次。`,
        ]
      : []),
  ];
}
