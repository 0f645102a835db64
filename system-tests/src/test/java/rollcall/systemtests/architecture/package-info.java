/** Walls that stay where they are: each rule is shown to be able to fall. */
package rollcall.systemtests.architecture;
