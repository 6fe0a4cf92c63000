import { type Period, periodLabel } from '#shared/domain/period.ts';
import { PUBLICITY_FORM_LABELS, type PublicityForm } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import { goTo } from '../../store/navigation-store.ts';

/** Opens the activities that a number was added up from. */
export function showBehind(
  period: Pick<Period, 'year' | 'half'>,
  form?: PublicityForm,
  setting?: Setting,
): void {
  goTo('activity', {
    filter: {
      year: period.year,
      half: period.half,
      ...(form ? { forms: [form] } : {}),
      ...(setting ? { settings: [setting] } : {}),
    },
  });
}

/** 2024年上半年，安全宣讲，进企业 */
export function behindLabel(
  period: Pick<Period, 'year' | 'half'>,
  form?: PublicityForm,
  setting?: Setting,
): string {
  return [
    periodLabel(period),
    form ? PUBLICITY_FORM_LABELS[form] : '',
    setting ? `进${SETTING_LABELS[setting]}` : '',
  ]
    .filter(Boolean)
    .join('，');
}
