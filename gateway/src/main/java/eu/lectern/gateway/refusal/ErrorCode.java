package eu.lectern.gateway.refusal;

/** What stands in {@code extensions.code} of every GraphQL error. */
public enum ErrorCode {
    /** No token, or none that is valid. */
    UNAUTHENTICATED,
    /** The token's roles do not allow it. */
    FORBIDDEN,
    /** There is no such thing, or it is not for this caller to know of. */
    NOT_FOUND,
    /** The request cannot be understood; the fields are named. */
    INVALID,
    /** The present state does not allow it. */
    CONFLICT,
    /** Something that is needed is away; trying again later helps. */
    UNAVAILABLE,
    /** The request asks for more than one request may. */
    TOO_COMPLEX,
    /** The hash of a query that is not known here (any more): send it once more together with the query. */
    PERSISTED_QUERY_NOT_FOUND,
    /** Only registered queries are admitted here, and this is none. */
    QUERY_NOT_REGISTERED,
    /** A mistake of ours; the message carries the reference under which it is logged. */
    INTERNAL
}
