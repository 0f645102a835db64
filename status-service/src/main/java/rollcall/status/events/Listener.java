package rollcall.status.events;

import rollcall.access.Caller;

/** A client that listens: who it is, what it has been told, and the way to it. */
record Listener(Caller caller, Reader reader, AsyncOutlet outlet) {}
