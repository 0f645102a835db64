package rollcall.cli.files;

import java.util.Map;
import rollcall.devices.judgement.Code;

/**
 * What a check came to.
 *
 * @param rowCount rows of all files
 * @param rejected rows that would not be taken
 * @param codes those by their first fault
 * @param compared up to which row each was held against all others
 * @param files how many there are
 * @param refused how many of them cannot be read as a list of devices, or hold none
 */
record CheckSummary(int rowCount, int rejected, Map<Code, Integer> codes, int compared, int files, int refused) {
    int accepted() {
        return rowCount - rejected;
    }
}
