package rollcall.benchmarks.peer.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Reason;

/** Claims devices: whose row is there first has the device. */
final class DeviceTable {
    /** COPY cannot say what to do about a device that is taken, so claims come by way of this; every connection has one. */
    static final String CLAIMS = "CREATE TEMPORARY TABLE claims (LIKE devices) ON COMMIT DELETE ROWS";

    /** In one order, so that no two chunks wait for each other, and the lowest row of a chunk wins. */
    private static final String CLAIM = """
            INSERT INTO devices SELECT * FROM claims ORDER BY device_id, row_number
            ON CONFLICT (device_id) DO NOTHING RETURNING row_number
            """;

    private static final String HOLDERS =
            "SELECT device_id, customer, upload_id, row_number FROM devices WHERE device_id = ANY (?)";

    private final Connection connection;

    DeviceTable(Connection connection) {
        this.connection = connection;
    }

    /** The row that has a device. */
    record Holder(String customer, UUID upload, int row) {

        /** Why another row does not get it. */
        Finding against(String claimant, UUID claimantsUpload) {
            if (!customer.equals(claimant)) {
                return Finding.of(Reason.CLAIMED_ELSEWHERE);
            }
            return upload.equals(claimantsUpload)
                    ? Finding.of(Reason.DUPLICATE, row)
                    : Finding.of(Reason.REGISTERED_BEFORE);
        }
    }

    /** Says which rows have got their device. */
    Set<Integer> claim(Order order, UUID upload, Instant now, Map<Integer, Claim> byRow) throws SQLException {
        CopyText lines = new CopyText();
        byRow.forEach((row, claim) -> {
            boolean given = !claim.assignment().profileId().isEmpty();
            lines.with(claim.deviceId())
                    .with(upload)
                    .with(now)
                    .with(row)
                    .with(order.customer())
                    .with(order.submitter())
                    .with(claim.identity().serialNumber())
                    .with(claim.identity().productKey())
                    .with(claim.identity().manufacturer())
                    .with(claim.identity().model())
                    .with("hash")
                    .with(given ? "READY_FOR_USER" : "REGISTRATION_PENDING")
                    .with(claim.groupTag())
                    .with(claim.assignment().profileId())
                    .with(claim.assignment().profileName())
                    .with(claim.facts())
                    .with(claim.assignedUser())
                    .endLine();
        });
        lines.into("claims", connection);
        Set<Integer> won = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet registered = statement.executeQuery(CLAIM)) {
            while (registered.next()) {
                won.add(registered.getInt(1));
            }
        }
        return won;
    }

    /** Who has those devices. */
    Map<String, Holder> holders(Collection<String> deviceIds) throws SQLException {
        Map<String, Holder> holders = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(HOLDERS)) {
            statement.setArray(1, connection.createArrayOf("text", deviceIds.toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    holders.put(
                            found.getString(1),
                            new Holder(found.getString(2), found.getObject(3, UUID.class), found.getInt(4)));
                }
            }
        }
        return holders;
    }
}
