package eu.lectern.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much one GraphQL request may ask for. The defaults let every screen through that a person would look at. */
@ConfigMapping(prefix = "lectern.graphql.limits")
public interface QueryLimits {

    /** The body of a POST, 1 KiB to 10 MiB as a size such as {@code 512K}. It bounds the memory that one request can take. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** The JSON text of {@code variables} in characters. */
    @WithDefault("500000")
    @Min(100)
    @Max(10_000_000)
    int maxVariablesCharacters();

    /** The document's text in characters. */
    @WithDefault("50000")
    @Min(1_000)
    @Max(1_000_000)
    int maxCharacters();

    /** The document's grammar tokens: names, punctuation, values. The introspection query of GraphiQL has about 400. */
    @WithDefault("5000")
    @Min(500)
    @Max(100_000)
    int maxTokens();

    /** Levels of fields below the operation; introspection is not counted, the engine has its own bounds for that. */
    @WithDefault("15")
    @Min(5)
    @Max(50)
    int maxDepth();

    /** Fields that an operation selects, fragments unfolded. */
    @WithDefault("1000")
    @Min(100)
    @Max(10_000)
    int maxFields();

    /** Fields at the operation's top, each of which is a question to the services. */
    @WithDefault("20")
    @Min(1)
    @Max(500)
    int maxRootFields();

    /** Fields with another name than their own, fragments unfolded. */
    @WithDefault("100")
    @Min(0)
    @Max(5_000)
    int maxAliases();

    /** Directives, fragments unfolded. */
    @WithDefault("100")
    @Min(0)
    @Max(5_000)
    int maxDirectives();

    /** Lists and objects within each other in an argument or a variable. */
    @WithDefault("12")
    @Min(3)
    @Max(100)
    int maxInputDepth();

    /**
     * Values that an answer may come to have, estimated before it is made: every field counts one, and as often as the lists
     * around it are long. Fifty enrolments with their progress, results and module titles come to about 190,000.
     */
    @WithDefault("250000")
    @Min(1_000)
    @Max(10_000_000)
    int maxComplexity();

    /** How long a page is taken to be that does not say {@code first}. */
    @WithDefault("50")
    @Min(1)
    @Max(1_000)
    int assumedPageSize();

    /** How long a list is taken to be that cannot be asked for in pages. */
    @WithDefault("10")
    @Min(1)
    @Max(1_000)
    int assumedListSize();

    /** How long a request may take as a whole, 100 ms to 1 min. */
    @WithDefault("10S")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration requestTimeout();

    /** Whether the schema may be asked for. The document at {@code /graphql/schema.graphql} is served in any case. */
    @WithDefault("true")
    boolean introspection();
}
