/** Who may act for whom: asked for by a partner, consented to by the customer, ended by either. */
package rollcall.registry.relationship;
