import { session } from './session.js';

const BETWEEN_TRIES = 5000;
const BETWEEN_LOOKS_FOR_A_SESSION = 30_000;
/** So long what is shown waits for its stream at most, in milliseconds. */
const PATIENCE = 1000;
/** Browsers open few streams to one origin, over all of its tabs: one that nobody looks at gives its own away. */
const HIDDEN_FOR = 60_000;

/**
 * Listens until the signal ends it; the browser connects again by itself and goes on where it was cut. Where it cannot,
 * `heard.reset` is called, to read anew what is shown: once a new stream stands, or is refused again.
 *
 * @param {string} address
 * @param {Object<string, function(any): void>} heard by kind of event
 * @param {AbortSignal} signal
 * @param {function(boolean): void} [connected] told when the stream comes and goes
 * @returns {Promise<void>} when to read what is shown: the stream stands, and tells all that is not found by then. Where none
 *     comes soon, it is read without, and anew later
 */
export function listen(address, heard, signal, connected = () => {}) {
  let source = null;
  let stood = false;
  let due;
  let hiding;
  let goOn;
  const ready = new Promise((resolve) => {
    goOn = resolve;
  });
  const late = setTimeout(() => goOn && settle(), PATIENCE);

  const settle = () => {
    clearTimeout(late);
    if (goOn) {
      goOn();
      goOn = null;
    } else {
      heard.reset?.();
    }
  };

  const open = () => {
    source = new EventSource(address);
    source.addEventListener('open', () => {
      connected(true);
      if (!stood) {
        stood = true;
        settle();
      }
    });
    source.addEventListener('error', lost);
    for (const [kind, hear] of Object.entries(heard)) {
      source.addEventListener(kind, (event) => hear(event.data ? JSON.parse(event.data) : null));
    }
  };
  const close = () => {
    clearTimeout(due);
    source?.close();
    source = null;
  };
  const anew = () => {
    close();
    if (!signal.aborted) {
      stood = false;
      open();
    }
  };
  /** Refused for good, as by a 503: why, a stream does not say, but whether anybody is logged in can be asked. */
  const lost = () => {
    connected(false);
    const refused = source?.readyState === EventSource.CLOSED;
    if (goOn || refused && !stood) {
      settle();
    }
    if (refused && !signal.aborted) {
      tryIn(BETWEEN_TRIES);
    }
  };
  const tryIn = (millis) => {
    clearTimeout(due);
    due = setTimeout(async () => {
      const person = await session().catch(() => undefined);
      if (person && source) {
        anew();
      } else if (source && !signal.aborted) {
        tryIn(person === null ? BETWEEN_LOOKS_FOR_A_SESSION : BETWEEN_TRIES);
      }
    }, millis);
  };

  if (signal.aborted) {
    settle();
    return ready;
  }
  open();
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding);
    if (document.hidden) {
      hiding = setTimeout(close, HIDDEN_FOR);
    } else if (source === null) {
      anew();
    }
  }, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(hiding);
    clearTimeout(late);
    close();
    goOn?.();
  });
  return ready;
}
