package rollcall.status.devices;

import java.util.Map;
import rollcall.status.answer.Token;
import rollcall.status.projection.ColumnText;

/** In which order devices are listed. Each has an index, so that a page is found without reading those before it. */
enum DeviceOrder {
    /** Which never changes, so a page never loses a device. */
    BY_SERIAL_NUMBER("lower(serial_number)") {
        @Override
        String key(Device device) {
            return device.sortKey();
        }

        @Override
        Object value(Token after, int part) {
            return ColumnText.storable(after.part(part));
        }
    },
    /** Of one upload, whose rows keep their numbers. */
    BY_ROW("row_number") {
        @Override
        String key(Device device) {
            return "" + device.rowNumber();
        }

        @Override
        Object value(Token after, int part) {
            return after.number(part);
        }
    };

    private final String column;

    DeviceOrder(String column) {
        this.column = column;
    }

    /** The last words of a statement, but for its limit. */
    String clause() {
        return " ORDER BY " + column + ", device_id";
    }

    /** A further condition: behind the device whose place the parameters are. */
    String behind() {
        return " AND (" + column + ", device_id) > (:placeKey, :placeId)";
    }

    /** What a device is ordered by, beside its id, for a token. */
    abstract String key(Device device);

    /** The parameters of {@link #behind()}: the key is that part of the token, the id the next. */
    Map<String, Object> place(Token after, int part) {
        return Map.of("placeKey", value(after, part), "placeId", ColumnText.storable(after.part(part + 1)));
    }

    abstract Object value(Token after, int part);
}
