/** Group tags: what a row asks for, and which profile bears it. */
package rollcall.devices.tag;
