package rollcall.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import rollcall.benchmarks.passage.Door;
import rollcall.benchmarks.passage.Samples;
import rollcall.devices.sample.SampleFormat;

/** Sends files side by side, as several offices of one customer would. */
public record Together(Door door) {
    private static final String CUSTOMER = "contoso";

    /** As they are sent: the field's own, in turn. */
    private static final List<SampleFormat> FORMATS = List.of(
            SampleFormat.PARTNER_CENTER, SampleFormat.INTUNE, SampleFormat.SCRIPT, SampleFormat.SCRIPT_FOR_PARTNERS);

    /** A file and the shape it has. */
    public record File(Path path, SampleFormat format) {}

    /**
     * How long all of them took.
     *
     * @param acknowledged nanoseconds from the first request to the last 202
     * @param visible nanoseconds from the first request to the look that found no row of the last one pending
     * @param outcomes rows by what became of them
     */
    public record Passage(long acknowledged, long visible, Map<String, Long> outcomes) {}

    /** So many new files, of so many rows together, each in the dialect of another tool. */
    public static List<File> files(Samples samples, int rows, int uploads) throws IOException {
        List<File> files = new ArrayList<>();
        for (int upload = 0; upload < uploads; upload++) {
            SampleFormat format = FORMATS.get(upload % FORMATS.size());
            int share = rows / uploads + (upload < rows % uploads ? 1 : 0);
            files.add(new File(samples.file(share, format), format));
        }
        return files;
    }

    public Passage pass(List<File> files) {
        List<CompletableFuture<Door.Passage>> sent = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> pass(file), task -> new Thread(task).start()))
                .toList();
        List<Door.Passage> passages = sent.stream().map(CompletableFuture::join).toList();
        Map<String, Long> outcomes = new TreeMap<>();
        passages.forEach(passage -> passage.counts()
                .properties()
                .forEach(
                        count -> outcomes.merge(count.getKey(), count.getValue().asLong(), Long::sum)));
        return new Passage(
                passages.stream().mapToLong(Door.Passage::acknowledged).max().orElseThrow(),
                passages.stream().mapToLong(Door.Passage::visible).max().orElseThrow(),
                outcomes);
    }

    private Door.Passage pass(File file) {
        try {
            return door.pass(CUSTOMER, CUSTOMER, file.format().mediaType(), BodyPublishers.ofFile(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
