import { fill, h } from '../lib/dom.js';

/** A text or a number to fill in. */
export function field(id, label, attributes = {}, hint = null) {
  const input = h('input', { id, name: id, autocomplete: 'off', ...attributes, 'aria-describedby': hint && `${id}-hint` });
  const element = h('div.field', {}, h('label', { for: id }, label), input, hint && h('p.hint', { id: `${id}-hint` }, hint));
  return { element, input };
}

/** A choice of several: pairs of value and text. */
export function choice(id, label, pairs, onchange = () => {}) {
  const input = h('select', { id, onchange }, pairs.map(([value, text]) => h('option', { value }, text)));
  return { element: h('div.field', {}, h('label', { for: id }, label), input), input };
}

/** A form that sends by a button or Enter, and says what came of it. */
export function form(legend, parts, button, submit, announce) {
  const outcome = h('div');
  return h(
    'form',
    {
      novalidate: true,
      'aria-label': legend,
      onsubmit: (event) => {
        event.preventDefault();
        tell(outcome, announce, submit);
      },
    },
    parts,
    h('div.row.end', {}, h('button.primary', { type: 'submit' }, button)),
    outcome,
  );
}

/** Does something, and says below what came of it. */
export async function tell(outcome, announce, action) {
  try {
    const text = await action();
    fill(outcome, h('p.notice.good', {}, text));
    announce(text);
  } catch (failure) {
    fill(outcome, h('p.notice.bad', { role: 'alert' }, failure.message));
  }
}
