/** A customer's profiles, and the group tags that lead to them. */
package rollcall.cli.profiles;
