package rollcall.cli.files;

import java.util.ArrayList;
import java.util.List;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Reason;

/** Numbers rows through several files, and says of a number which row of which file it is. */
final class Numbering {
    private static final String ROW = "row";

    private final boolean several;
    private final List<DeviceFile> begun = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();
    private int rows;

    Numbering(List<DeviceFile> files) {
        this.several = files.size() > 1;
    }

    void begin(DeviceFile file) {
        begun.add(file);
        before.add(rows);
    }

    /** The next row's number through all files, from 1. */
    int next() {
        return ++rows;
    }

    /** How many rows came so far. */
    int rows() {
        return rows;
    }

    /** How many of them are of the present file. */
    int rowsOfFile() {
        return rows - before.get(before.size() - 1);
    }

    /** The present file. */
    DeviceFile file() {
        return begun.get(begun.size() - 1);
    }

    /** Where a row stands: its number, and its file where there are several. */
    String place(int row) {
        int file = begun.size() - 1;
        while (before.get(file) >= row) {
            file--;
        }
        int own = row - before.get(file);
        return several ? own + " (" + begun.get(file).path().getFileName() + ")" : Integer.toString(own);
    }

    /** The same finding, where it names another row by that row's place in its own file. */
    Finding inItsFile(Finding finding) {
        String row = finding.arguments().get(ROW);
        return finding.code() == Code.DUPLICATE_IN_UPLOAD && row != null
                ? Finding.of(Reason.DUPLICATE, place(Integer.parseInt(row)))
                : finding;
    }
}
