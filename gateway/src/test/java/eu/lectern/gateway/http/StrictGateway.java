package eu.lectern.gateway.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A gateway that admits registered queries only, does not tell its schema, and waits half a second. */
public final class StrictGateway implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "lectern.graphql.registered-only", "true",
                "lectern.graphql.registered-queries", registered().toString(),
                "lectern.graphql.limits.introspection", "false",
                "lectern.graphql.limits.request-timeout", "500ms");
    }

    private static Path registered() {
        try {
            Path file = Path.of("target/registered-queries.json").toAbsolutePath();
            return Files.writeString(file, """
                    {
                      "total": "{ modules { totalCount } }",
                      "schema": "{ __schema { types { name } } }",
                      "mine": "{ enrolments { totalCount } }"
                    }
                    """);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
