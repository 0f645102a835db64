package rollcall.benchmarks.limit;

import java.util.List;

/**
 * A topic that a hop writes.
 *
 * @param topic the name of the one that stands for the real one
 * @param share how many records come of those that the hop reads
 * @param samples records of the real topic: as large, and as easily compressed, as those there
 */
record Output(String topic, Share share, List<RawRecord> samples) {
    RawRecord sample(long number) {
        return samples.get((int) (number % samples.size()));
    }
}
