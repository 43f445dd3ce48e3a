import { post } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { choice, field, form } from './sandbox-form.js';

const RULES = [
  ['documented', 'As documented: two in any second'],
  ['strict', 'What is refused counts as well'],
  ['calendar', 'By the calendar second'],
  ['weighted', 'By weighted windows'],
  ['gcra', 'Half a second apart (GCRA)'],
  ['bucket-40@1/s', 'A bucket of 40 that fills by one a second'],
  ['1/s', 'One a second'],
  ['0.7/s', '0.7 a second'],
  ['60/m', '60 a minute'],
  ['none', 'No limit'],
];

const LATENCIES = [
  ['none', 'None', {}],
  ['constant', '40 ms each way', { each: 40 }],
  ['uniform', '30 to 200 ms each way', { min: 30, max: 200 }],
  ['heavy-tail', 'A long tail: median 40 ms, 99th percentile 2 s', { median: 40, p99: 2000 }],
  ['slow-server', 'A slow server: 0.5 to 3 s of work', { base: 20, min: 500, max: 3000 }],
];

/** How it counts, and how long answers take. */
export function createSettings(announce, changed) {
  const now = h('dl.facts');
  const rule = choice('sandbox-rule', 'Limit rule', [...RULES, ['', 'Another …']], show);
  const other = field('sandbox-rule-other', 'Rule', { spellcheck: 'false' }, 'Such as 3/2s, strict@1/s or bucket-5@2/s.');
  const token = choice('sandbox-rule-token', 'For', [['', 'All tokens']]);
  const latency = choice('sandbox-latency', 'Latency', LATENCIES);

  function show() {
    other.element.hidden = rule.input.value !== '';
  }

  async function limit() {
    const body = { rule: rule.input.value || other.input.value.trim(), token: token.input.value };
    const done = await post('sandbox/limit', body);
    await changed();
    return `${body.token || 'All tokens'}: counted by ${done.limit}.`;
  }

  async function delay() {
    const chosen = LATENCIES.find(([kind]) => kind === latency.input.value);
    const done = await post('sandbox/latency', { kind: chosen[0], ...chosen[2] });
    await changed();
    return `Latency: ${done.latency}.`;
  }

  show();
  const element = h(
    'section.card.settings',
    {},
    h('h2', {}, 'How it counts and how long it takes'),
    now,
    form('Limit rule', [h('div.grid', {}, rule.element, other.element, token.element)], 'Set the limit', limit, announce),
    form('Latency', [h('div.grid', {}, latency.element)], 'Set the latency', delay, announce),
  );
  return {
    element,
    show(state) {
      now.replaceChildren(
        h('dt', {}, 'Limit'), h('dd.mono', {}, state.limit),
        h('dt', {}, 'Latency'), h('dd.mono', {}, state.latency),
      );
      const values = ['', ...state.tokens.filter((each) => !each.revoked).map((each) => each.token)];
      if (values.join() !== token.input.dataset.values) {
        const before = token.input.value;
        token.input.dataset.values = values.join();
        token.input.replaceChildren(...values.map((value) => h('option', { value }, value || 'All tokens')));
        token.input.value = values.includes(before) ? before : '';
      }
    },
  };
}
