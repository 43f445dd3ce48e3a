import { get } from './lib/api.js';
import { fill, h } from './lib/dom.js';

const title = document.getElementById('title');
const place = document.getElementById('view');
const status = document.getElementById('status');

/** The views of this page, as the command names them: {id, title}. */
let views = [];

/** What is shown: {id, handle}; the handle is what the view's mount returned. */
let shown = null;

/** Returns where the address points to: #/scopes?type=source. */
function where() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const view = views.find((each) => each.id === path) ?? views[0];
  return { view, params: new URLSearchParams(query) };
}

/** Puts parameters into the address, without a new entry in the history. */
function setParams(id, params) {
  const query = params.toString();
  history.replaceState(null, '', `#/${id}${query ? `?${query}` : ''}`);
}

/** Says something to who cannot see it; the same text is said again. */
function announce(text) {
  status.textContent = '';
  setTimeout(() => {
    status.textContent = text;
  }, 50);
}

/** Loads the style of a view once, before the view is drawn. */
function loadStyle(id) {
  const name = `views/${id}.css`;
  if (document.querySelector(`link[href="${name}"]`)) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const link = h('link', { rel: 'stylesheet', href: name, onload: resolve, onerror: resolve });
    document.head.append(link);
  });
}

function drawNavigation(current) {
  const links = views.map((view) =>
    h(
      'li',
      {},
      h('a', { href: `#/${view.id}`, 'aria-current': view.id === current ? 'page' : null }, view.title),
    ),
  );
  fill(document.getElementById('nav'), h('ul', {}, links));
}

async function show(isFirst) {
  const { view, params } = where();
  if (shown?.id === view.id) {
    shown.handle?.update?.(params);
    return;
  }
  shown?.handle?.close?.();
  const showing = { id: view.id, handle: null };
  shown = showing;
  drawNavigation(view.id);
  title.textContent = view.title;
  document.title = `${view.title} – flxpoint console`;
  const root = h('div', { class: `view view-${view.id}` });
  fill(place, root);
  if (!isFirst) {
    title.focus();
    window.scrollTo(0, 0);
  }
  try {
    const [module] = await Promise.all([import(`./views/${view.id}.js`), loadStyle(view.id)]);
    const handle = await module.mount(root, {
      params,
      announce,
      setParams: (next) => setParams(view.id, next),
    });
    if (shown === showing) {
      showing.handle = handle;
    } else {
      handle?.close?.();
    }
  } catch (failure) {
    fill(root, h('p.notice.bad', { role: 'alert' }, failure.message));
  }
}

document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
});

try {
  views = await get('views');
  window.addEventListener('hashchange', () => show(false));
  await show(true);
} catch (failure) {
  fill(place, h('p.notice.bad', { role: 'alert' }, failure.message));
}
