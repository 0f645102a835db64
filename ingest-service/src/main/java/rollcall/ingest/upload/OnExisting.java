package rollcall.ingest.upload;

import jakarta.servlet.http.HttpServletRequest;

/** The parameter that says what becomes of rows whose device the customer has already. */
final class OnExisting {
    private static final String PARAMETER = "onExisting";
    private static final String REPORT = "report";
    private static final String UPDATE = "update";

    private OnExisting() {}

    /** Whether such devices take over what their rows say; without the parameter that is only reported. */
    static boolean isUpdate(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        if (asked == null || asked.equalsIgnoreCase(REPORT)) {
            return false;
        }
        if (asked.equalsIgnoreCase(UPDATE)) {
            return true;
        }
        throw Refusals.onExistingUnknown();
    }
}
