package rollcall.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The instances behind a service's name in any order: each new connection goes to another one, and to the next if that one does
 * not take it.
 */
final class AnyInstance implements DnsResolver {
    private final DnsResolver names;

    AnyInstance(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> instances = Arrays.asList(names.resolve(host).clone());
        Collections.shuffle(instances);
        return instances.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
