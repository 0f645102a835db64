/** What the service that registers webhooks and the one that posts to them have to agree on: addresses, secrets, keys. */
package rollcall.webhooks;
