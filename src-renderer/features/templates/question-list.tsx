import { Button, Flex, Typography } from 'antd';
import { fieldName } from '#shared/blanks/field-names.ts';
import type { BlankField } from '#shared/blanks/recognition.ts';
import type { BlankPlace } from './places.ts';
import type { DoubtQuestion } from './questions.ts';

interface Props {
  questions: readonly DoubtQuestion[];
  onSelect: (place: string) => void;
  /** For each of the places the field it is to have, null to leave it empty. */
  onAnswer: (answers: Record<string, BlankField>) => void;
}

const MOST_SHOWN = 6;

/** What is doubtful on the form, each reason once, with its cells and one press for all of them. */
export function QuestionList({ questions, onSelect, onAnswer }: Props) {
  if (questions.length === 0) return null;
  return (
    <section className="template-questions" aria-label="请确认">
      <ul className="template-list">
        {questions.map((question) => (
          <li key={`${question.doubt} ${question.runnerUp ?? ''}`}>
            <Typography.Text strong>{`拿不准：${question.doubt}`}</Typography.Text>
            <Cells places={question.places} onSelect={onSelect} />
            <Answers question={question} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cells({ places, onSelect }: { places: readonly BlankPlace[] } & Pick<Props, 'onSelect'>) {
  const more = places.length - MOST_SHOWN;
  return (
    <ul className="template-cells">
      {places.slice(0, MOST_SHOWN).map(({ place, where, label, field }) => (
        <li key={place}>
          <Button type="link" size="small" onClick={() => onSelect(place)}>
            {where}
          </Button>
          {`“${label}”填“${nameOf(field)}”？`}
        </li>
      ))}
      {more > 0 && <li>{`还有 ${more} 处`}</li>}
    </ul>
  );
}

function Answers({
  question: { places, runnerUp },
  onAnswer,
}: { question: DoubtQuestion } & Pick<Props, 'onAnswer'>) {
  const answer = (fieldOf: (place: BlankPlace) => BlankField) =>
    onAnswer(Object.fromEntries(places.map((each) => [each.place, fieldOf(each)])));
  const [first] = places;
  const several = places.length > 1 ? `（${places.length} 处）` : '';
  const asRead = places.length > 1 || !first ? `都这样填${several}` : `填“${nameOf(first.field)}”`;
  return (
    <Flex gap={8} wrap>
      <Button size="small" onClick={() => answer(({ field }) => field)}>
        {asRead}
      </Button>
      {runnerUp !== null && (
        <Button size="small" onClick={() => answer(() => runnerUp)}>
          {`填“${nameOf(runnerUp)}”${several}`}
        </Button>
      )}
      <Button size="small" onClick={() => answer(() => null)}>
        {places.length > 1 ? `都不填${several}` : '不填'}
      </Button>
    </Flex>
  );
}

function nameOf(field: BlankField): string {
  return field === null ? '' : fieldName(field);
}
