/**
 * A PDF whose named pages, from 0, are shown turned a quarter to the left. Appends new versions of
 * their page objects and leaves every byte before as it is (ISO 32000-2, 7.5.6). A file that is not
 * laid out as Chromium does it, with plain page objects and a plain table of them, comes back as it is.
 */
export function turnPages(pdf: Uint8Array, turned: readonly number[]): Uint8Array {
  if (turned.length === 0) return pdf;
  const text = Buffer.from(pdf).toString('latin1');
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(text);
  const root = /\/Root\s+(\d+) 0 R/.exec(trailer?.[1] ?? '')?.[1];
  if (!trailer || root === undefined) return pdf;
  const top = /\/Pages\s+(\d+) 0 R/.exec(objectOf(text, root) ?? '')?.[1];
  const pages = top === undefined ? [] : pagesBelow(text, top);
  let appended = text.endsWith('\n') ? '' : '\n';
  let table = '';
  for (const index of turned) {
    const number = pages[index];
    const dictionary = number === undefined ? null : objectOf(text, number);
    if (number === undefined || dictionary === null || dictionary.includes('/Rotate')) return pdf;
    const offset = String(text.length + appended.length).padStart(10, '0');
    appended += `${number} 0 obj\n${dictionary.replace('/Type /Page', '/Type /Page /Rotate 270')}\nendobj\n`;
    table += `${number} 1\n${offset} 00000 n \n`;
  }
  const [, entries = '', previous = ''] = trailer;
  const start = text.length + appended.length;
  const tail = `xref\n${table}trailer\n<<${entries}\n/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(appended + tail, 'latin1')]);
}

/** Numbers of the page objects below a node of the page tree, in the order of the pages. */
function pagesBelow(text: string, number: string): string[] {
  const dictionary = objectOf(text, number) ?? '';
  if (!/\/Type\s*\/Pages/.test(dictionary)) return [number];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(dictionary)?.[1] ?? '';
  return [...kids.matchAll(/(?<!\d)(\d+) 0 R/g)].flatMap(([, kid = '']) => pagesBelow(text, kid));
}

function objectOf(text: string, number: string): string | null {
  return (
    new RegExp(`(?:^|\\n)${number} 0 obj\\s*(<<[\\s\\S]*?>>)\\s*endobj`).exec(text)?.[1] ?? null
  );
}
