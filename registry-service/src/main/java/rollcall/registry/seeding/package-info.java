/** What the registry knows from its first start on. */
package rollcall.registry.seeding;
