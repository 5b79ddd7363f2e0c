package eu.lectern.gateway.persisted;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Which queries may be named instead of sent, and whether others are admitted at all. */
@ConfigMapping(prefix = "lectern.graphql")
interface PersistedConfiguration {

    /**
     * A JSON file with one object of id to query, as Relay's compiler and GraphQL Code Generator write their persisted
     * documents. Read once, at the start.
     */
    Optional<Path> registeredQueries();

    /** Whether nothing but the registered queries is admitted. */
    @WithDefault("false")
    boolean registeredOnly();

    /** How many characters of queries are remembered for clients that send hashes; the longest unused ones go first. */
    @WithDefault("2000000")
    @Min(10_000)
    @Max(100_000_000)
    int rememberedCharacters();
}
