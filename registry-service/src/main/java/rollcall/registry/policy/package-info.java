/** Profiles as a customer manages them over HTTP, where the field calls them policies. */
package rollcall.registry.policy;
