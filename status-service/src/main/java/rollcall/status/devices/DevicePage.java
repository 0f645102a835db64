package rollcall.status.devices;

import java.util.List;
import java.util.Optional;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;

/**
 * A page of the list of devices: first the devices, behind them the failed registrations.
 *
 * @param total counted when the first page was asked for; later pages repeat it
 */
record DevicePage(int total, List<Device> devices, List<FailedRegistration> failures, Optional<Token> next) {
    private static final String DEVICE = "device";
    private static final String FAILURE = "failure";

    /** Where a list is read from. */
    record Source(DeviceQueries devices, FailureQueries failures) {}

    static DevicePage read(Source source, DeviceFilter filter, PageRequest request) {
        String list = filter.list();
        Token after = request.token()
                .map(text -> Token.parse(text, list))
                .orElseGet(() -> new Token(list, List.of(DEVICE, "" + total(source, filter))));
        int total = after.number(1);
        return after.part(0).equals(FAILURE)
                ? failures(source, filter, after, total, List.of(), request.limit())
                : devices(source, filter, after, total, request.limit());
    }

    private static DevicePage devices(Source source, DeviceFilter filter, Token after, int total, int limit) {
        List<Device> found = filter.coversDevices() ? devices(source.devices(), filter, after, limit + 1) : List.of();
        Slice<Device> slice = Slice.of(found, limit);
        Optional<Token> next = slice.next(last -> new Token(
                filter.list(), List.of(DEVICE, "" + total, filter.order().key(last), last.id())));
        if (next.isPresent() || !filter.coversFailures()) {
            return new DevicePage(total, slice.items(), List.of(), next);
        }
        Token begin = new Token(filter.list(), List.of(FAILURE, "" + total));
        int room = limit - slice.items().size();
        return room == 0
                ? new DevicePage(total, slice.items(), List.of(), Optional.of(begin))
                : failures(source, filter, begin, total, slice.items(), room);
    }

    private static List<Device> devices(DeviceQueries devices, DeviceFilter filter, Token after, int limit) {
        return switch (after.place().size()) {
            case 2 -> devices.first(filter, limit);
            case 4 -> devices.behind(filter, filter.order().place(after, 2), limit);
            default -> throw Token.invalid();
        };
    }

    private static DevicePage failures(
            Source source, DeviceFilter filter, Token after, int total, List<Device> devices, int limit) {
        Slice<FailedRegistration> slice = Slice.of(failures(source.failures(), filter, after, limit + 1), limit);
        Optional<Token> next = slice.next(last -> new Token(
                filter.list(),
                List.of(
                        FAILURE,
                        "" + total,
                        "" + last.receivedAt().toEpochMilli(),
                        "" + last.uploadId(),
                        "" + last.rowNumber())));
        return new DevicePage(total, devices, slice.items(), next);
    }

    private static List<FailedRegistration> failures(
            FailureQueries failures, DeviceFilter filter, Token after, int limit) {
        return switch (after.place().size()) {
            case 2 -> failures.first(filter, limit);
            case 5 ->
                failures.behind(filter, new FailurePlace(after.instant(2), after.uuid(3), after.number(4)), limit);
            default -> throw Token.invalid();
        };
    }

    private static int total(Source source, DeviceFilter filter) {
        return (filter.coversDevices() ? source.devices().total(filter) : 0)
                + (filter.coversFailures() ? source.failures().total(filter) : 0);
    }
}
