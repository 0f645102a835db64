package rollcall.status.answer;

import java.util.Optional;
import rollcall.access.Caller;

/**
 * What a caller may see of a customer: all of it if it is the customer, else what it sent itself.
 *
 * @param customer whose uploads and devices are looked at
 * @param submitter only what this organization sent; empty if all is seen
 */
public record Sight(String customer, Optional<String> submitter) {

    /** The door has let in only the customer itself and its partners. */
    public static Sight of(String customer, Caller caller) {
        return new Sight(
                customer, Optional.of(caller.organization()).filter(organization -> !organization.equals(customer)));
    }

    /** Of the customer itself. */
    public static Sight all(String customer) {
        return new Sight(customer, Optional.empty());
    }

    /** A further condition on a table with a column {@code submitter}; empty if all is seen. */
    public String condition() {
        return submitter.isPresent() ? " AND submitter = :submitter" : "";
    }

    /** Whether what that submitter sent for that customer is seen. */
    public boolean covers(String customer, String submitter) {
        return this.customer.equals(customer)
                && this.submitter.map(submitter::equals).orElse(true);
    }

    /** Tells one list from another. */
    public String list() {
        return customer + submitter.map(organization -> " as " + organization).orElse("");
    }
}
