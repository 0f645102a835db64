package rollcall.console;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What lies between a browser and the console. */
final class Line {
    private static final int AS_FAST_AS_IT_GOES = -1;

    private Line() {}

    /** Bytes go out slowly enough to be seen going. */
    static void narrow(Page page, int bytesPerSecond) {
        emulate(page, 0, bytesPerSecond);
    }

    /** Each answer takes its time. */
    static void longer(Page page, int millis) {
        emulate(page, millis, AS_FAST_AS_IT_GOES);
    }

    private static void emulate(Page page, int latency, int uploadThroughput) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", latency);
        conditions.addProperty("downloadThroughput", AS_FAST_AS_IT_GOES);
        conditions.addProperty("uploadThroughput", uploadThroughput);
        session.send("Network.emulateNetworkConditions", conditions);
    }
}
