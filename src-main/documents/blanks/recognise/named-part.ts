import { readLabel } from '#shared/blanks/label-text.ts';
import { type Dimensions, isOneSort, parseDimensions } from '#shared/blanks/parse-dimensions.ts';
import { SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { partsOfNumber } from './dimension-field.ts';
import { doubted, type What } from './what.ts';

/** The part of all that was done which a heading names: a form, a setting; `unclear` where it is some other. */
export type Part = NamedPart | 'unclear';

export interface NamedPart extends Pick<Dimensions, 'form' | 'setting'> {
  /** Several at once: 进农村、社区 over a row for each. */
  among?: readonly Setting[];
  /** Of some part at least, as what goes on after 其中 is. */
  share?: true;
  /** Done on visits, whatever to: all homes are counted there. */
  onVisits?: true;
}

/** Null where the heading is of the whole. */
export function partNamed(printed: string): Part | null {
  const { core, hints } = readLabel(printed);
  const text = core.replace(TAIL, '');
  if (text === '') return null;
  const explained = hints.map(bareSetting).find((setting) => setting !== undefined);
  const part = partOf(text);
  if (explained === undefined || part === 'unclear' || part?.setting) return part;
  return { ...part, setting: explained };
}

/** 家校联动（进家庭）: the setting that the words before stand for. */
function bareSetting(hint: string): Setting | undefined {
  const { setting, ...more } = /进/u.test(hint) ? (parseDimensions(hint) ?? {}) : {};
  return Object.keys(more).length === 0 ? setting : undefined;
}

function partOf(text: string): Part | null {
  if (/^其[他它]$/u.test(text)) return 'unclear';
  const dims = parseDimensions(text) ?? parseDimensions(text.replace(OF_A_FORM, ''));
  if (!dims) return severalSettings(text);
  if (isOneSort(dims) && !dims.measure) return 'unclear';
  const { setting } = dims;
  const form = isOfRest(text) ? undefined : dims.form;
  if (dims.measure || dims.subject || dims.visits || (!form && !setting)) return null;
  return { ...(form ? { form } : {}), ...(setting ? { setting } : {}) };
}

/** 进农村、社区、学校; all five are the whole. */
function severalSettings(text: string): Part | null {
  const settings = text.split(/[、,，及和与/]/u).map((piece) => {
    const { setting, ...more } = parseDimensions(piece) ?? {};
    return Object.keys(more).length === 0 ? setting : undefined;
  });
  const among = settings.flatMap((setting) => setting ?? []);
  if (among.length < 2 || among.length < settings.length) return 'unclear';
  return SETTINGS.every((setting) => among.includes(setting)) ? null : { among };
}

/** 其他情况, 其他数据: what else is told, and no form as 其他形式 is. */
export function isOfRest(printed: string): boolean {
  return OF_REST.test(readLabel(printed).core) && parseDimensions(printed)?.form === 'other';
}

const OF_REST =
  /其[他它](?:数据|情况|指标|工作|事项|内容|项目|统计|成果|成效|规模|信息|相关|有关|重点|主要|开展|完成|落实)+表?$/u;

/** 其他 after 安全宣讲 and 应急演练 is a form of its own; alone it may be of anything. */
export function isOtherForm(printed: string): boolean {
  const dims = parseDimensions(printed);
  return dims?.form === 'other' && Object.keys(dims).length === 1 && !isOfRest(printed);
}

/** The end of a title: 统计表, 一览表. */
const TAIL = /(?:情况)?(?:统计|汇总|报送|一览|明细|登记|填报)?表$/u;

/** Words of headings that set nothing apart, beside those of headings of numbers. */
const OF_A_FORM =
  /重点(?=形式|工作|任务)|基本|基础|综合|总体|整体|主报|附报|附列|另报|总量|全(?:局|镇|乡|校|院|厂|公司|街道)|所进|阵地|载体|队伍|营造|社会|保障|措施|做法|特色|亮点|经验|效果|打算|信息|填报|补充|其[他它]|相关|有关|附加|资料|材料|媒体|试点|典型|作品|案例|末端|家校(?:联动|共育|协同)|表[一二三四五六七八九十\d]*|单位|任务|分项|按|数量|数据|文字|分布|分(?:类|述|项)?|方面|部分|示范|引领|教育|宣传产[品出]|产[品出]|投放|报道|机制|制度|建设|推进|投入|力度|氛围|点位(?=[和及与、]|建设|$)|五进(?=方向|领域|类别|$)|方向/gu;

/** Of what stands under both headings. */
export function bothParts(outer: Part | null, inner: Part | null): Part | null {
  if (outer === null || inner === null) return outer ?? inner;
  return outer === 'unclear' || inner === 'unclear' ? 'unclear' : { ...outer, ...inner };
}

/** As `what` is meant within a part: never the whole. */
export function narrowed(what: What, part: Part | null): What {
  if (part === null || what.field === null || !isOfAll(what.field)) return what;
  if (part === 'unclear') return doubted(what, '上面的标题或左边的栏目没有认出，像是只问一部分');
  const { form = '', setting = '', measure = '' } = partsOfNumber(what.field) ?? {};
  if (part.onVisits && measure !== 'households')
    return doubted(what, '左边的栏目只说走访，像是只问一部分');
  if (part.share && what.field.startsWith('m.total.total.'))
    return doubted(what, '接着“其中”说的，没有写明是哪一类');
  const isLeftOut = part.among?.includes(setting as Setting) === false;
  if (isLeftOut) return doubted(what, '上面的标题只问其中几类场所');
  const { form: ofForm = form, setting: ofSetting = setting } = part;
  // 合计 in a row of the part itself: said already.
  if (measure !== '' && ofForm === form && ofSetting === setting) return what;
  if (SUM.test(what.label)) return doubted(what, '不知道合计的是这一部分，还是全部');
  if (measure !== '') {
    // What is told in the press is of all that was done.
    if (measure === 'mediaItems' && part.form === 'media') return what;
    const whose = setting === 'total' ? (part.setting ?? setting) : setting;
    return {
      ...what,
      field: `m.${form === 'total' ? (part.form ?? form) : form}.${whose}.${measure}`,
    };
  }
  const isPilots = /^pilots\.(?:count|text)$/u.test(what.field);
  if (isPilots && part.setting && !part.form) {
    return { ...what, field: `${what.field}.${part.setting}` };
  }
  const isOwn = part.form === 'media' && !part.setting;
  return isOwn || !part.setting ? what : doubted(what, '上面的标题只问一部分，台账里这一项不分');
}

const SUM = /合计|总计|共计|累计/u;

/** A number of all that was done, or of a part that leaves another open. */
function isOfAll(field: string): boolean {
  const number = partsOfNumber(field);
  if (number !== null) return number.form === 'total' || number.setting === 'total';
  return /^(?:(?:pilots|works|cases)\.count|pilots\.text|banners|onlineReach)$/u.test(field);
}
