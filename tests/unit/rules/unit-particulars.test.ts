import { expect, test } from 'vitest';
import { unitSchema } from '#shared/domain/unit.ts';
import { unitParticulars } from '#shared/rules/unit-particulars.ts';
import { check } from './build-facts.ts';

const unit = unitSchema.parse({
  name: '示例镇人民政府',
  leader: '镇长',
  contact: '经办人',
  phone: '022-1',
});

test('a complete unit is met', () => {
  expect(check(unitParticulars, { unit })).toMatchObject([{ level: 'met' }]);
});

test('each missing particular is named, and only those', () => {
  const [finding] = check(unitParticulars, { unit: { ...unit, name: '', phone: ' ' } });
  expect(finding?.level).toBe('warning');
  expect(finding?.message).toContain('缺少填报单位、联系电话，');
});
