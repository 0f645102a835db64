/**
 * Events posted to where customers want them. What is to be posted is noted in the same database transaction that folds its
 * events into the view, in a schema of its own that outlives every rebuild; so it is noted once, and posted at least once.
 *
 * <p>All instances share what has been noted: whoever leases a delivery posts it, one at a time for each webhook, and a
 * receiver that fails is left alone for longer and longer, so that it holds back nobody but itself.
 */
package rollcall.status.webhooks;
