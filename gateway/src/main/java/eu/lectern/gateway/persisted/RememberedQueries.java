package eu.lectern.gateway.persisted;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queries that clients have sent together with their hash, as many as fit; the longest unused ones go first. */
final class RememberedQueries {

    /** What an entry costs besides its text. */
    private static final int OVERHEAD = 200;

    private final int mostCharacters;
    private final Map<String, String> byHash = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    RememberedQueries(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    synchronized Optional<String> find(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    synchronized void remember(String hash, String query) {
        @Nullable String before = byHash.put(hash, query);
        if (before == null) {
            characters += weight(query);
        }
        Iterator<String> eldest = byHash.values().iterator();
        while (characters > mostCharacters) {
            characters -= weight(eldest.next());
            eldest.remove();
        }
    }

    synchronized int size() {
        return byHash.size();
    }

    private static int weight(String query) {
        return query.length() + OVERHEAD;
    }
}
