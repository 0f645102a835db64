/** Which device has which hardware, and what becomes of two that show up with the same. */
package rollcall.registry.anchor;
