package rollcall.registry.claim;

import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.sentBy;
import static rollcall.registry.claim.Rows.withProductKey;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rollcall.devices.identity.DeviceId;
import rollcall.devices.identity.Identifiers;
import rollcall.events.DeviceAccepted;

/**
 * A model that Northwind builds: one device for each number, as its catalogue names it and as rows do.
 *
 * @param number its last digits, in the product key too
 */
public record Compass(int number) {
    private static final String HEADER =
            "Manufacturer name,Device model,Device Serial Number,Windows Product ID,Hardware Hash\n";

    /** What Northwind publishes of those numbers, as CSV, an entry a line. */
    public static String catalogue(int first, int last) {
        return HEADER + entries(first, last);
    }

    /** More of the same, without a header. */
    public static String entries(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(Compass::new)
                .map(device -> "Northwind,Compass 13,%s,%s,\n".formatted(device.serialNumber(), device.productKey()))
                .collect(Collectors.joining());
    }

    public String id() {
        Identifiers tuple = new Identifiers("Northwind", "Compass 13", serialNumber(), "", Optional.empty(), "");
        return DeviceId.of(tuple).orElseThrow().value();
    }

    public String productKey() {
        return "5%012d".formatted(number);
    }

    private String serialNumber() {
        return "R-" + number;
    }

    /** By the customer itself; proof enough without a catalogue. */
    public DeviceAccepted byHash(String customer) {
        return described(row(customer, customer + "-hash", number, id()));
    }

    /** By Northwind, naming manufacturer, model and serial number. */
    public DeviceAccepted byTuple(String customer) {
        DeviceAccepted row = described(row(customer, customer + "-tuple", number, id()));
        return sentBy("northwind", DeviceAccepted.newBuilder(row).setProof("").build());
    }

    /** By Northwind, naming nothing but the product key. */
    public DeviceAccepted byProductKey(String customer) {
        return sentBy("northwind", withProductKey(productKey(), row(customer, customer + "-key", number, id())));
    }

    private DeviceAccepted described(DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row)
                .setManufacturer("Northwind")
                .setModel("Compass 13")
                .setSerialNumber(serialNumber())
                .build();
    }
}
