package eu.lectern.gateway.limits;

import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sets what the engine keeps for the whole process: SmallRye's own settings for these do not reach it. */
@Singleton
final class ParserBounds {

    void set(@Observes StartupEvent start, QueryCheck check, QueryLimits limits) {
        ParserOptions.setDefaultOperationParserOptions(check.parserOptions());
        Introspection.enabledJvmWide(limits.introspection());
    }
}
