package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which number each port has. */
public final class Ports {
    private static final String BASE = "ROLLCALL_PORT_BASE";
    private static final int HIGHEST = 65_535;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /**
     * As the environment says: {@code ROLLCALL_PORT_BASE} moves all of them, {@code ROLLCALL_PORT_<NAME>} one.
     *
     * @throws PreconditionException if a value is no port, or two parts share one
     */
    public static Ports of(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int usual = environment.containsKey(BASE) ? number(environment, BASE) + port.offset() : port.usual();
            numbers.put(port, environment.containsKey(port.variable()) ? number(environment, port.variable()) : usual);
        }
        refuseShared(numbers);
        return new Ports(numbers);
    }

    /** Numbers that nobody listens on just now, so that several platforms run side by side. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Port, Integer> numbers = new EnumMap<>(Port.class);
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** One more number that nobody listens on just now. */
    static int oneFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int number(Port port) {
        return numbers.get(port);
    }

    /**
     * Makes sure that nobody listens on any of these.
     *
     * @throws PreconditionException naming each taken port, who needs it, and how to choose another
     */
    void refuseTaken(Collection<Port> needed) {
        List<Port> taken = needed.stream().filter(this::taken).toList();
        if (!taken.isEmpty()) {
            throw new PreconditionException(taken.stream()
                    .map(port -> "Port " + number(port) + " is taken; " + port.user() + " needs it (another one: "
                            + port.variable() + ", or " + BASE + " for all).")
                    .collect(Collectors.joining("\n")));
        }
    }

    private boolean taken(Port port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number(port)));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int number(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        int number = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > HIGHEST) {
            throw new PreconditionException(variable + " is no port: " + value);
        }
        return number;
    }

    private static void refuseShared(Map<Port, Integer> numbers) {
        Map<Integer, Port> seen = new HashMap<>();
        numbers.forEach((port, number) -> {
            Port other = seen.put(number, port);
            if (other != null) {
                throw new PreconditionException(Stream.of(other, port)
                        .map(Port::variable)
                        .collect(Collectors.joining(" and ", "", " are both " + number)));
            }
        });
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
