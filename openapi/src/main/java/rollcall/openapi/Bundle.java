package rollcall.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What a package's refusals say, in English. */
record Bundle(String name, Map<String, String> details) {
    private static final String DETAIL = ".detail";
    /** A code, or a code with a variant or the beginning of one. */
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+(\\.([A-Z0-9_]+)?)?");

    private static final Bundle NONE = new Bundle("", Map.of());
    private static final Map<String, Bundle> READ = new ConcurrentHashMap<>();

    /** The one in the type's package, or in the nearest above it that has one. */
    static Bundle beside(String type) {
        String pack = type;
        while (pack.contains("/")) {
            pack = pack.substring(0, pack.lastIndexOf('/'));
            ClassPathResource file = new ClassPathResource(pack + "/refusals.properties");
            if (file.exists()) {
                return READ.computeIfAbsent(pack, name -> read(name, file));
            }
        }
        return NONE;
    }

    private static Bundle read(String pack, ClassPathResource file) {
        try (InputStream bytes = file.getInputStream()) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return new Bundle(
                    pack,
                    lines.stringPropertyNames().stream()
                            .filter(line -> line.endsWith(DETAIL))
                            .collect(Collectors.toMap(
                                    line -> line.substring(0, line.length() - DETAIL.length()),
                                    lines::getProperty,
                                    (one, same) -> one,
                                    TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that a text in the code stands for: itself, or those that begin with it where it ends in a dot. */
    Stream<String> keys(String text) {
        String begun = text.replace("\u0001", "");
        if (!KEY.matcher(begun).matches()) {
            return Stream.of();
        }
        return begun.endsWith(".")
                ? details.keySet().stream().filter(key -> key.startsWith(begun))
                : Stream.of(begun).filter(details::containsKey);
    }

    String detail(String key) {
        return details.getOrDefault(key, "");
    }
}
