/**
 * The command {@code rollcall}: what is done with files on one's own machine, and with a Rollcall anywhere by nothing but
 * its public API. {@link rollcall.cli.Main} starts it, {@link rollcall.cli.Commands} lists what it can do.
 */
package rollcall.cli;
