package eu.lectern.gateway.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words for types that cannot carry their descriptions themselves: scalars, and the enums of {@code contracts}, which
 * knows no framework.
 *
 * @param words {@code Type} and {@code Type.VALUE} to sentence
 */
record Descriptions(Properties words) {

    private static final String FILE = "descriptions.properties";

    static Descriptions load() {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(Descriptions.class.getResourceAsStream(FILE), FILE);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Descriptions(words);
    }

    @Nullable
    String ofType(String type) {
        return words.getProperty(type);
    }

    @Nullable
    String ofValue(String type, String value) {
        return words.getProperty(type + "." + value);
    }
}
