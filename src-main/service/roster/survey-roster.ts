import type { RosterSurvey, SurveyedBody } from '#shared/contract/roster.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import { bodyKey, bodyMatcher } from '#shared/recognition/match-body.ts';
import { parsePasted } from '#shared/recognition/parse-pasted.ts';
import { type ReadBody, readRoster } from '#shared/roster/read-roster.ts';
import { pastedSheet } from '../../exchange/cells/pasted-sheet.ts';
import type { WorkbookSheet } from '../../exchange/cells/workbook-model.ts';
import { cellName } from '../../office/cell-address.ts';
import type { Desk } from '../desk/desk.ts';

/** The bodies of a workbook or of pasted rows, each beside its like in the roster. */
export async function surveyRoster(
  desk: Desk,
  source: { path: string } | { pasted: string },
  roster: readonly RosterBody[],
): Promise<RosterSurvey> {
  const sheets =
    'path' in source
      ? (await desk.reader.ask('sheets', source.path, { path: source.path })).sheets
      : [pastedSheet(parsePasted(source.pasted), '')];
  const survey: RosterSurvey = { bodies: [], refused: [] };
  const judge = judgeAgainst(roster);
  for (const sheet of sheets.filter(({ hidden }) => hidden === 'no')) {
    const placeOf = ({ row, col }: { row: number; col: number }) => placeIn(sheet, row, col);
    const { bodies, refused } = readRoster(sheet.rows);
    survey.bodies.push(...bodies.map((body) => ({ ...judge(body), place: placeOf(body) })));
    survey.refused.push(...refused.map((each) => ({ place: placeOf(each), reason: each.reason })));
  }
  return survey;
}

function judgeAgainst(
  roster: readonly RosterBody[],
): (body: ReadBody) => Omit<SurveyedBody, 'place'> {
  const matcher = bodyMatcher(roster);
  const names = new Map(roster.map(({ id, name }) => [id, name]));
  const above = new Map<string, string>();
  return ({ input, isKindGuessed }) => {
    const key = bodyKey(input.name);
    const match = matcher.named(input.name);
    const twin = above.get(key);
    above.set(key, input.name);
    const told = { input, isKindGuessed };
    if (twin !== undefined) return { ...told, state: 'same', other: twin, why: '上面已有一行' };
    if (match === null) return { ...told, state: 'new', other: '', why: '' };
    const other = names.get(match.bodyId) ?? '';
    return { ...told, state: match.sure ? 'same' : 'like', other, why: match.why };
  };
}

function placeIn({ name }: WorkbookSheet, row: number, col: number): string {
  const cell = cellName(row, col);
  return name === '' ? cell : `${name}!${cell}`;
}
