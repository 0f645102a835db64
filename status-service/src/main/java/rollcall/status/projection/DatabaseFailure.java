package rollcall.status.projection;

import java.sql.SQLException;

/** The database did not take a batch for a reason that passes. */
final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
