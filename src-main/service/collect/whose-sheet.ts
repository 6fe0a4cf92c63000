import type { SurveyedSheet } from '#shared/contract/collect.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import type { BodyMatch, BodyMatcher } from '#shared/recognition/match-body.ts';
import type { ReadSheet } from '../../collect/read-sheet.ts';

export interface Whose {
  bodyId: string | null;
  by: SurveyedSheet['by'];
  /** Why the clerk is to say; empty where it is sure. */
  why: string;
}

/** The body that a sheet is of: by its marks, by what stands in it, by its file's name. */
export function whoseSheet(
  { marks, writtenBody, plan }: ReadSheet,
  file: string,
  roster: ReadonlyMap<string, RosterBody>,
  matcher: BodyMatcher,
): Whose {
  const written = matcher.named(writtenBody);
  if (marks && roster.has(marks.bodyId)) {
    const isOther = written !== null && written.bodyId !== marks.bodyId;
    const why = isOther ? `发给“${marks.bodyName}”的表，里面写的填报单位是“${writtenBody}”` : '';
    return { bodyId: isOther ? null : marks.bodyId, by: 'marks', why };
  }
  const organisers = plan.rows.flatMap((row) =>
    row.kind === 'activity' && row.input.organiser !== '' ? [row.input.organiser] : [],
  );
  const common = new Set(organisers.map((name) => matcher.named(name)?.bodyId ?? ''));
  const [only = ''] = common;
  const organiser = common.size === 1 && only !== '' ? matcher.named(organisers[0] ?? '') : null;
  const base =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/u, '') ?? '';
  const named = matcher.within(base.replace(/[_\-—（）()]+/gu, '、'));
  const told: [Whose['by'], BodyMatch | null | undefined][] = [
    ['content', written],
    ['content', marks === null ? null : matcher.named(marks.bodyName)],
    ['name', named.length === 1 ? named[0] : null],
    ['content', organiser],
  ];
  const found = told.find(([, match]) => match?.sure) ?? told.find(([, match]) => match);
  if (!found?.[1]) return { bodyId: null, by: null, why: '看不出是哪个单位的，请选择单位' };
  const [by, { bodyId, sure, why }] = found;
  const name = roster.get(bodyId)?.name ?? '';
  return { bodyId, by, why: sure ? '' : `可能是“${name}”（${why}），请选择单位` };
}
