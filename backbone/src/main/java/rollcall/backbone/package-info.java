/**
 * The real parts that tests of every layer stand on, in containers where a Docker engine answers and as processes of this
 * machine where none does.
 */
package rollcall.backbone;
