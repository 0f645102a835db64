package rollcall.devices.judgement;

import java.util.List;
import java.util.function.Function;

/** One thing that can be wrong with a row. Pure: same row, same answer. */
interface RowRule extends Function<Situation, List<Finding>> {}
