import { join } from 'node:path';
import { dist, filesIn, readTemplate } from './build/template.ts';
import type { Line } from './command.ts';
import { givenBase } from './given-base.ts';
import { type Preview, servePreview } from './preview/preview-server.ts';
import { reasonOf, readText } from './read-text.ts';
import type { ExitCode, Terminal } from './terminal.ts';

const usualPort = 4400;

/** `pqs preview`: the scan with this questionnaire, on this machine alone, shown anew with each change of the file. */
export async function previewFile(
  { files: [file = ''], values }: Line,
  terminal: Terminal,
  ended: Promise<void> = interrupted(),
): Promise<ExitCode> {
  const { out, err } = terminal;
  const port = values.port === undefined ? usualPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    err('pqs preview needs a --port from 0 to 65535; 0 is any that is free.\n');
    return 2;
  }
  const bases = givenBase(values, terminal);
  if (!bases) return 2;
  const read = readText(file);
  if ('unreadable' in read) {
    err(`${file}: cannot be read: ${read.unreadable}.\n`);
    return 2;
  }
  const template = readTemplate(join(dist, 'template'));
  const shell = filesIn(join(dist, 'template/preview'));
  if (!template || shell.size === 0) {
    err('The app is not here to show: run npm run build first.\n');
    return 2;
  }
  const served = async (at: number) => servePreview({ file, bases, template, shell, port: at });
  const preview = await served(port).catch((problem: unknown) => problem);
  if (!isPreview(preview)) {
    err(
      `The port ${port} cannot be had: ${reasonOf(preview)}. Choose another with --port, or 0 for any that is free.\n`,
    );
    return 2;
  }
  out(`${preview.address}\n`);
  err(`Open this address in a browser. It shows ${file} as you change it. Ctrl+C ends it.\n`);
  await ended;
  await preview.close();
  return 0;
}

function isPreview(found: unknown): found is Preview {
  return typeof found === 'object' && found !== null && 'address' in found && 'close' in found;
}

/** Until somebody presses Ctrl+C, or the machine wants to stop. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
