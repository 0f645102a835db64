/** What is done with lists of devices on one's own machine, by the very rules that the services go by. */
package rollcall.cli.files;
