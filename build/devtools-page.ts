/** A page of a running Electron, asked over its DevTools port: all a packed app's fuses leave open. */
export interface DevtoolsPage {
  /** Runs an expression in the page and waits for its promise; the value must survive JSON. */
  evaluate(expression: string): Promise<unknown>;
  close(): void;
}

/** Attaches to the first page there is at `address`, e.g. `127.0.0.1:9222`. */
export async function devtoolsPage(address: string): Promise<DevtoolsPage> {
  const socket = new WebSocket(await firstPage(address));
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
  /** Where the page is not there any more, as during a navigation. */
  error?: { message: string };
}

/** The port answers before the window opens, so this asks again for a while. */
async function firstPage(address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const targets = (await (await fetch(`http://${address}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no window appeared');
}
