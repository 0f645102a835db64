package rollcall.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When rows were first seen in the view to have registered their devices. */
final class Arrivals {
    private final List<Duration> times = new ArrayList<>();

    /** At this time since the upload began, so many had arrived altogether. */
    void seen(Duration time, long arrived) {
        while (times.size() < arrived) {
            times.add(time);
        }
    }

    void addAll(Arrivals others) {
        times.addAll(others.times);
        times.sort(null);
    }

    boolean none() {
        return times.isEmpty();
    }

    Duration median() {
        return times.get((times.size() - 1) / 2);
    }

    Duration slowest() {
        return times.get(times.size() - 1);
    }
}
