import { get as getHttp, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, request } from 'node:https';

/** Redirects are followed: a download host mostly answers with one. */
const MOST_REDIRECTS = 5;

/**
 * The status with which a host answers for a file, without its bytes, through the proxy of HTTPS_PROXY
 * and NO_PROXY where one is set; null where nothing answers within `ms`.
 */
export async function statusOf(
  url: string,
  ms: number,
  redirects = MOST_REDIRECTS,
): Promise<number | null> {
  const found = await ask(url, ms);
  if (found?.location === undefined || redirects === 0) return found?.status ?? null;
  return statusOf(new URL(found.location, url).href, ms, redirects - 1);
}

function ask(url: string, ms: number): Promise<{ status: number; location?: string } | null> {
  const isPlain = url.startsWith('http:');
  const proxyEnv = process.env as Record<string, string>;
  const agent = isPlain ? new HttpAgent({ proxyEnv }) : new HttpsAgent({ proxyEnv });
  return new Promise((answered) => {
    const asked = (isPlain ? getHttp : request)(
      url,
      { method: 'HEAD', agent, signal: AbortSignal.timeout(ms) },
      ({ statusCode = 0, headers: { location } }) => {
        asked.destroy();
        answered({
          status: statusCode,
          ...(statusCode >= 300 && statusCode < 400 && location ? { location } : {}),
        });
      },
    );
    asked.on('error', () => answered(null)).end();
  });
}
