package eu.lectern.gateway.persisted;

import eu.lectern.gateway.refusal.ErrorCode;

/** What became of a request's query, or of its name. */
public sealed interface FoundQuery {

    /** This is to be executed. */
    record Text(String query) implements FoundQuery {}

    /** There is nothing to execute, and why. */
    enum Refused implements FoundQuery {
        /** A hash that is not known: to be sent again with the query. The words are Apollo's: clients wait for them. */
        UNKNOWN(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound"),
        /** The query is not the one of which this is the hash. */
        MISMATCH(ErrorCode.INVALID, "extensions.persistedQuery: is not the hash of `query`"),
        /** Only registered queries are admitted, or may be named so. */
        NOT_REGISTERED(ErrorCode.QUERY_NOT_REGISTERED, "This is none of the queries that are registered here."),
        /** It is named in a way that is none. */
        UNREADABLE(ErrorCode.INVALID, "extensions.persistedQuery: must be an object with `version` 1 and `sha256Hash`"),
        /** There is neither a query nor a name of one. */
        MISSING(ErrorCode.INVALID, "query: must be a string with a GraphQL document");

        private final ErrorCode code;
        private final String message;

        Refused(ErrorCode code, String message) {
            this.code = code;
            this.message = message;
        }

        public ErrorCode code() {
            return code;
        }

        /** A sentence for the client. */
        public String message() {
            return message;
        }
    }
}
