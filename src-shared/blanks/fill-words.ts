interface ToldLine {
  label: string;
  where: string;
  text: string;
}

/** The same words in the window, in the report's warnings and on the command line. */
export function rewordedWords({ label, where, text }: ToldLine): string {
  return `${label}（${where}）：${text}，按表上的选项。`;
}

export function refusedWords({ label, where, text }: ToldLine): string {
  return `${label}（${where}）没有填：${text}。`;
}
