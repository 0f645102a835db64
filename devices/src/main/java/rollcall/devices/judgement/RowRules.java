package rollcall.devices.judgement;

import java.util.List;

/** All that is asked of a row, in the order in which its faults are told. */
final class RowRules {
    static final List<RowRule> IN_ORDER = List.of(
            new CellsMatchColumns(),
            new HashIsSound(),
            new HashIsThere(),
            new DeviceIsNamed(),
            new ProductKeyIsSound(),
            new SerialNumberIsSound(),
            new SerialNumberIsItsOwn(),
            new RowAgreesWithHash(),
            new NamesAgreeWithHash(),
            new NamesAreSound(),
            new GroupTagIsSound(),
            new AssignedUserIsSound());

    private RowRules() {}
}
