package rollcall.devices.judgement;

/** Who sends a row: it matters for what the row must bring. */
public enum Sender {
    /** The organization that the device is to be registered for: it has the device, so it can collect a hash. */
    CUSTOMER,
    /** Somebody who built or sold it, and knows it by what stands on the box. */
    PARTNER;

    /** The sender of a row about a customer's device. */
    public static Sender of(String submitter, String customer) {
        return submitter.equals(customer) ? CUSTOMER : PARTNER;
    }
}
