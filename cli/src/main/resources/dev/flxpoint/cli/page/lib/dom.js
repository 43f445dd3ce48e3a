/**
 * Makes an element. Texts stay texts: nothing here is ever read as HTML.
 *
 * @param {string} tag its name, with classes behind dots: 'p.notice.bad'
 * @param {object} [attributes] attributes; 'on…' listeners; false, null and undefined leave one out
 * @param {...(Node|string|number|null|Array)} children what it holds
 */
export function h(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  setAttributes(element, attributes);
  element.append(...nodes(children));
  return element;
}

/** Makes an element of SVG, in the same way. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  element.append(...nodes(children));
  return element;
}

/** Gives an element other children. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'class') {
      element.classList.add(...String(value ?? '').split(' ').filter(Boolean));
    } else if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}
