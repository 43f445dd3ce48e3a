import { post } from '../lib/api.js';
import { h } from '../lib/dom.js';
import { choice, field, form, tell } from './sandbox-form.js';

const KINDS = [
  ['status', 'An error status'],
  ['html', 'A page of HTML from a proxy'],
  ['disconnect', 'The connection is closed, without an answer'],
  ['truncated-body', 'The answer breaks off half way'],
  ['no-answer', 'No answer ever'],
  ['moved-rows', 'Rows move between the pages of a list'],
  ['duplicate-row', 'A row stands in a list twice'],
  ['repeated-page', 'A list without end'],
];

/** What is to go wrong: the next calls of an operation, an id, rows of an inventory. */
export function createFaults(operations, announce) {
  const ids = h('datalist', { id: 'sandbox-operations' }, operations.map((id) => h('option', { value: id })));
  const outcome = h('div');
  const clear = h('button', { type: 'button', onclick: () => tell(outcome, announce, stop) }, 'Stop all faults');
  return h(
    'section.card.faults',
    {},
    h('h2', {}, 'What goes wrong'),
    h('p', {}, 'A fault strikes once token, limit and body of a request have passed.'),
    ids,
    failNext(announce),
    h('div.row', {}, clear),
    outcome,
    h('details', {}, h('summary', {}, 'An id that is not found'), missing(announce)),
    h('details', {}, h('summary', {}, 'Rows of an inventory that are refused'), refusedRows(announce)),
  );
}

async function stop() {
  await post('sandbox/faults/clear');
  return 'No fault waits any more.';
}

function failNext(announce) {
  const operation = operationField('sandbox-fault-operation', 'getInventoryVariants');
  const kind = choice('sandbox-fault-kind', 'What happens', KINDS, show);
  const status = field('sandbox-fault-status', 'Status', { type: 'number', min: 200, max: 599, value: 503 });
  const times = field('sandbox-fault-times', 'How many calls', { type: 'number', min: 1, value: 1 });
  const after = h('input', { type: 'checkbox', id: 'sandbox-fault-after' });
  const effect = h('label.row', { for: 'sandbox-fault-after' }, after, 'The work is done all the same, and only its answer is lost');

  function show() {
    status.element.hidden = !['status', 'html'].includes(kind.input.value);
  }

  async function submit() {
    const id = operation.input.value.trim();
    const body = { operation: id, kind: kind.input.value, times: Number(times.input.value) };
    if (!status.element.hidden) {
      body.status = Number(status.input.value);
    }
    if (after.checked) {
      body.when = 'after';
    }
    await post('sandbox/faults', body);
    return `${body.times === 1 ? 'The next call' : `The next ${body.times} calls`} of ${id} will see it.`;
  }

  show();
  const parts = [h('div.grid', {}, operation.element, kind.element, status.element, times.element), effect];
  return form('Inject a fault', parts, 'Inject the fault', submit, announce);
}

function missing(announce) {
  const operation = operationField('sandbox-missing-operation', 'getOrder');
  const id = field('sandbox-missing-id', 'ID', { inputmode: 'numeric' });
  const submit = async () => {
    await post('sandbox/missing', { operation: operation.input.value.trim(), id: Number(id.input.value) });
    return `${operation.input.value.trim()} finds nothing with id ${id.input.value}.`;
  };
  return form('Mark an id missing', [h('div.grid', {}, operation.element, id.element)], 'Mark it missing', submit, announce);
}

function refusedRows(announce) {
  const skus = field('sandbox-rows-skus', 'SKUs', {}, 'With blanks between them; none lets all pass again.');
  const reason = field('sandbox-rows-reason', 'Reason', { value: 'refused on purpose' });
  const submit = async () => {
    const done = await post('sandbox/refused-rows', { skus: skus.input.value, reason: reason.input.value });
    return done.skus === 0 ? 'No rows are refused.' : `The rows of ${done.skus} SKUs are refused.`;
  };
  return form('Refuse rows', [h('div.grid', {}, skus.element, reason.element)], 'Refuse the rows', submit, announce);
}

function operationField(id, value) {
  return field(id, 'Operation', { list: 'sandbox-operations', value, spellcheck: 'false' });
}
