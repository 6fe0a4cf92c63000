import { Refusal } from '#shared/domain/failure.ts';
import {
  UNSEEN_CHOICES,
  UNSEEN_PARTS,
  UNSEEN_WORDS,
  type UnseenChoices,
} from '#shared/words/unseen-parts.ts';
import type { CommandSpec } from './command.ts';

/** The import's options for hidden and struck-out parts, in the words of the window. */
export function unseenOptions(): CommandSpec['options'] {
  return Object.fromEntries(
    UNSEEN_PARTS.map((part) => {
      const words = UNSEEN_WORDS[part];
      return [words.option, { value: true, help: `${words.label}：${optionsOf(part)}` }];
    }),
  );
}

export function unseenValues(values: ReadonlyMap<string, string>): UnseenChoices {
  return Object.fromEntries(
    UNSEEN_PARTS.flatMap((part) => {
      const words = UNSEEN_WORDS[part];
      const text = values.get(words.option);
      if (text === undefined) return [];
      const choice = UNSEEN_CHOICES.find((each) => words[each] === text);
      if (!choice)
        throw new Refusal(
          'invalid-input',
          `“--${words.option} ${text}”不对：${words.label}要写${optionsOf(part)}。`,
        );
      return [[part, choice]];
    }),
  );
}

function optionsOf(part: (typeof UNSEEN_PARTS)[number]): string {
  const { initial, take, leave } = UNSEEN_WORDS[part];
  return initial === 'take' ? `${take}（不写时）或${leave}` : `${leave}（不写时）或${take}`;
}
