/** A page of a running Electron, asked over its DevTools port: all a packed app's fuses leave open. */
export interface DevtoolsPage {
  /** Runs an expression in the page and waits for its promise; the value must survive JSON. */
  evaluate(expression: string): Promise<unknown>;
  close(): void;
}

const APPEARS_MS = 120_000;

/** Attaches to the page with that title at `address`, e.g. `127.0.0.1:9222`, once it is there. */
export async function devtoolsPage(address: string, title: string): Promise<DevtoolsPage> {
  const socket = new WebSocket(await pageWithTitle(address, title));
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  const pending = new Map<number, (reply: Reply) => void>();
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    pending.get(reply.id)?.(reply);
  });
  let lastId = 0;
  return {
    async evaluate(expression) {
      lastId += 1;
      const id = lastId;
      const replied = new Promise<Reply>((resolve) => pending.set(id, resolve));
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
      const { result, error } = await replied;
      if (!result) throw new Error(error?.message ?? 'the page gave no answer');
      if (result.exceptionDetails) throw new Error(JSON.stringify(result.exceptionDetails));
      return result.result.value;
    },
    close: () => socket.close(),
  };
}

interface Reply {
  id: number;
  result?: { result: { value?: unknown }; exceptionDetails?: unknown };
  /** Where the page is not there any more. */
  error?: { message: string };
}

/**
 * The port answers before the window opens, and its page is a blank one first. Chromium never answers
 * what it is asked while that gives way to the app's own, so nothing is attached before the title is there.
 */
async function pageWithTitle(address: string, title: string): Promise<string> {
  let seen = 'no page';
  for (const end = Date.now() + APPEARS_MS; Date.now() < end; ) {
    const targets = (await (await fetch(`http://${address}/json/list`)).json()) as Target[];
    const page = targets.find(({ type }) => type === 'page');
    if (page?.title === title) return page.webSocketDebuggerUrl;
    if (page) seen = `a page at ${page.url} with the title “${page.title}”`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no page with the title “${title}” within ${APPEARS_MS} ms, but ${seen}`);
}

interface Target {
  type: string;
  title: string;
  url: string;
  webSocketDebuggerUrl: string;
}
