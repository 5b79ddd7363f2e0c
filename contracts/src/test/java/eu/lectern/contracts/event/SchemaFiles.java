package eu.lectern.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema files of contracts, as they lie in its jar. */
final class SchemaFiles {

    /** Where the validator believes the files to be; their references to each other are relative. */
    private static final String BASE = "urn-of-tests:/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(SchemaFiles::content)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private SchemaFiles() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/schemas"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file as JSON. */
    static JsonNode read(String name) {
        return json("/schemas/" + name);
    }

    /** The schema to validate by. */
    static Schema schema(String name) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + name));
    }

    static JsonNode asyncApi() {
        try (InputStream file = open("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(String resource) {
        try (InputStream file = open(resource)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(SchemaFiles.class.getResourceAsStream(resource), resource);
    }

    /** Null for what is none of ours, which the validator then looks for among those it knows. */
    private static @Nullable String content(String iri) {
        return iri.startsWith(BASE) ? read(iri.substring(BASE.length())).toString() : null;
    }
}
