/**
 * An element: text is text, never markup.
 *
 * @param {string} tag
 * @param {object} [props] `class`, attributes, `data` for data attributes, `on…` for listeners; null and false leave out
 * @param {...(Node|string|number|null|Array)} children
 */
export function h(tag, props, ...children) {
  return filled(document.createElement(tag), props, children);
}

/** The same of SVG. */
export function svg(tag, props, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children);
}

function filled(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'data') {
      Object.assign(element.dataset, value);
    } else if (name === 'value' && 'value' in element && element.localName !== 'li') {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

let last = 0;

/** An id that no element has yet, for what refers to another. */
export function newId(prefix = 'e') {
  last += 1;
  return `${prefix}-${last}`;
}
