import { isPlaceholder } from '#shared/recognition/fold-text.ts';
import { readSettings, settingsFromPlace } from '#shared/recognition/read-settings.ts';
import { PLACE_ENDINGS } from '#shared/words/setting-evidence.ts';
import { type Claim, namesPlaces } from './column-claims.ts';

/**
 * 进驻场所 may ask for 进企业 or for 宏达机械厂, and only the values tell which: a heading of settings over names of places
 * is the place. The setting is then told by another column, or guessed from the place.
 */
export function placesNotSettings(claims: Claim[]): void {
  for (const claim of claims) {
    if (claim.field !== 'settings' || claim.confidence > MOST_OF_SETTINGS) continue;
    const values = claim.column.samples.filter((text) => !isPlaceholder(text));
    const heading = claim.column.path.at(-1) ?? '';
    if (values.length === 0 || headsPeople(heading)) continue;
    const plain = values.filter(namesSettings).length;
    const places = values.filter((text) => !namesSettings(text) && namesPlace(text)).length;
    const isNamed = headsOneSetting(heading) && namesPlaces(values);
    if (plain * 2 > values.length || (places * 2 < values.length && !isNamed)) continue;
    claim.field = 'place';
    claim.confidence = BY_VALUES;
    claim.weight = BY_VALUES;
  }
}

/** 开展学校 over 城关一小, 城关职高: whatever they are called, they are schools. */
function headsOneSetting(heading: string): boolean {
  const sort = settingsFromPlace(heading);
  return 'value' in sort && sort.value.length === 1;
}

/** Less than the field's own heading, which is never anything else. */
const MOST_OF_SETTINGS = 0.99;
const BY_VALUES = 0.7;
const OF_PEOPLE = /对象|人群|群体|受众/u;

/** 宣传对象 asks who they were, whatever its values are taken for. */
export function headsPeople(heading: string): boolean {
  return OF_PEOPLE.test(heading);
}

/** 企业, 进农村、社区, □企业□农村: nothing but settings. */
function namesSettings(text: string): boolean {
  const reading = readSettings(text);
  if (reading.state === 'read' || reading.state === 'blank') return true;
  return reading.state === 'guessed' && !reading.why.startsWith('没有认出');
}

function namesPlace(text: string): boolean {
  const name = text.trim().replace(/[(（][^()（）]*[)）]$/u, '');
  return name.length <= LONGEST_PLACE && PLACE.test(name);
}

const LONGEST_PLACE = 24;
const PLACE = new RegExp(`(?:${PLACE_ENDINGS.join('|')})$`, 'u');
