package eu.lectern.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pins the defaults, which docs/gateway.md promises. */
class QueryLimitsTest {

    @Test
    void shouldAllowWhatTheDocumentationSays() {
        // when
        QueryLimits limits = defaults();

        // then
        assertThat(limits.maxBodySize().asLongValue()).isEqualTo(1 << 20);
        assertThat(limits.maxVariablesCharacters()).isEqualTo(500_000);
        assertThat(limits.maxCharacters()).isEqualTo(50_000);
        assertThat(limits.maxTokens()).isEqualTo(5_000);
        assertThat(limits.maxDepth()).isEqualTo(15);
        assertThat(limits.maxFields()).isEqualTo(1_000);
        assertThat(limits.maxRootFields()).isEqualTo(20);
        assertThat(limits.maxAliases()).isEqualTo(100);
        assertThat(limits.maxDirectives()).isEqualTo(100);
        assertThat(limits.maxInputDepth()).isEqualTo(12);
        assertThat(limits.maxComplexity()).isEqualTo(250_000);
        assertThat(limits.assumedPageSize()).isEqualTo(50);
        assertThat(limits.assumedListSize()).isEqualTo(10);
        assertThat(limits.requestTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(limits.introspection()).isTrue();
    }

    static QueryLimits defaults() {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(QueryLimits.class)
                .build()
                .getConfigMapping(QueryLimits.class);
    }
}
