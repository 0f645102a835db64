package rollcall.benchmarks.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalogue of imaginary devices, and uploads that name nothing but their product keys. */
record CatalogueFiles(Path directory) {

    Path catalogue(int entries) throws IOException {
        Path file = directory.resolve("catalogue.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            out.write("Manufacturer name,Device model,Device Serial Number,Windows Product ID\n");
            for (int number = 0; number < entries; number++) {
                out.write("Northwind,Compass 13,NW-B%07d,%s%n".formatted(number, productKey(number)));
            }
        }
        return file;
    }

    /** Devices spread over the whole catalogue. */
    Path upload(int rows, int entries) throws IOException {
        Path file = directory.resolve("product-keys.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            out.write("Device Serial Number,Windows Product ID,Hardware Hash\n");
            for (int row = 0; row < rows; row++) {
                out.write(",%s,%n".formatted(productKey((int) ((long) row * entries / rows))));
            }
        }
        return file;
    }

    private static String productKey(int number) {
        return "6%012d".formatted(number);
    }
}
