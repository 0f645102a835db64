/** Webhooks as a customer manages them: registered and deleted by commands, decided one after the other. */
package rollcall.registry.webhook;
