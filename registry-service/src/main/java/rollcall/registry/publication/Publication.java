package rollcall.registry.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import rollcall.events.CatalogueEntryDecided;
import rollcall.registry.catalogue.EntryOutcomes;
import rollcall.words.Language;

/** How far one publication is. Entries are decided in any order, and each may be told again. */
final class Publication {
    private final String id;
    private final int problemsTold;
    private final Language language;
    private final BitSet decided = new BitSet();
    private final List<Problem> problems = new ArrayList<>();
    private int entries;
    private int sent;
    private int done;
    private int published;
    private int unchanged;
    private int conflicts;
    private int rejected;
    private int problemsInAll;
    private Exception failure;

    /** @param language in which problems are told */
    Publication(String id, int problemsTold, Language language) {
        this.id = id;
        this.problemsTold = problemsTold;
        this.language = language;
    }

    String id() {
        return id;
    }

    /** The next entry's number. */
    synchronized int next() {
        return ++entries;
    }

    synchronized void sent() {
        sent++;
    }

    synchronized void rejected(List<Problem> found) {
        rejected++;
        found.forEach(this::keep);
    }

    synchronized void failed(Exception unwritten) {
        failure = unwritten;
        notifyAll();
    }

    synchronized void decided(CatalogueEntryDecided entry) {
        if (decided.get(entry.getEntryNumber())) {
            return;
        }
        decided.set(entry.getEntryNumber());
        done++;
        switch (entry.getOutcome()) {
            case "published" -> published++;
            case "unchanged" -> unchanged++;
            default -> {
                conflicts++;
                keep(Problem.of(
                        entry.getEntryNumber(),
                        entry.getLine(),
                        entry.getCode(),
                        entry.getColumn(),
                        "",
                        EntryOutcomes.message(entry.getColumn()).in(language.locale()),
                        EntryOutcomes.advice(entry.getColumn()).in(language.locale())));
            }
        }
        notifyAll();
    }

    private void keep(Problem problem) {
        problemsInAll++;
        if (problems.size() < problemsTold) {
            problems.add(problem);
        }
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    /**
     * Waits until fewer entries than that are undecided, so that a catalogue is read no faster than it is decided.
     *
     * @return false if none was decided for so long
     */
    synchronized boolean awaitRoom(int undecided, Duration patience) throws InterruptedException {
        return await(undecided - 1, patience);
    }

    /** Waits until every entry sent is decided, one could not be written, or none was decided for so long. */
    synchronized void awaitEnd(Duration patience) throws InterruptedException {
        await(0, patience);
    }

    private boolean await(int undecided, Duration patience) throws InterruptedException {
        while (sent - done > undecided && !hasFailed()) {
            int before = done;
            wait(patience.toMillis());
            if (done == before) {
                return false;
            }
        }
        return true;
    }

    synchronized PublicationView view() {
        List<Problem> inOrder = problems.stream()
                .sorted(Comparator.comparingInt(Problem::entry))
                .toList();
        return new PublicationView(
                id,
                entries,
                published,
                unchanged,
                conflicts,
                rejected,
                sent - published - unchanged - conflicts,
                inOrder,
                problemsInAll - inOrder.size());
    }
}
