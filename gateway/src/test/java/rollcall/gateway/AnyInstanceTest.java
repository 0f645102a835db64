package rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;

class AnyInstanceTest {
    @Test
    void eachInstanceComesFirstAtSomeTimeAndNoneIsLeftOut() throws UnknownHostException {
        InetAddress[] instances = {
            InetAddress.getByName("10.0.0.1"), InetAddress.getByName("10.0.0.2"), InetAddress.getByName("10.0.0.3")
        };
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add("status-service", instances);
        AnyInstance resolver = new AnyInstance(names);

        Set<InetAddress> first = new HashSet<>();
        for (int call = 0; call < 200; call++) {
            InetAddress[] resolved = resolver.resolve("status-service");
            assertThat(resolved).containsExactlyInAnyOrder(instances);
            first.add(resolved[0]);
        }
        assertThat(first).containsExactlyInAnyOrder(instances);
        assertThat(names.resolve("status-service")).containsExactly(instances);
    }
}
