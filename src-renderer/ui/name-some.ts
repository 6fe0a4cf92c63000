const LONGEST = 16;

/** `“甲”、“乙”、“丙”等`: the first of `count` records by name, long names cut. */
export function nameSome(names: readonly string[], count: number): string {
  const quoted = names.map((name) => `“${shortened(name)}”`).join('、');
  return count > names.length ? `${quoted}等` : quoted;
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name;
}
