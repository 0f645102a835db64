package rollcall.standalone.doctor;

import java.util.function.Function;
import java.util.stream.Stream;

/** One kind of thing that can be wrong. Pure: same snapshot, same findings. */
@FunctionalInterface
interface Check extends Function<Snapshot, Stream<Finding>> {}
