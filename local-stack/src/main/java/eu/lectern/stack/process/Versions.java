package eu.lectern.stack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of the components that are unpacked, as the build knows them. */
public final class Versions {

    private Versions() {}

    /** The version of {@code postgres} or {@code keycloak}. */
    public static String of(String component) {
        try (InputStream file = Objects.requireNonNull(
                Versions.class.getResourceAsStream("/eu/lectern/stack/versions.properties"), "versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return Objects.requireNonNull(versions.getProperty(component), component);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
