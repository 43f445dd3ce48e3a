import { post } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';
import { tell } from './sandbox-form.js';

const TYPES = ['Account', 'Source', 'Channel'];

/** The tokens of the sandbox, none of them real, and starting over. */
export function createTokens(announce, changed, startedOver) {
  const outcome = h('div');
  const body = h('tbody');
  let shown = '';

  function act(path, content, text, then = changed) {
    return tell(outcome, announce, async () => {
      const done = await post(path, content);
      await then();
      return text(done);
    });
  }

  function row(token) {
    const type = token.type.toLowerCase();
    const button = (name, path, text) =>
      h('button.quiet', {
        type: 'button',
        'aria-label': `${name} ${token.token}`,
        onclick: () => act(path, { token: token.token }, text),
      }, name);
    return h(
      'tr',
      {},
      h('td', {}, h('span.mono', {}, token.token)),
      h('td', {}, h(`span.chip.${type}`, {}, token.type)),
      h('td', {}, token.ownerId),
      h('td', {}, h('span.mono', {}, token.limit)),
      h(
        'td',
        {},
        token.revoked
          ? h('span.muted', {}, 'revoked')
          : h(
              'div.row',
              {},
              button('Rotate', 'sandbox/tokens/rotate', (done) => `${done.token} takes its place.`),
              button('Revoke', 'sandbox/tokens/revoke', () => `${token.token} is refused with 401 now.`),
            ),
      ),
    );
  }

  const add = TYPES.map((type) =>
    h('button', {
      type: 'button',
      onclick: () => act('sandbox/tokens/add', { type }, (done) => `${done.token} was added.`),
    }, `Add ${type === 'Account' ? 'an' : 'a'} ${type} token`),
  );
  const reset = h('button', {
    type: 'button',
    onclick: () => act('sandbox/reset', {}, () => 'It holds nothing any more.', startedOver),
  }, 'Start over');
  const element = h(
    'section.card.tokens',
    {},
    h('h2', {}, 'Tokens'),
    h('p', {}, 'None of them is real.'),
    h(
      'div.scroll',
      { tabindex: 0, role: 'region', 'aria-label': 'Tokens' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ['Token', 'Type', 'Belongs to', 'Limit', 'Change'].map((each) => h('th', { scope: 'col' }, each)))),
        body,
      ),
    ),
    h('div.row', {}, add),
    outcome,
    h('h3', {}, 'Start over'),
    h('p', {}, 'Forgets what it holds, what arrived and all faults. Tokens, limits and latency stay.'),
    h('div.row', {}, reset),
  );
  return {
    element,
    show(tokens) {
      // Drawn anew only if something changed, so that the focus stays where it is.
      const text = JSON.stringify(tokens);
      if (text !== shown) {
        shown = text;
        fill(body, tokens.map(row));
      }
    },
  };
}
