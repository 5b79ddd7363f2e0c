package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.engine.UnreadDocuments;
import eu.lectern.gateway.persisted.FoundQuery;
import eu.lectern.gateway.persisted.PersistedQueries;
import eu.lectern.gateway.persisted.QueryName;
import graphql.ExecutionResult;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The documents of operations: sent or named, admitted or not, the same as over HTTP. */
@Singleton
final class Documents {

    private static final String QUERY = "query";

    private final PersistedQueries persisted;
    private final UnreadDocuments unread;

    Documents(PersistedQueries persisted, UnreadDocuments unread) {
        this.persisted = persisted;
        this.unread = unread;
    }

    FoundQuery find(JsonObject request) {
        String sent = request.getString(QUERY, "");
        return persisted.find(sent.isBlank() ? null : sent, QueryName.of(request));
    }

    /** The request as the engine takes it. */
    static JsonObject withQuery(JsonObject request, String query) {
        return Json.createObjectBuilder(request).add(QUERY, query).build();
    }

    /** The same result, or one that explains why the document was not read; a query that had an answer is remembered. */
    ExecutionResult answered(ExecutionResult result, JsonObject request) {
        String query = request.getString(QUERY);
        ExecutionResult explained = unread.explained(result, query);
        if (explained.isDataPresent()) {
            persisted.remember(query, QueryName.of(request));
        }
        return explained;
    }
}
