import { expect, test } from 'vitest';
import { emptyResponse, writeResponse } from '../../engine/index.ts';
import { privacyQuickScan } from '../../engine/testing/privacy-quick-scan.ts';
import { IncomingScans } from './incoming.ts';
import { NotLoaded } from './not-loaded.ts';
import { sealedFileOf } from './scan-file.ts';
import { shareHash } from './share-link.ts';

const questionnaire = privacyQuickScan();
const text = writeResponse(emptyResponse(questionnaire));
const file = (content: string) => ({ size: content.length, text: async () => content });

/** Scans from elsewhere on a page that does not get the whole questionnaire, until it is told to. */
function withoutConnection() {
  let there = false;
  const incoming = new IncomingScans(async () => {
    if (!there) throw new NotLoaded('lost');
    return questionnaire;
  });
  const back = () => {
    there = true;
  };
  return { incoming, back };
}

test('a file that cannot be read because a part did not load is not lost: it is read when that is tried again', async () => {
  const { incoming, back } = withoutConnection();
  await incoming.offerFile(file(text));
  expect(incoming.now()).toEqual({ step: 'not-loaded' });
  await incoming.again();
  expect(incoming.now()).toEqual({ step: 'not-loaded' });
  back();
  await incoming.again();
  expect(incoming.now()).toMatchObject({ step: 'shown' });
});

test('nor is a link, or what the passphrase was given of', async () => {
  for (const offer of [
    async (incoming: IncomingScans) => incoming.offerLink(await shareHash(text, '')),
    async (incoming: IncomingScans) => {
      await incoming.offerFile(file(await sealedFileOf(text, 'word', 2)));
      await incoming.unlock('word');
    },
  ]) {
    const { incoming, back } = withoutConnection();
    await offer(incoming);
    expect(incoming.now()).toEqual({ step: 'not-loaded' });
    back();
    await incoming.again();
    expect(incoming.now()).toMatchObject({ step: 'shown' });
  }
});

test('what was put away is not read again', async () => {
  const { incoming, back } = withoutConnection();
  await incoming.offerFile(file(text));
  incoming.clear();
  back();
  await incoming.again();
  expect(incoming.now()).toEqual({ step: 'none' });
});
