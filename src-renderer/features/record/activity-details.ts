import type { PublicityForm } from '#shared/domain/publicity-form.ts';

/** Which details belong to which form of publicity. */
const DETAIL_FIELDS: Partial<Record<PublicityForm, readonly string[]>> = {
  media: ['outlets', 'links', 'reach'],
  drill: ['drillScript', 'evacuationSeconds'],
  warning: ['exposedTo', 'rectified'],
  immersive: ['base'],
};

export function detailFieldsOf(form: unknown): readonly string[] {
  return DETAIL_FIELDS[form as PublicityForm] ?? [];
}
