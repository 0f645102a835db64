package rollcall.systemtests.platform;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run what it ran on and how many tests really did, and stops what they shared. */
public final class RunReport implements TestExecutionListener {
    private final AtomicInteger ran = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            ran.incrementAndGet();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String groundwork = SystemUnderTest.sharedGroundwork();
        if (!groundwork.equals("nothing")) {
            System.out.println("System tests ran on " + groundwork + ": " + ran + " tests.");
        }
        SystemUnderTest.stopShared();
    }
}
