import { get, post } from '../lib/api.js';
import { fill, h } from '../lib/dom.js';
import { drawVerdict } from './token-verdict.js';

const TYPES = ['account', 'source', 'channel'];

/** The token tester: one field, one button, and a verdict. */
export async function mount(root, { announce }) {
  const target = await get('token/target');
  const abort = new AbortController();
  const verdict = h('div', { class: 'verdict', id: 'verdict' });
  const field = tokenField();
  const button = h('button.primary', { type: 'submit' }, 'Test');
  let busy = false;

  async function test(body) {
    if (busy) {
      return;
    }
    setBusy(true);
    fill(verdict, h('p.muted', {}, `Asking ${target.url} …`));
    announce('Asking the API.');
    const start = performance.now();
    try {
      const answer = await post('token/test', body, abort.signal);
      drawVerdict(verdict, answer, (performance.now() - start) / 1000);
      announce(`${answer.sentence} ${answer.scope ? `${answer.scope.allowed} operations.` : ''}`);
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      fill(verdict, h('p.notice.bad', { role: 'alert' }, failure.message));
    } finally {
      setBusy(false);
    }
  }

  function setBusy(now) {
    busy = now;
    button.setAttribute('aria-disabled', now);
    button.textContent = now ? 'Testing …' : 'Test';
  }

  function submit(event) {
    event.preventDefault();
    const token = field.value;
    if (!token.trim()) {
      fill(verdict, h('p.notice.warn', { role: 'alert' }, 'Paste a token first.'));
      field.focus();
      return;
    }
    // Nothing of it stays in the page while the command asks.
    field.value = '';
    test({ token });
  }

  const form = h(
    'form.card.tester',
    { onsubmit: submit, novalidate: true, autocomplete: 'off' },
    h(
      'div.row.end',
      {},
      h('div.field.grow', {}, h('label', { for: 'token' }, 'Token'), field),
      button,
    ),
    h(
      'p.hint',
      { id: 'token-hint' },
      'It goes to the command on this machine and from there to ',
      h('span.mono', {}, target.url),
      ' alone. It is never stored, shown or logged.',
    ),
    target.sandbox && samples((sample) => test({ sample })),
  );

  fill(
    root,
    h(
      'p.lead',
      {},
      'Paste a token of any type. At most three reading requests, within its rate limit, tell ' +
        'whether it is valid and what it may call.',
    ),
    h('div.columns', {}, h('div', {}, form, verdict), refusals(target.refusals)),
  );
  return { close: () => abort.abort() };
}

/** The API's own table of the two answers that refuse a token. */
function refusals(all) {
  return h(
    'aside.refusals',
    { 'aria-labelledby': 'refusals-title' },
    h('h2', { id: 'refusals-title' }, 'When a call is refused'),
    all.map((refusal) => [
      h('h3', {}, h('span.chip.bad', {}, refusal.status), ' ', refusal.title),
      h('p', {}, capital(refusal.meaning)),
      h('ul', {}, refusal.advice.map((each) => h('li', {}, each))),
    ]),
    h('p.muted', {}, h('a', { href: '#/scopes?show=matrix' }, 'Which type works where')),
  );
}

function tokenField() {
  return h('input.mono', {
    id: 'token',
    type: 'password',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: 4096,
    'aria-describedby': 'token-hint',
    'data-1p-ignore': '',
    'data-lpignore': 'true',
  });
}

function samples(test) {
  return h(
    'div.samples.row',
    { role: 'group', 'aria-labelledby': 'samples' },
    h('span.hint', { id: 'samples' }, 'This is a sandbox. Try its tokens:'),
    TYPES.map((type) =>
      h('button.quiet', { type: 'button', onclick: () => test(type) }, capital(type)),
    ),
  );
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
