package rollcall.standalone.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One upload on its way. */
final class Watched {
    private final Api api;
    private final Sample sample;
    private final String id;
    private final long startedNanos;
    private final Arrivals arrivals = new Arrivals();
    private Optional<UploadView> last = Optional.empty();

    private Watched(Api api, Sample sample, String id, long startedNanos) {
        this.api = api;
        this.sample = sample;
        this.id = id;
        this.startedNanos = startedNanos;
    }

    static Watched upload(Api api, Sample sample) throws IOException, InterruptedException {
        long started = System.nanoTime();
        return new Watched(api, sample, api.upload(sample), started);
    }

    void look() throws IOException, InterruptedException {
        if (!finished()) {
            last = api.find(id);
            Duration passed = Duration.ofNanos(System.nanoTime() - startedNanos);
            last.ifPresent(view -> arrivals.seen(passed, view.registered()));
        }
    }

    boolean finished() {
        return last.filter(UploadView::finished).isPresent();
    }

    long decided() {
        return last.map(UploadView::decided).orElse(0L);
    }

    long rows() {
        return sample.upload().rows();
    }

    Tally tally() {
        return last.map(UploadView::tally).orElse(Tally.EMPTY);
    }

    Arrivals arrivals() {
        return arrivals;
    }

    String id() {
        return id;
    }
}
