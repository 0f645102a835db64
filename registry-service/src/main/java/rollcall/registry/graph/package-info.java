/** Devices as Microsoft Graph's clients change them: the customer is whom the token names. See {@code docs/graph.md}. */
package rollcall.registry.graph;
