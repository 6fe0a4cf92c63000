import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import { type BlankRecognition, FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';
import type { Findings } from './findings.ts';
import { isNumber } from './label-meaning.ts';
import { doubted } from './what.ts';

/**
 * A form of numbers that asks for less than the ledger's totals: of one topic (消防宣传), of one
 * activity, of one month. The first two are asked about; the last is told, as the report's days can be set.
 */
export function doubtNarrower(lines: readonly BlankLine[], findings: Findings): void {
  if (findings.kind !== 'statistics') return;
  const title = titleOf(lines);
  const { topic } = findings;
  const single = ofOneActivity(findings.result);
  const isOwn = topic !== null && isOwnTopic(topic, title, lines, findings.unitName);
  if (topic && !isOwn) doubtNumbers(findings.result, `表题只问“${topic}”，台账的数是全部安全宣传`);
  else if (single) doubtNumbers(findings.result, `另问了“${single}”，像是只问一场活动`);
  const occasion = OCCASION.exec(title)?.[0];
  if (occasion) {
    findings.warn(
      `表题问的是“${occasion}”，填的是报送时段里的数。只报这一段时间的，请先在“报送”里把起止日期改成这一段。`,
    );
  }
}

/** The police of the roads, the fire brigade: whatever they tell people is about their own topic. */
function isOwnTopic(
  topic: string,
  title: string,
  lines: readonly BlankLine[],
  unitName: string,
): boolean {
  const body = BODIES[topic];
  if (!body) return false;
  // An office of theirs hands the form out as well; who fills it in is one of them by its words.
  const isFiller = lines.some(({ text }) => FILLERS.test(foldLabel(text)));
  return body.test(unitName) || (isFiller && body.test(title));
}

const BODIES: Partial<Record<string, RegExp>> = {
  交通: /交警|交通警察|交管大队/u,
  消防: /消防救援|消防[支大中]队/u,
};
const FILLERS =
  /^(?:(?:填报)?(?:[支大中]队|队站|站所|消防站)[(（]单位[)）]|填报(?:[支大中]队|队站|消防站|民警|消防员|指战员))[:：]?/u;

/** 交通 of 交通安全宣传“五进”统计表: what the whole form is about, and each of its rows. */
export function topicNamed(lines: readonly BlankLine[]): string | null {
  return TOPIC.exec(titleOf(lines))?.[1] ?? null;
}

function titleOf(lines: readonly BlankLine[]): string {
  return lines
    .filter(({ text }) => text.trim() !== '')
    .slice(0, TITLE_LINES)
    .map(({ text }) => readLabel(text).core)
    .join('\n');
}

const TITLE_LINES = 3;

const TOPIC =
  /(?<![、，和及与])(消防|交通|燃气|用电|森林防火|森林防灭火|森林草原防灭火|防震减灾|地震|防汛|防溺水|食品|食品药品|特种设备|电动自行车|电动车|危化品|危险化学品|网络|反诈|禁毒|职业健康|职业病)(?:安全)?(?:知识)?(?:宣传|教育|培训|宣教|宣讲|进)/u;

const OCCASION = /安全生产月|防灾减灾日|安全宣传咨询日|宣传咨询日|消防宣传月|交通安全日|科普日/u;

function doubtNumbers({ fields }: BlankRecognition, doubt: string): void {
  for (const found of fields) {
    const isTotal =
      isNumber(found.field) || found.field === 'banners' || found.field === 'onlineReach';
    if (isTotal && found.confidence >= FILL_CONFIDENCE) Object.assign(found, doubted(found, doubt));
  }
}

/** 活动地点 and 活动时间 of a form without a list ask where and when the one was. */
function ofOneActivity({ fields, unmatched }: BlankRecognition): string | null {
  if (fields.some(({ field }) => field?.startsWith('activities.'))) return null;
  const asked = [...fields, ...unmatched].flatMap(({ label }) => {
    const { core } = readLabel(label);
    return ONE_ACTIVITY.test(core) ? [core] : [];
  });
  return asked.length > 1 ? asked.slice(0, 2).join('、') : null;
}

const ONE_ACTIVITY =
  /^(?:活动|举办|演练|宣讲|培训)(?:地点|时间|日期|名称|主题)$|^(?:主办|承办)单位$|^主讲人$/u;
