import { ownAt } from '#shared/domain/own-at.ts';
import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import type { Counted } from '#shared/recognition/count-words.ts';
import { toLine } from '#shared/recognition/fold-text.ts';
import { foldKeys } from '#shared/recognition/read-choice.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import {
  formBetrayed,
  formBySort,
  formFromTitle,
  handingOut,
  lessonFromTitle,
  readForm,
  titleNames,
} from '#shared/recognition/read-form.ts';
import { readTick } from '#shared/recognition/read-settings.ts';
import { BLANK, guessed, type Reading, understood } from '#shared/recognition/reading.ts';
import { formCountedBelow } from './below-forms.ts';
import { saysPublicity, speaksOfPublicity, speaksOfSafety } from './other-work.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSurroundings } from './row-surroundings.ts';

/** The form a row names, or else the one that its section, its sheet or its title betrays. */
export function activityForm(
  reader: RowReader,
  around: RowSurroundings,
  title: string,
): PublicityForm | null {
  const carried = reader.carried('form') === 'blank';
  const written = carried ? '' : reader.text('form');
  const reading =
    written === '' ? markedForm(reader, title) : readForm(written, foldKeys(around.words.form));
  const broad = ofBroadWords(reader.headingOver('form'), written, reading, title);
  if (broad !== null) return reader.settle('form', broad, null, shown);
  // 曝光方式 tells where it was shown: 公众号推送.
  if (reading.state === 'guessed' && /曝光|警示/u.test(reader.headingOver('form')))
    return reader.settle('form', guessed<PublicityForm>('warning', BY_REGISTER), null, shown);
  // 培训方式 tells how it was taught: 送课上门, 线上直播.
  const isWayOfTeaching =
    reading.state === 'guessed' &&
    (reading.value === 'other' || reading.value === 'media') &&
    /培训|授课|教学/u.test(reader.headingOver('form'));
  if (isWayOfTeaching)
    return reader.settle('form', guessed<PublicityForm>('lecture', BY_REGISTER), null, shown);
  // 入户走访 alone may be for anything; 清明防火入户走访 was gone round to tell it.
  const isOther = reading.state === 'guessed' && reading.value === 'other';
  if (isOther && VISITED.test(written) && tellsAtHomes(title))
    return reader.settle('form', guessed<PublicityForm>('themed', BY_SAFETY), null, shown);
  if (isOther && LEAFLETS.test(written) && namesCampaign(title))
    return reader.settle('form', guessed<PublicityForm>('themed', BY_LEAFLETS), null, shown);
  // 展板、咨询: panels are put up beside what is told there.
  if (reading.state === 'guessed' && PANELS_BESIDE.test(written))
    return reader.settle('form', guessed<PublicityForm>('themed', '按近义词推定'), null, shown);
  if (isOther && reading.why.startsWith('不在')) {
    const named = formFromTitle(title);
    const fromTitle =
      named.state !== 'blank'
        ? named
        : BROADLY_THEMED.test(written)
          ? formBySort(title)
          : lessonFromTitle(title);
    const hint = around.section.form ?? around.sheet.form;
    if (
      fromTitle.state === 'blank' &&
      !hint &&
      !OF_PUBLICITY.test(reader.headingOver('form')) &&
      !speaksOfPublicity(`${written} ${title}`)
    )
      return asked(reader, around, title);
    // 实战 and 桌面 under 演练形式 are sorts of drills.
    const hinted = BROADLY_THEMED.test(written)
      ? guessed<PublicityForm>('themed', '按近义词推定')
      : hint && hint !== 'themed'
        ? guessed(hint, HINTED)
        : /教育|学习|教学/u.test(written)
          ? guessed<PublicityForm>('lecture', '按近义词推定')
          : reading;
    return reader.settle(
      'form',
      fromTitle.state === 'guessed' ? fromTitle : hinted,
      'other',
      shown,
    );
  }
  if (reading.state !== 'blank') return reader.settle('form', reading, null, shown);
  const named = formFromTitle(title);
  const own =
    named.state === 'blank' && around.sheet.form === 'themed' ? lessonFromTitle(title) : named;
  // 消防宣传月 over the rows says when they were, 培训时间 what most of them are; a drill among them is a drill.
  const isOccasion =
    own.state === 'guessed' &&
    (around.sheet.form === 'themed' ||
      (around.sheet.form === 'lecture' && !titleNames(title, 'lecture')));
  // 志愿服务队活动记录 says nothing of a lecture among them.
  const isOfAll = own.state === 'guessed' && around.sheet.form === 'other';
  const hinted = around.section.form ?? (isOccasion || isOfAll ? null : around.sheet.form);
  const isOfSafety = around.section.form !== null || around.sheet.isOfSafety;
  const isTaught = (hinted ?? (own.state === 'guessed' ? own.value : null)) === 'lecture';
  if (isTaught && !isOfSafety && !rowSpeaks(reader, title, tellsOfSafety))
    return asked(reader, around, title);
  // 灭火器换药 with no form, where the others have theirs: the register says nothing of it.
  const isLeftOpen =
    around.formsWritten &&
    own.state === 'blank' &&
    !rowSpeaks(reader, title, saysPublicity) &&
    !countsSome(reader, 'materials', 'copies');
  if (isLeftOpen && around.section.form === null)
    return heldBack(reader, ...answered(around, title));
  if (hinted) return taken(reader, around, hinted, HINTED);
  const isBroad = own.state !== 'guessed' || own.value === 'themed';
  if (isBroad && ON_SCREENS.test(toLine(reader.text('place'))))
    return taken(reader, around, 'media', BY_SCREEN);
  if (own.state === 'guessed') return taken(reader, around, own.value, own.why);
  const { likely } = around.sheet;
  if (likely === 'lecture' && AT_LARGE.test(title)) return taken(reader, around, 'themed', BY_NAME);
  const bySort = likely === 'lecture' ? formBySort(title) : BLANK;
  const sort = likely === 'lecture' && bySort.state === 'blank' ? handingOut(title) : bySort;
  if (sort.state === 'guessed') return taken(reader, around, sort.value, sort.why);
  if (likely === 'lecture' && !rowSpeaks(reader, title, speaksOfPublicity))
    return asked(reader, around, title);
  if (likely) return taken(reader, around, likely, likely === 'immersive' ? BY_VISIT : BY_REGISTER);
  if (carried) {
    const above = readForm(reader.text('form'), foldKeys(around.words.form));
    return reader.settle('form', above, null, shown);
  }
  if (reader.hasColumn('entry') && POSTED.test(reader.text('summary')))
    return taken(reader, around, 'media', BY_POST);
  const betrayed = formBetrayed(title);
  if ('value' in betrayed && betrayed.value === 'themed' && GIVEN.test(reader.text('summary')))
    return taken(reader, around, 'lecture', BY_ACCOUNT);
  if (betrayed.state === 'guessed') return taken(reader, around, betrayed.value, betrayed.why);
  // 清明劝导, 发防火单子120份: leaflets on safety make it publicity, whatever its name.
  if (handingOut(reader.text('summary')).state === 'guessed')
    return taken(reader, around, 'themed', BY_LEAFLETS);
  // 清明路口劝导、发传单 in a ledger of safety.
  if (isOfSafety && handingOut(title, true).state === 'guessed')
    return taken(reader, around, 'themed', BY_LEAFLETS_NAMED);
  if (STALL.test(reader.text('summary')) && speaksOfSafety(title))
    return taken(reader, around, 'themed', BY_STALL);
  if (
    GONE_ROUND.test(`${reader.headingOver('households')} ${title}`) &&
    reader.text('households') !== ''
  )
    return taken(reader, around, 'themed', BY_VISITS);
  if (VISITED.test(reader.sourceText('audience')) && speaksOfSafety(title))
    return taken(reader, around, 'themed', BY_HOMES);
  return asked(reader, around, title);
}

/**
 * 宣传培训 as a sort of work and 座谈 as a way of teaching stand beside whatever the unit does: where the name of the row
 * tells another form than a lecture, it is that. Null where the name tells none, or the cell says more.
 */
function ofBroadWords(
  heading: string,
  written: string,
  reading: Reading<PublicityForm>,
  title: string,
): Reading<PublicityForm> | null {
  if (reading.state !== 'guessed') return null;
  const isJoined = JOINED_WORK.test(written);
  const isNamed = titleNames(title, 'lecture');
  const isWay = WAY_OF_TEACHING.test(heading) && !isNamed;
  const isOpen = reading.value === 'lecture' || (isWay && reading.value === 'other');
  // 灭火器实操培训 under 培训 is a training by its name, too.
  if (isNamed && !isJoined) return null;
  if (!isOpen || !(isJoined || isWay || SORT_OF_WORK.test(heading))) return null;
  const own = formFromTitle(title);
  const told = own.state === 'blank' && isJoined ? formBetrayed(title) : own;
  return told.state === 'guessed' && told.value !== 'lecture' ? told : null;
}

const JOINED_WORK = /宣[传教][^,，、]{0,4}(?:培训|教育)|(?:培训|教育)[^,，、]{0,4}宣[传教]/u;
const WAY_OF_TEACHING = /(?:培训|授课|教学|教育|学习).{0,2}(?:方式|形式|类型|类别)/u;
const SORT_OF_WORK = /(?:工作|业务|任务|事项).{0,2}(?:类别|类型|分类|性质)|^(?:类别|分类)$/u;

function shown(form: PublicityForm | null): string {
  return form === null ? '' : PUBLICITY_FORM_LABELS[form];
}

function markedForm(reader: RowReader, title: string): Reading<PublicityForm> {
  const ticked = tickedForm(reader);
  return ticked.state === 'blank' ? formCountedBelow(reader, title) : ticked;
}

function tickedForm(reader: RowReader): Reading<PublicityForm> {
  const ticked = PUBLICITY_FORMS.filter((form) => readTick(reader.text(`form.${form}`)) === true);
  const [first, second] = ticked;
  if (!first) return BLANK;
  return second ? guessed(first, '勾选了几种形式，取第一种') : understood(first);
}

/** A guess that the clerk may answer otherwise, with all rows for which it was made alike. */
function taken(
  reader: RowReader,
  around: RowSurroundings,
  form: PublicityForm,
  why: string,
  group = why,
): PublicityForm {
  const answer = ownAt(around.formAnswers.groups, group);
  const found = answer ?? form;
  reader.guess('form', '', shown(found), answer ? ANSWERED : why, { asks: 'form', group });
  return found;
}

/**
 * Nothing tells: taken as answered. What says that it is about safety and counts whom it reached was publicity in some other
 * form; all else is held back with the question.
 */
function asked(reader: RowReader, around: RowSurroundings, title: string): PublicityForm | null {
  const [group, answer] = answered(around, title);
  const isReached = reachedSomebody(reader) || isShowing(title);
  if (answer === null && isReached && speaksOfSafety(title))
    return taken(reader, around, 'other', UNTOLD, group);
  return heldBack(reader, group, answer);
}

/** The question for all rows of this name, and what was answered. */
function answered({ formAnswers }: RowSurroundings, title: string): [string, PublicityForm | null] {
  const group = `名称“${toLine(title)}”`;
  return [group, ownAt(formAnswers.groups, group) ?? formAnswers.all ?? null];
}

/** Taken as answered, or held back with the question. */
function heldBack(
  reader: RowReader,
  group: string,
  answer: PublicityForm | null,
): PublicityForm | null {
  if (answer === null) {
    if (reader.text('form') === '') reader.missing('form');
    else reader.fault('form', '不是七种形式之一，也看不出是安全宣传');
    reader.ask('form', group);
  } else reader.guess('form', '', shown(answer), ANSWERED, { asks: 'form', group });
  return answer;
}

/** 清明防火入户走访, 软管更换入户宣传, 森林防火劝导 */
function tellsAtHomes(title: string): boolean {
  return titleNames(title, 'themed')
    ? speaksOfSafety(title) || speaksOfPublicity(title)
    : PERSUADED.test(title) && speaksOfSafety(title);
}

/** 用电安全进农家, 防火宣传: a name that leaflets go with, and not only what they are about. */
function namesCampaign(title: string): boolean {
  const betrayed = formBetrayed(title);
  return 'value' in betrayed && betrayed.value === 'themed';
}

/** 实践 under 工作类别 or a bare 形式 may be anything. */
const OF_PUBLICITY = /宣|活动/u;

/** Whoever is taught may be taught anything; what is proclaimed is safety here. */
function tellsOfSafety(text: string): boolean {
  return speaksOfSafety(text) || /宣[传讲教贯]/u.test(text);
}

/** Whether what the row says of itself has a word of publicity: a register of talks before the shift tells of more. */
function rowSpeaks(reader: RowReader, title: string, speaks: (text: string) => boolean): boolean {
  const said = [title, ...['summary', 'occasion', 'remarks'].map((field) => reader.text(field))];
  const sorts = reader.leftovers.flatMap((text) => SORT_BESIDE.exec(text)?.[1] ?? []);
  return [...said, ...sorts].some(speaks);
}

/** 工作条线：安全培训 */
const SORT_BESIDE = /^[^：]{0,6}(?:类别|类型|分类|性质|条线|板块|主题)：(.+)$/u;

function reachedSomebody(reader: RowReader): boolean {
  return countsSome(reader, 'audience', 'people') || countsSome(reader, 'households', 'households');
}

function countsSome(reader: RowReader, field: string, counted: Counted): boolean {
  const reading = readCount(reader.text(field), counted);
  return 'value' in reading && reading.value > 0;
}

/** 放安全电影, 看防灾片子: whoever saw it. */
function isShowing(title: string): boolean {
  return SHOWN.test(title) && !title.includes('监控');
}

const SHOWN = /(?:(?<![查察])看|放|播)[^，。；]{0,10}(?:电影|录像|视频|片(?![区警组段长]))/u;
/** 门诊大厅电子屏, 业主群 where a place should stand: nobody came to it. */
const ON_SCREENS =
  /(?:电子屏|显示屏|led屏?|大屏幕?|屏幕|公众号|视频号|抖音号?|朋友圈|(?:微信|业主|家长|工作|居民|职工|村民|[qQ]{2})群|大?喇叭|广播)$/iu;
const BY_SCREEN = '地点写的是电子屏、公众号一类，按媒体宣传推定';
const UNTOLD = '没有写宣传形式，名称也看不出，按“其他形式”计';
/** A day of advice, and publicity of no further sort. */
const BROADLY_THEMED = /咨询|^\s*(?:安全|集中|日常)?(?:宣传|宣教)(?:活动|工作|类)?\s*$/u;
/** 到小学讲课 says more than 进校园 in the name; stalls and leaflets beside it leave it open. */
const GIVEN = /^(?!.*(?:摆|设[台点摊]|咨询|展板|街头|广场)).*(?:讲课|授课|听课|上了?.?[堂节]课)/u;
const BY_ACCOUNT = '按内容里写的讲课推定';
/** 公众号发了“夏季用电提示” */
const POSTED =
  /^[^，,。;；]{0,14}(?:公众号|视频号|抖音号?|微博|客户端|朋友圈|[信主作]群)[里内中上]?(?:发布|发出|发|推送|推出|刊发|刊登)了?[“"「《]/u;
const BY_POST = '按内容里写的发布推定';
const STALL = /[设摆](?:了|有)?(?:点|台|摊|展台|展位|宣传[点台])(?=$|[,，。;；宣咨发])/u;
const BY_STALL = '按内容里写的设点推定';
const BY_LEAFLETS_NAMED = '按活动名称中的发放资料推定';
const BY_LEAFLETS = '按内容里写的发放资料推定';
/** 防灾减灾日职工宣传活动 among lessons */
const AT_LARGE = /(?<!教育|培训)宣传活动$/u;
const BY_NAME = '按活动名称中的“宣传活动”推定';
const BY_REGISTER = '按表名或表头推定';
const BY_VISIT = '是参观登记，按体验式推定';
const HINTED = '按分节行、表名或标题推定';
const VISITED = /入户|敲门|上门|走访/u;
const GONE_ROUND = /入户|敲门|上门|走访|走了|挨户|逐户|挨家|逐家|登门/u;
const PERSUADED = /劝导|叮嘱|提醒|告知|走访/u;
const LEAFLETS =
  /(?:发|派)[放送了]?[^，,、]{0,4}(?:资料|材料|传单|单子|宣传[单册页品]|手册|折页|明白[纸卡]|一封信|倡议书|告知书)|(?:资料|传单|宣传[单册页品]|手册|折页|明白[纸卡])(?:发放|派发|散发)/u;
const PANELS_BESIDE =
  /^(?=.*(?:展板|横幅|条幅|海报|标语))(?!.*(?:公众号|广播|电视|喇叭|屏|微信|抖音|视频|直播)).*(?:发放|咨询|发资料|发传单|摆摊|设[台点摊])/u;
const BY_SAFETY = '名称写明是安全的入户走访，按主题宣传推定';
const BY_VISITS = '表头写明是入户的户数，按入户宣传推定';
const BY_HOMES = '写明是入户，按入户宣传推定';
const ANSWERED = '没有写宣传形式，按您的选择';
