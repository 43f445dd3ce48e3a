import { get, stream } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';
import { createFaults } from './sandbox-faults.js';
import { createHeld } from './sandbox-held.js';
import { createJournal } from './sandbox-journal.js';
import { createSettings } from './sandbox-settings.js';
import { createTokens } from './sandbox-tokens.js';

/** How long what it holds may be behind while requests come in. */
const REFRESH_MILLIS = 1000;

/** What a sandbox holds, what arrives there, and what is to go wrong. */
export async function mount(root, { params, setParams, announce }) {
  const [first, operations] = await Promise.all([get('sandbox/state'), get('sandbox/operations')]);
  const journal = createJournal();
  const held = createHeld(params, setParams);
  const faults = createFaults(operations, announce);
  const settings = createSettings(announce, refresh);
  const tokens = createTokens(announce, refresh, () => {
    journal.clear();
    return refresh();
  });
  let timer = null;
  let closed = false;

  async function refresh() {
    const state = await get('sandbox/state');
    draw(state);
    await held.refresh();
  }

  function draw(state) {
    settings.show(state);
    tokens.show(state.tokens);
    held.show(state.tokens);
  }

  function refreshSoon() {
    timer ??= setTimeout(async () => {
      timer = null;
      if (!closed) {
        // If the command has ended, the journal says so.
        await refresh().catch(() => {});
      }
    }, REFRESH_MILLIS);
  }

  fill(
    root,
    h(
      'p.lead',
      {},
      'A double of the API that judges each request as the API would. Send yours to ',
      h('code', {}, first.url),
      ' with one of the tokens below, from any language.',
    ),
    journal.element,
    held.element,
    faults,
    settings.element,
    tokens.element,
  );
  draw(first);
  await Promise.all([held.refresh(), journal.load()]);
  const end = stream('sandbox/journal/live', {}, {
    request: (request) => {
      journal.add(request);
      refreshSoon();
    },
    '': (isOpen) => journal.connected(isOpen),
  });
  return {
    update: (changed) => held.update(changed),
    close: () => {
      closed = true;
      clearTimeout(timer);
      end();
    },
  };
}
