import {
  BODIES_THAT_FILL_IN,
  BODIES_WITH_A_LEADER,
  FILLING_IN,
  PERSONS_THAT_FILL_IN,
  SENDING_IN,
  SETTINGS_THAT_FILL_IN,
} from '../words/unit-fields.ts';
import type { FieldId } from './field-names.ts';
import type { LabelText } from './label-text.ts';

/** 填报社区, 大队（单位）, 学校（单位）名称: the unit in the words of its own kind; 填报民警: whoever fills in there, 工会负责人: its head. Null elsewhere. */
export function unitLabel({ core, hints }: LabelText): FieldId | null {
  const body = core.replace(/(?:名称|全称)$/u, '');
  const filling = FILLING_IN.find((word) => body.startsWith(word));
  if (filling && PERSONS_THAT_FILL_IN.includes(body.slice(filling.length))) return 'unit.contact';
  const led = /^(.{2,3}?)(?:主要)?负责人(?:姓名)?$/u.exec(core)?.[1];
  if (led !== undefined && BODIES_WITH_A_LEADER.includes(led)) return 'unit.leader';
  const doing = filling ?? SENDING_IN.find((word) => body.startsWith(word));
  const isNamed = doing !== undefined || body !== core;
  const isCalledUnit = hints.includes('单位') || (isNamed && hints.includes('部门'));
  const isCount = hints.some((hint) => /^[个家所处]$/u.test(hint));
  if ((doing === undefined && !isCalledUnit) || isCount) return null;
  const who = body.slice(doing?.length ?? 0);
  const isBody =
    BODIES_THAT_FILL_IN.includes(who) || (isNamed && SETTINGS_THAT_FILL_IN.includes(who));
  return isBody ? 'unit.name' : null;
}
