package eu.lectern.gateway.persisted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queries that an operator has registered, by the ids that the frontends' build gave them.
 *
 * @param byId the id may be any text: builds use SHA-256, SHA-1 or MD5
 * @param texts the queries again, to recognise one that is sent as text
 */
record RegisteredQueries(Map<String, String> byId, Set<String> texts) {

    static final RegisteredQueries NONE = new RegisteredQueries(Map.of());

    private static final TypeReference<Map<String, String>> ID_TO_QUERY = new TypeReference<>() {};

    RegisteredQueries(Map<String, String> byId) {
        this(Map.copyOf(byId), Set.copyOf(byId.values()));
    }

    /**
     * Reads the file.
     *
     * @throws IllegalStateException when it is not what it should be: better no start than a gateway that refuses everything
     */
    static RegisteredQueries read(Path file) {
        try {
            return new RegisteredQueries(new ObjectMapper().readValue(Files.readString(file), ID_TO_QUERY));
        } catch (JsonProcessingException | NullPointerException noMap) {
            throw new IllegalStateException(
                    file + " must be one JSON object of id to query (lectern.graphql.registered-queries).", noMap);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read (lectern.graphql.registered-queries).", unreadable);
        }
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean contains(String query) {
        return texts.contains(query);
    }
}
