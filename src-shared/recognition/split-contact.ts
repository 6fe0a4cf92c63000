/**
 * Name and number of one cell: 周强13800000001; 13800000001（周强）; 村主任周强，电话：0571-88880000. Null where it does not
 * hold just one number, or nobody's name.
 */
export function splitContact(text: string): { contact: string; phone: string } | null {
  const [found, ...more] = [...text.matchAll(PHONE)];
  if (!found || more.length > 0) return null;
  const [phone] = found;
  const contact = `${text.slice(0, found.index)} ${text.slice(found.index + phone.length)}`
    .replace(LABELS, ' ')
    .replace(/[(（]\s*[)）]/gu, ' ')
    .replace(EDGES, '')
    .replace(/^[(（]([^()（）]*)[)）]$/u, '$1');
  return /\p{Script=Han}/u.test(contact) && !/\d/u.test(contact) ? { contact, phone } : null;
}

const PHONE =
  /(?<!\d)(?:1\d{10}|1\d{2}[-\s]\d{4}[-\s]\d{4}|0\d{2,3}[-—\s]?\d{7,8}|\d{7,8})(?!\d)/gu;
const LABELS =
  /(?:联系人|负责人|姓名|联系电话|联系方式|手机号码?|电话号码?|手机|电话|座机)\s*[:：]/gu;
const EDGES = /^[\s、，,;；:：/|—-]+|[\s、，,;；:：/|—-]+$/gu;
