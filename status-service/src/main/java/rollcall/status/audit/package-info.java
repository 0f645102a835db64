/** Who did what for a customer, and when. */
package rollcall.status.audit;
