import {
  type BlankRecognition,
  FILL_CONFIDENCE,
  type RecognisedPlace,
} from '#shared/blanks/recognition.ts';
import { CHOICE_FIELD } from './choice-what.ts';
import { settleMakers } from './makers-or-unit.ts';
import { isProse } from './own-room.ts';
import { doubtReviewers } from './reviewers.ts';
import { fileOf, leaveStamps } from './stamps-at-foot.ts';
import { doubted } from './what.ts';
import { isAdvising } from './whose.ts';

/** What only all places of a form together tell: the second of two alike, and a form of another kind. */
export function weighTogether(result: BlankRecognition, isFilled: boolean): void {
  settleRunnersUp(result);
  doubtRepeats(result);
  headsOfLists(result);
  settleMakers(result);
  doubtOtherNames(result);
  leaveStamps(result);
  doubtReviewers(result);
  doubtFirstAuthor(result);
  doubtHalves(result);
  doubtRemarks(result);
  doubtCardsOfPilots(result);
  doubtOtherTables(result);
  // What a form filled last time was asked for is answered already.
  if (!isFilled) doubtOtherForms(result);
}

/**
 * A sheet for signing in, a protocol: it asks for a unit and a telephone, yet for nothing of a work or a
 * case. Numbers are asked for in words without end, so that a statistics form may have none that we know;
 * one that asks for no number, yet for somebody's sex or age, is none.
 */
function doubtOtherForms({ kind, fields, unmatched, warnings }: BlankRecognition): void {
  const sure = fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE);
  // 案例名称 over 隐患描述 and 整改措施 is none of publicity.
  const isElse = unmatched.filter(({ label }) => ELSE.test(label)).length >= 2;
  // A number that is only guessed at is one that is asked for.
  const isAsked = [...(kind === 'statistics' ? fields : sure), ...unmatched].some(
    ({ field }) =>
      field && field !== 'pen' && !ON_EVERY_FORM.test(field) && !(isElse && field === 'case.title'),
  );
  const isStrange =
    kind !== 'statistics' &&
    unmatched.filter(({ field }) => !field).length >= STRANGE &&
    ![...sure, ...unmatched].some(isTelling);
  const isOfPerson = unmatched.some(({ label }) => OF_PERSON.test(label));
  if (kind === 'statistics' && !isOfPerson) return;
  const filled = fields.filter(({ field }) => field !== null && field !== 'pen');
  if ((isAsked && !isStrange) || filled.length === 0) return;
  for (const found of filled) {
    Object.assign(found, doubted(found, '这张表像是别的表'));
  }
  const columns = { work: '作品', case: '案例', statistics: '统计' }[kind];
  warnings.push({
    message: `没有认出${columns}的栏目，这张表像是别的表，一处也没有填。确是这一种表的，请在右侧逐处确认。`,
  });
}

/** 类型, 受众人次 and a bare 名称 are asked for by registers of lecturers, of plans and of goods as well. */
function isTelling({ field, confidence = 1 }: Partial<RecognisedPlace>): boolean {
  if (!field || field === 'pen' || ON_EVERY_FORM.test(field)) return false;
  return confidence >= SURE && !ON_OTHER_FORMS.test(field);
}

const SURE = 0.9;
/** So many labels that nothing fits make a form another's, where none is telling. */
const STRANGE = 3;
const ON_OTHER_FORMS = /\.(?:no|type|form|settings?|reach)$/u;

/** Nobody is asked for on a form of numbers. */
const OF_PERSON = /^(?:姓名|性别|年龄|出生年月|学历|民族|身份证号码?|政治面貌)$/u;

const ELSE = /隐患|整改|执法|处罚|立案|救援|采购/u;

/** A leave or a journey has its days too. */
const ON_EVERY_FORM =
  /^unit\.|^filledOn$|\.(?:contact|phone|contactPhone|email|remarks)$|^case\.(?:period|from|to)$/u;

/**
 * A form that has a surer label for the unit or the title means something else by 推荐单位 or
 * a bare 名称 beside it; so it does by 推荐单位邮箱.
 */
function doubtOtherNames({ fields }: BlankRecognition): void {
  const asked = (field: string) => fields.filter((found) => found.field === field);
  for (const field of ['unit.name', 'work.title', 'case.title', 'unit.email']) {
    const named = asked(field);
    const sure = asked(field === 'unit.email' ? 'unit.name' : field).filter(
      ({ confidence, label }) => confidence >= 0.9 && !isAdvising(label),
    );
    for (const found of named) {
      const isFaint = found.confidence >= 0.85 && found.confidence <= 0.86;
      const [better] = sure.filter((other) => other !== found);
      if (!better || (!isFaint && !isAdvising(found.label))) continue;
      Object.assign(found, doubted(found, `“${better.label}”更像是这一项`));
    }
  }
}

/** Over a list of several works, or on a sheet beside it, 联系人 is the unit's; on the form of one, that one's. */
function headsOfLists({ fields }: BlankRecognition): void {
  if (!fields.some(({ field }) => field !== null && /^(?:works|cases)\.2\./u.test(field))) return;
  const titled = fields.filter(({ field }) => field === 'work.title' || field === 'case.title');
  const ofOne = new Set(titled.map(fileOf));
  for (const found of fields) {
    if (ofOne.has(fileOf(found))) continue;
    found.field =
      found.field?.replace(/^(?:work|case)\.(contact|phone|contactPhone|email)$/u, 'unit.$1') ??
      null;
  }
}

/** 做法与成效 beside a place of its own for 做法 is asked about as 成效. */
function settleRunnersUp({ fields }: BlankRecognition): void {
  for (const found of fields) {
    const { runnerUp } = found;
    const other = fields.find(
      ({ field, confidence }) => field === found.field && confidence >= FILL_CONFIDENCE,
    );
    const isFree = !fields.some(({ field }) => field === runnerUp);
    if (runnerUp === undefined || !other || !isFree) continue;
    found.field = runnerUp;
    found.doubt = `一栏里问了两样，其中一样另有“${other.label}”`;
    delete found.runnerUp;
  }
}

/** Running text and a choice have one place; a second label for the same is most likely after something else. */
function doubtRepeats(result: BlankRecognition): void {
  for (const found of result.fields) {
    if (found.field === null || !(isProse(found.field) || CHOICE_FIELD.test(found.field))) continue;
    const better = result.fields.find(
      (other) =>
        other !== found && other.field === found.field && other.confidence > found.confidence,
    );
    if (!better) continue;
    Object.assign(found, doubted(found, `“${better.label}”更像是这一项`));
  }
}

/** 第一作者 beside 其他作者 or all 作者: the ledger has them in one. */
function doubtFirstAuthor({ fields, unmatched }: BlankRecognition): void {
  const all = fields.find(
    ({ field, label }) => field === 'work.authors' && !FIRST_AUTHOR.test(label),
  );
  const others = [...fields, ...unmatched].find(({ label }) => OTHER_AUTHORS.test(label)) ?? all;
  for (const found of fields) {
    if (found.field !== 'work.authors' || !others || !FIRST_AUTHOR.test(found.label)) continue;
    Object.assign(found, doubted(found, `另问了“${others.label}”，台账里的作者是连着写的`));
  }
}

const FIRST_AUTHOR = /^(?:第一|首位)/u;
const OTHER_AUTHORS = /^(?:其[他它]|第二|第三|合作|共同)(?:作者|创作者|创作人|主创)/u;

/** 横幅 and 展板 asked for apart: the ledger counts them in one. */
function doubtHalves({ fields }: BlankRecognition): void {
  for (const field of ['banners', 'onlineReach']) {
    const asked = fields.filter((found) => found.field === field);
    if (new Set(asked.map(({ label }) => label)).size < 2) continue;
    for (const found of asked) {
      Object.assign(found, doubted(found, '表上分几处问，台账里是合着记的'));
    }
  }
}

/** A clerk's remarks are notes to themselves; whether they go on a form that is signed, only the clerk knows (0070). */
function doubtRemarks({ fields }: BlankRecognition): void {
  for (const found of fields) {
    if (!found.field?.endsWith('.remarks') || found.confidence === 1) continue;
    Object.assign(found, doubted(found, '台账里的备注可能是自己记的话，写不写到表上由您定'));
  }
}

/** 试点名称, 试点类型, 地址 and 联系电话 on the card of one pilot are that one's, and which one it is only the clerk knows. */
function doubtCardsOfPilots({ kind, fields, unmatched }: BlankRecognition): void {
  if (kind !== 'statistics') return;
  for (const name of fields) {
    if (name.field !== 'pilots.text' || !NAME_OF_PILOT.test(name.label)) continue;
    const isOfCard = ({ where }: { where: string }) => tableOf(where) === tableOf(name.where);
    const all = [...fields, ...unmatched].filter(isOfCard);
    if (!all.some(({ label }) => OF_PILOT.test(label))) continue;
    for (const found of fields.filter(isOfCard)) {
      if (!OF_CARD.test(found.field ?? '')) continue;
      Object.assign(found, doubted(found, '像是一个试点的登记卡，不知道是哪一个'));
    }
  }
}

const NAME_OF_PILOT = /^(?:试点|示范点|典型)(?:单位)?名称/u;
const OF_PILOT = /^(?:试点|示范点|典型)(?:单位)?(?:类[型别]|地址|联系人|负责人|电话|联系电话)/u;
const OF_CARD =
  /^(?:pilots\.text|practice|unit\.(?:address|contact|phone|contactPhone|leader|email))$/u;

/** 合计人数 under a roll of names, 横幅 with its price: the people and the things that are listed there, and none of the ledger's. */
function doubtOtherTables({ kind, fields, unmatched }: BlankRecognition): void {
  if (kind !== 'statistics') return;
  const others = new Set(
    unmatched.filter(({ label }) => OF_OTHER_TABLE.test(label)).map(({ where }) => tableOf(where)),
  );
  for (const found of fields) {
    if (!NUMBER.test(found.field ?? '') || !others.has(tableOf(found.where))) continue;
    Object.assign(found, doubted(found, '像是数表里列出的人或者物品'));
  }
}

const NUMBER = /^(?:m\.|banners$|onlineReach$)/u;
const OF_OTHER_TABLE = /^(?:性别|年龄|身份证号码?|单价|金额)(?:[(（]元[)）])?$/u;

/** 表1 of 表1 第3行第2列; the sheet. */
function tableOf(where: string): string {
  return where.split(/[ !#]/u)[0] ?? where;
}
