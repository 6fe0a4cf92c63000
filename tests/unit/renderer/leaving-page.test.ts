import { afterEach, expect, test } from 'vitest';
import { performCommand, useCommandsStore } from '../../../src-renderer/store/commands-store.ts';
import { goTo, useNavigation } from '../../../src-renderer/store/navigation-store.ts';

afterEach(() => {
  useCommandsStore.setState({ layers: [] });
  useNavigation.setState({ page: 'home', errand: null, drawn: null });
});

test('what is asked while a page is still being drawn is done by that page, not by the one before', async () => {
  const done: string[] = [];
  const offer = (page: string) =>
    useCommandsStore.setState({
      layers: [
        {
          owner: {},
          commands: [
            { name: 'page.print', label: page, group: '台账', perform: () => void done.push(page) },
          ],
        },
      ],
    });

  useNavigation.setState({ page: 'work', drawn: 'work' });
  offer('work');
  goTo('case');
  const asked = performCommand('page.print');
  await Promise.resolve();
  expect(done).toEqual([]);

  offer('case');
  useNavigation.setState({ drawn: 'case' });
  expect(await asked).toBe(true);
  expect(done).toEqual(['case']);

  goTo('home');
  const askedOfHome = performCommand('page.print');
  useCommandsStore.setState({ layers: [] });
  useNavigation.setState({ drawn: 'home' });
  expect(await askedOfHome).toBe(false);
  expect(done).toEqual(['case']);
});
