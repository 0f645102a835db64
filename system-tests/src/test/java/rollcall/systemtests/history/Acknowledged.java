package rollcall.systemtests.history;

import static rollcall.systemtests.history.Violation.Broken.ACKNOWLEDGED_FOR_NOTHING;
import static rollcall.systemtests.history.Violation.Broken.SAME_KEY_OTHER_UPLOAD;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 202 means that the upload is whole on the log, and the same request is the same upload. */
final class Acknowledged {
    private Acknowledged() {}

    static Stream<Violation> check(History history) {
        return Stream.concat(kept(history), same(history));
    }

    private static Stream<Violation> kept(History history) {
        Map<String, Announcement> complete = history.announcements().stream()
                .filter(Announcement::complete)
                .collect(Collectors.toMap(Announcement::uploadId, said -> said, (first, next) -> first));
        return history.acknowledgements().stream()
                .filter(heard -> {
                    Announcement said = complete.get(heard.uploadId());
                    return said == null
                            || said.rows() != heard.rows()
                            || !said.customer().equals(heard.customer());
                })
                .map(heard -> new Violation(
                        ACKNOWLEDGED_FOR_NOTHING,
                        "%s was acknowledged upload %s with %d rows, and the log says %s"
                                .formatted(
                                        heard.customer(),
                                        heard.uploadId(),
                                        heard.rows(),
                                        complete.containsKey(heard.uploadId())
                                                ? complete.get(heard.uploadId()).toString()
                                                : "nowhere that it is complete")));
    }

    private static Stream<Violation> same(History history) {
        Map<String, String> known = new HashMap<>();
        return history.acknowledgements().stream()
                .filter(heard -> !heard.key().isEmpty())
                .flatMap(heard -> {
                    String first = known.putIfAbsent(heard.customer() + '/' + heard.key(), heard.uploadId());
                    return first == null || first.equals(heard.uploadId())
                            ? Stream.empty()
                            : Stream.of(new Violation(
                                    SAME_KEY_OTHER_UPLOAD,
                                    "%s sent the key %s for upload %s, and it led to upload %s"
                                            .formatted(heard.customer(), heard.key(), first, heard.uploadId())));
                });
    }
}
