package rollcall.standalone.command;

import rollcall.standalone.platform.Addresses;

/** Where to go on from a running platform. */
final class AddressList {
    private AddressList() {}

    static String of(Addresses addresses) {
        return "API              " + addresses.gateway() + "/v1\n"
                + "Issuer           " + addresses.issuer() + " (a token: ./rollcall token --as contoso)\n"
                + ofInfrastructure(addresses);
    }

    static String ofInfrastructure(Addresses addresses) {
        return """
                Kafka            %s
                Schema registry  %s
                PostgreSQL       %s (user %s)""".formatted(
                        addresses.bootstrapServers(),
                        addresses.schemaRegistry(),
                        addresses.jdbcUrl(),
                        addresses.databaseUser());
    }
}
