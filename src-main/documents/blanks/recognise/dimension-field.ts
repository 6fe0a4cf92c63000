import type { FieldId } from '#shared/blanks/field-names.ts';
import { type Dimensions, isOneSort } from '#shared/blanks/parse-dimensions.ts';
import { doubted, type What } from './what.ts';

/** The same as a finding; null as well. What asks for one sort alone is shown, not filled. */
export function dimensionWhat(dims: Dimensions | null, usual: Omit<What, 'field'>): What | null {
  const field = dims && dimensionField(dims);
  if (!field || (dims.subject && SORT.test(usual.label))) return null;
  const { form, measure } = dims;
  if (form === 'media' && measure === 'mediaItems' && TOLD_IN_PRESS.test(usual.label)) {
    const whole = { ...usual, field: field.replace('m.media.', 'm.total.') };
    return doubted(whole, '可能只问媒体宣传这一种形式，也可能问全部报道');
  }
  if (GATHERED.test(usual.label) && dims.subject !== 'pilots')
    return doubted({ ...usual, field }, '征集到的不一定都是本单位的');
  if (THERE_ARE.test(usual.label))
    return doubted({ ...usual, field }, '可能问共有多少，不是宣传到了多少');
  if (!isOneSort(dims)) return { ...usual, field };
  return doubted({ ...usual, field }, '只是其中的一种');
}

/** 企业职工人数 with nothing that crosses it: the staff may be meant as well as the audience. */
const THERE_ARE =
  /^(?:企业|学校|社区|农村|村|家庭)(?:职工|员工|师生|学生|居民|村民|成员|从业人员)?(?:人数|户数)(?:[(（][人户]次?[)）])?(?:\/(?:数量|数值|数据|内容|人|户)){0,2}$/u;

/** 试点类型 asks what sort, not how many. */
const SORT = /(?:类[型别]|种类)(?:$|[(（/])/u;

/** 媒体宣传报道（条）: what the press told of all, as much as what was done in that form. */
const TOLD_IN_PRESS = /媒体宣传报道(?!.{0,60}(?:报道|新闻|[条篇]数))/u;

/** 征集作品数: whoever made them. */
const GATHERED = /征集/u;

/** The form, the setting and the measure of such a field; null for any other. */
export function partsOfNumber(
  field: FieldId | null,
): { form: string; setting: string; measure: string } | null {
  const [, form, setting, measure] = /^m\.(\w+)\.(\w+)\.(\w+)$/u.exec(field ?? '') ?? [];
  return form && setting && measure ? { form, setting, measure } : null;
}

/** The number that headings together ask for; null while they leave open which. */
function dimensionField(dims: Dimensions): FieldId | null {
  const { form, setting, measure, subject } = dims;
  if (subject) {
    // 家庭（户）: homes are counted by themselves.
    const isItsUnit =
      measure === 'activities' || (measure === 'households' && setting === 'family');
    if (form || (measure && !isItsUnit)) return null;
    if (subject === 'pilots') return setting ? `pilots.count.${setting}` : 'pilots.count';
    return setting ? null : `${subject}.count`;
  }
  if (dims.visits && !measure) {
    const isKept = setting === 'enterprise' || setting === 'village' || setting === 'community';
    return isKept && !form ? `visits.${setting}` : null;
  }
  if (dims.ofForm && !form) return null;
  return measure ? `m.${form ?? 'total'}.${setting ?? 'total'}.${measure}` : null;
}
