package rollcall.status.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import rollcall.webhooks.Destination;

/**
 * Looks a receiver's name up, once: what it gives out is what is connected to. One address that leads inside spoils the name.
 */
final class CheckedNames implements DnsResolver {
    private final DnsResolver names;
    private final boolean allowLoopback;

    CheckedNames(DnsResolver names, boolean allowLoopback) {
        this.names = names;
        this.allowLoopback = allowLoopback;
    }

    /** The name stands for an address that nothing is posted to. */
    static final class LeadsInside extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        LeadsInside() {
            super("the receiver's name stands for an address that nothing is posted to");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!Destination.allows(address, allowLoopback)) {
                throw new LeadsInside();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
