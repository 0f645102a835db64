package rollcall.cli.files;

import java.util.ArrayList;
import java.util.List;

/** What each row wishes for its device, four bytes a row. */
final class Wishes {
    private static final int CHUNK = 1 << 16;

    private final List<int[]> chunks = new ArrayList<>();

    /** Rows come in order, from 1. */
    void put(int row, int wishes) {
        if ((row - 1) / CHUNK == chunks.size()) {
            chunks.add(new int[CHUNK]);
        }
        chunks.get((row - 1) / CHUNK)[(row - 1) % CHUNK] = wishes;
    }

    int of(int row) {
        return chunks.get((row - 1) / CHUNK)[(row - 1) % CHUNK];
    }
}
