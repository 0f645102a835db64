/** What manufacturers said to have built: which entry counts, and which stands against what is known. */
package rollcall.registry.catalogue;
