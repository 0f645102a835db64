import { loadWords } from './words/words.js';
import { session } from './http/session.js';
import { shell } from './frame/shell.js';
import { welcome } from './frame/welcome.js';
import { h } from './dom/h.js';
import { problem } from './dom/states.js';

const root = document.getElementById('console');

/** Shows the console to whoever is logged in, and the door to everybody else. */
async function start() {
  const asked = session();
  asked.catch(() => {});
  try {
    await loadWords();
  } catch {
    alone(wordless());
    return;
  }
  try {
    const person = await asked;
    root.className = '';
    if (person) {
      shell(root, person);
    } else {
      welcome(root);
    }
  } catch (e) {
    alone(problem(e, start));
  }
}

function alone(shown) {
  root.className = 'alone';
  root.replaceChildren(shown);
}

/** All that can be said before there are words. */
function wordless() {
  return h('div', { class: 'notice bad', role: 'alert' }, h('p', {}, 'Rollcall does not answer. Rollcall antwoordt niet.'),
    h('button', { type: 'button', class: 'button', onclick: () => location.reload() }, 'Try again. Opnieuw.'));
}

start();
