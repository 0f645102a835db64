package rollcall.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where a webhook lies, as far as its address tells. What its name stands for is looked at whenever it is posted to. */
public final class Destination {
    private static final int LONGEST = 2_000;

    /** What this machine is called. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Destination() {}

    /**
     * The address, if it may be posted to.
     *
     * @param allowLoopback whether this machine may be, without TLS too
     * @throws IllegalArgumentException if not; whoever wrote it gets to read why
     */
    public static URI of(String text, boolean allowLoopback) {
        URI uri = parsed(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowLoopback && scheme.equals("http") && isThisMachine(uri))) {
            throw new IllegalArgumentException("it does not begin with https://");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("it needs a host, and neither user nor fragment");
        }
        if (isLiteral(uri.getHost()) && !allowLoopback) {
            throw new IllegalArgumentException("its host is no name");
        }
        return uri;
    }

    /** Whether that may be connected to. */
    public static boolean allows(InetAddress address, boolean allowLoopback) {
        return OpenAddresses.contain(address) || allowLoopback && address.isLoopbackAddress();
    }

    private static boolean isThisMachine(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static URI parsed(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it is longer than " + LONGEST + " characters");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException unsound) {
            throw new IllegalArgumentException("it is no address");
        }
    }

    /** Certificates are given to names; an address is one in any of its spellings. */
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("(?i)[0-9.]+|.*\\.0x[0-9a-f]*|0x[0-9a-f.x]+|.*\\.[0-9]+\\.?");
    }
}
