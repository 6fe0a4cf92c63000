/**
 * Says in words which place of a form a cell id means, from the form's own labels:
 * `lecture.enterprise.sessions` is 安全宣讲 · 进企业 · 场次.
 */
export function cellLabel(id: string, texts: ReadonlyMap<string, string>): string {
  const own = texts.get(`${id.replace(/\.end$/, '')}.label`);
  if (own !== undefined) return flat(own);
  const [row = '', ...columns] = id.split('.');
  const heads = columns.map((_, index) =>
    texts.get(`head.${columns.slice(0, index + 1).join('.')}`),
  );
  const parts = [texts.get(`${row}.label`), ...heads].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.map(flat).join(' · ') : (PLACES[row] ?? id);
}

const PLACES: Record<string, string> = {
  pilots: '试点单位名单',
  period: '统计时段',
  unit: '填报单位',
  sign: '签字盖章处',
  title: '标题',
  footer: '页脚',
};

function flat(text: string): string {
  return text.replace(/\s+/g, '');
}
