package rollcall.standalone.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class LogTail {
    private static final int BYTES_PER_LINE = 400;

    private LogTail() {}

    /** The last lines, joined by line breaks; empty where there is no such file. */
    public static String of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            String end = from(file, Math.max(0, file.length() - (long) lines * BYTES_PER_LINE));
            List<String> found = end.lines().toList();
            return String.join("\n", found.subList(Math.max(0, found.size() - lines), found.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Writes what a log has grown by; one that is shorter than before was begun anew and is written whole.
     *
     * @param shown how many bytes of it were written before
     * @return how many bytes of it are written now
     */
    public static long grown(Path log, long shown, PrintWriter out) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            String news = from(file, file.length() < shown ? 0 : shown);
            out.print(news);
            return file.getFilePointer();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String from(RandomAccessFile file, long start) throws IOException {
        byte[] end = new byte[(int) (file.length() - start)];
        file.seek(start);
        file.readFully(end);
        return new String(end, StandardCharsets.UTF_8);
    }
}
