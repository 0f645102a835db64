/** What happens, told while it happens: by the API to everybody, by Kafka itself to operators. */
package rollcall.cli.watch;
