package eu.lectern.gateway.persisted;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the query that a request means: the one that it sends, or the one that it names. Speaks Apollo's protocol of
 * automatic persisted queries, and knows the queries that were registered.
 */
@ApplicationScoped
public class PersistedQueries {

    private final RegisteredQueries registered;
    private final RememberedQueries remembered;
    private final boolean registeredOnly;

    PersistedQueries(PersistedConfiguration configuration) {
        this.registered =
                configuration.registeredQueries().map(RegisteredQueries::read).orElse(RegisteredQueries.NONE);
        this.remembered = new RememberedQueries(configuration.rememberedCharacters());
        this.registeredOnly = configuration.registeredOnly();
    }

    /** Nothing is remembered yet by this: whether the query is worth it shows when it has been read. */
    public FoundQuery find(@Nullable String query, QueryName name) {
        return switch (name) {
            case QueryName.None none -> query == null ? FoundQuery.Refused.MISSING : sent(query);
            case QueryName.Id id ->
                query == null ? text(registered.find(id.id())).orElse(FoundQuery.Refused.NOT_REGISTERED) : sent(query);
            case QueryName.Hash hash -> query == null ? named(hash) : sentWith(hash, query);
            case QueryName.Unreadable unreadable -> FoundQuery.Refused.UNREADABLE;
        };
    }

    /** Keeps a query under its hash, which {@link #find} has compared, once it has been found to be in order. */
    public void remember(String query, QueryName name) {
        if (name instanceof QueryName.Hash hash && !registeredOnly) {
            remembered.remember(hash.normal(), query);
        }
    }

    private FoundQuery sent(String query) {
        return registeredOnly && !registered.contains(query)
                ? FoundQuery.Refused.NOT_REGISTERED
                : new FoundQuery.Text(query);
    }

    private FoundQuery sentWith(QueryName.Hash hash, String query) {
        return sha256(query).equals(hash.normal()) ? sent(query) : FoundQuery.Refused.MISMATCH;
    }

    private FoundQuery named(QueryName.Hash hash) {
        Optional<FoundQuery> known = text(registered.find(hash.hash()));
        if (known.isPresent()) {
            return known.get();
        }
        return registeredOnly
                ? FoundQuery.Refused.NOT_REGISTERED
                : text(remembered.find(hash.normal())).orElse(FoundQuery.Refused.UNKNOWN);
    }

    private static Optional<FoundQuery> text(Optional<String> query) {
        return query.map(FoundQuery.Text::new);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
