/**
 * Microsoft Graph's Autopilot devices, for its clients: the customer is whom the token names. See {@code docs/graph.md}.
 */
package rollcall.status.graph;
