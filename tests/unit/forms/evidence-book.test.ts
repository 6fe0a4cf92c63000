import { expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { type BookActivity, type BookPage, planBook } from '#shared/forms/evidence-book.ts';

function activity(id: string, pictures: number, listed: string[] = []): BookActivity {
  return {
    id,
    date: civilDate('2024-05-12'),
    title: `消防安全宣讲进企业${id}`,
    lines: ['时间：2024-05-12　　地点：东方纺织厂', '形式：安全宣讲　　进企业'],
    pictures: Array.from({ length: pictures }, (_, at) => ({
      id: `${id}-${at}`,
      kind: 'photo',
      caption: '现场照片',
    })),
    listed,
  };
}

const plan = (...activities: BookActivity[]) =>
  planBook({ unit: '示例镇', period: '2024年上半年', activities });
const ofActivities = (pages: BookPage[]) =>
  pages.flatMap((page) => (page.type === 'activity' ? [page] : []));

it('gives each activity pages of its own, four pictures to a page', () => {
  const pages = ofActivities(plan(activity('甲', 9), activity('乙', 1)));
  expect(
    pages.map(({ activity: { id }, first, pictures, firstPicture }) => [
      id,
      first,
      pictures.length,
      firstPicture,
    ]),
  ).toEqual([
    ['甲', true, 4, 1],
    ['甲', false, 4, 5],
    ['甲', false, 1, 9],
    ['乙', true, 1, 1],
  ]);
});

it('names in the contents the page that each activity begins on', () => {
  const pages = plan(
    activity('甲', 9),
    activity('乙', 1),
    activity('丙', 0, ['1. 视频：现场.mp4']),
  );
  const [, contents] = pages;
  expect(contents).toMatchObject({ type: 'contents', first: true });
  const entries = contents?.type === 'contents' ? contents.entries : [];
  expect(entries.map(({ page }) => page)).toEqual([3, 6, 7]);
  for (const { page, activityId } of entries) {
    expect(pages[page - 1]).toMatchObject({
      type: 'activity',
      first: true,
      activity: { id: activityId },
    });
  }
});

it('takes more pages for the contents where there are many activities', () => {
  const many = Array.from({ length: 60 }, (_, at) => activity(`第${at}场`, 1));
  const pages = plan(...many);
  const contents = pages.flatMap((page) => (page.type === 'contents' ? [page.entries] : []));
  expect(contents.length).toBeGreaterThan(1);
  expect(contents.flat()).toHaveLength(60);
  for (const { page, activityId } of contents.flat()) {
    expect(pages[page - 1]).toMatchObject({ first: true, activity: { id: activityId } });
  }
});

it('lists what cannot be shown under the pictures where there is room, else on the next page', () => {
  const list = Array.from({ length: 60 }, (_, at) => `${at + 1}. 其他：材料${at + 1}.pdf`);
  const pages = ofActivities(plan(activity('甲', 1, list)));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]?.listed.length).toBeGreaterThan(5);
  expect(pages.flatMap(({ listed }) => listed)).toEqual(list);
  expect(pages.map(({ listBegins }) => listBegins).filter(Boolean)).toHaveLength(1);
});
