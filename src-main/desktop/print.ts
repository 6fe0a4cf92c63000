import { BrowserWindow, type Session, session } from 'electron';
import { Refusal } from '#shared/domain/failure.ts';
import { LOCKED_DOWN } from './security.ts';

interface Paper {
  html: string;
  landscape: boolean;
  size: 'A4' | 'A3';
}

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The page as a PDF; margins are the page's own (`@page`). */
export function pdfOf(paper: Paper): Promise<Uint8Array> {
  return onPaper(paper, (window) =>
    window.webContents.printToPDF({
      pageSize: paper.size,
      landscape: paper.landscape,
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    }),
  );
}

/** False when the clerk closes the system's print dialog. */
export function printOnPaper(paper: Paper): Promise<boolean> {
  return onPaper(paper, async (window) => {
    if ((await window.webContents.getPrintersAsync()).length === 0)
      throw new Refusal(
        'not-found',
        '没有找到打印机。请先在系统中添加打印机，或保存为 PDF 再打印。',
      );
    return new Promise<boolean>((resolve) => {
      const options = {
        pageSize: paper.size,
        landscape: paper.landscape,
        printBackground: true,
      } as const;
      window.webContents.print(options, (printed) => resolve(printed));
    });
  });
}

/** A hidden window that runs no scripts and loads nothing but this one page. */
async function onPaper<T>(paper: Paper, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  lastPage += 1;
  const address = `app://paper/${lastPage}`;
  pages.set(address, paper.html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...LOCKED_DOWN, javascript: false, session: paperSession() },
  });
  try {
    await window.loadURL(address);
    return await use(window);
  } finally {
    window.destroy();
    pages.delete(address);
  }
}

let lastPage = 0;
const pages = new Map<string, string>();
let known: Session | undefined;

function paperSession(): Session {
  if (known) return known;
  known = session.fromPartition('paper');
  known.protocol.handle('app', ({ url }) => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    };
    const html = pages.get(url);
    return html === undefined
      ? new Response(null, { status: 404 })
      : new Response(html, { headers });
  });
  return known;
}
