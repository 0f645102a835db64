package rollcall.gateway.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/**
 * All files of the console, in memory, under one version: a digest of them all. It stands in their addresses, so that a
 * browser keeps them for good, and never mixes those of two releases.
 */
final class Assets {
    private static final String FOLDER = "rollcall/gateway/console/app/";
    private static final String PAGE = "index.html";
    private static final int DIGITS = 16;

    private final String version;
    private final Asset page;
    private final Map<String, Asset> files = new TreeMap<>();

    Assets() {
        Map<String, byte[]> contents = new TreeMap<>();
        try {
            Resource[] own = new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.*");
            for (Resource file : own) {
                String address = file.getURL().toString();
                contents.put(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), bytes(file));
            }
            contents.put("uplot/uPlot.js", bytes(bought("dist/uPlot.esm.js")));
            contents.put("uplot/uPlot.css", bytes(bought("dist/uPlot.min.css")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = digest(contents);
        String text = new String(contents.remove(PAGE), UTF_8).replace("{version}", version);
        page = Asset.of(PAGE, text.getBytes(UTF_8));
        contents.forEach((name, content) -> files.put(name, Asset.of(name, content)));
    }

    /** What stands in the addresses of all files. */
    String version() {
        return version;
    }

    /** The page that shows all pages. */
    Asset page() {
        return page;
    }

    /** @param name as a path below the version */
    Optional<Asset> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static Resource bought(String name) {
        return new ClassPathResource(new WebJarVersionLocator().fullPath("uplot", name));
    }

    private static byte[] bytes(Resource file) throws IOException {
        return file.getContentAsByteArray();
    }

    private static String digest(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
