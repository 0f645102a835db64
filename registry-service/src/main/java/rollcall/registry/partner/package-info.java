/** The partners that the operator knows, and what each is. */
package rollcall.registry.partner;
