package rollcall.standalone.platform;

import java.net.URI;

/**
 * Where a platform can be reached, all of it from this machine only.
 *
 * @param gateway the one origin for everything over HTTP, without a path
 * @param issuer who gives tokens for it, as the tokens name it
 * @param bootstrapServers Kafka's, host and port
 * @param schemaRegistry without a path
 * @param jdbcUrl of the database of the view
 * @param databaseUser who may do everything in that database
 * @param databasePassword known to who can read the home
 */
public record Addresses(
        URI gateway,
        URI issuer,
        String bootstrapServers,
        URI schemaRegistry,
        String jdbcUrl,
        String databaseUser,
        String databasePassword) {

    Addresses withDoors(URI gateway, URI issuer) {
        return new Addresses(
                gateway, issuer, bootstrapServers, schemaRegistry, jdbcUrl, databaseUser, databasePassword);
    }

    /** Names everything but the password. */
    @Override
    public String toString() {
        return "gateway " + gateway + ", issuer " + issuer + ", Kafka " + bootstrapServers + ", schema registry "
                + schemaRegistry + ", database " + jdbcUrl;
    }
}
