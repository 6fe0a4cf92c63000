/** 组织村民看警示片，到场43人, with no full stop behind it: a note of one line, which is a name as it is. Not 在村部开展防火宣讲. */
export function isBriefNote(text: string): boolean {
  return text.trim().length <= LONGEST && !OF_REPORTS.test(text.trim());
}

const LONGEST = 36;
const OF_REPORTS = /[。！!；;\n]|^(?:在|到|赴|于|由)[^，,]{2,20}(?:开展|举办|举行|组织|召开|进行)/u;
