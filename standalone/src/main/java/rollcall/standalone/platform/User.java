package rollcall.standalone.platform;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import rollcall.standalone.process.OnPath;

/** Who runs this, and what that needs. */
final class User {
    private static final long ROOT = 0;

    private User() {}

    static boolean isRoot() {
        return new UnixSystem().getUid() == ROOT;
    }

    /**
     * PostgreSQL does not run as root, and the way round it needs the kernel's consent.
     *
     * @throws PreconditionException if root may not make a user namespace
     */
    static void refuseRootWithoutNamespaces() throws InterruptedException {
        if (isRoot() && !(OnPath.has("unshare") && succeeds("unshare", "--user", "true"))) {
            throw new PreconditionException("PostgreSQL refuses to run as root, and this system does not let root make"
                    + " the user namespace that hides it (unshare --user fails, as in many containers)."
                    + " Run Rollcall as an ordinary user.");
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
