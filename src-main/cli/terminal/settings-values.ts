import { Refusal } from '#shared/domain/failure.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { readSettings } from '#shared/recognition/read-settings.ts';
import type { CommandSpec } from './command.ts';

const OPTION = 'settings';
const NAMES = SETTINGS.map((id) => SETTING_LABELS[id]).join('、');

/** The import's question which settings were entered, answered for all rows of which nothing tells. */
export function settingsOptions(): CommandSpec['options'] {
  return {
    [OPTION]: {
      value: true,
      help: `没有写五进场所、也看不出来的行按这里写的（${NAMES}，可写几个）；不写时不导入，逐行列出`,
    },
  };
}

export function settingsValue(values: ReadonlyMap<string, string>): { all?: Setting[] } {
  const text = values.get(OPTION);
  if (text === undefined) return {};
  const reading = readSettings(text);
  if (reading.state === 'read') return { all: reading.value };
  throw new Refusal(
    'invalid-input',
    `“--${OPTION} ${text}”不对：要写${NAMES}中的一个或几个，中间用顿号。`,
  );
}

/** What is asked where so many rows are held back. */
export function settingsQuestion(rows: number): string[] {
  if (rows === 0) return [];
  return [
    '',
    `其中 ${rows} 行只缺五进场所：都进同一处的，加 --${OPTION} 农村（可写几个，如 农村、家庭）再导入；不一样的，在窗口里按地点、对象各选一次。`,
  ];
}
