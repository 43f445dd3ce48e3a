import { fill, h } from '../lib/dom.js';

export function mount(root) {
  fill(root, h('p.lead', {}, 'Paste a token.'));
}
