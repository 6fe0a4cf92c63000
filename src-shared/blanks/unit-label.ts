import {
  BODIES_OF_OTHERS,
  BODIES_THAT_FILL_IN,
  BODIES_WITH_A_LEADER,
  BODY_ENDINGS,
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
  const isOfKinds = hints.length > 0 && hints.every((hint) => BODIES_THAT_FILL_IN.includes(hint));
  if (core === '部门名称' && isOfKinds) return 'unit.name';
  const isCalledUnit = hints.includes('单位') || (isNamed && hints.includes('部门'));
  const isCount = hints.some((hint) => /^[个家所处]$/u.test(hint));
  if ((doing === undefined && !isCalledUnit) || isCount) return null;
  const who = body.slice(doing?.length ?? 0);
  const isBody =
    BODIES_THAT_FILL_IN.includes(who) || (isNamed && SETTINGS_THAT_FILL_IN.includes(who));
  return isBody ? 'unit.name' : null;
}

/** 医疗机构名称, 学院（部门）, 所属企业（全称）, 市场监管所（股、队）: a body by its kind, which may be the one that fills in. */
export function namesBody({ core, hints }: LabelText): boolean {
  const body = core.replace(/(?:名称|全称)$/u, '');
  const isNamed = body !== core || hints.some((hint) => /^(?:名称|全称|部门|单位)$/u.test(hint));
  const isOfKinds =
    hints.length > 0 && hints.every((hint) => KINDS_OF_BODIES.test(hint) && hint !== '所');
  if ((!isNamed && !isOfKinds) || !/^\p{Script=Han}{2,10}$/u.test(body)) return false;
  const isOfAnyKind = isOfKinds || hints.some((hint) => BODY_ENDINGS.includes(hint));
  if (SETTINGS_THAT_FILL_IN.includes(body) && !isOfAnyKind) return false;
  if (BODIES_OF_OTHERS.some((word) => body.includes(word))) return false;
  return BODY_ENDINGS.some((word) => body.endsWith(word));
}

const KINDS_OF_BODIES = /^[股队站所室科园校院镇乡](?:[、/][股队站所室科园校院镇乡]){0,5}$/u;
