package eu.lectern.gateway.http;

import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.refusal.ErrorCode;
import java.io.Serial;
import java.util.OptionalInt;

/** What came is no request of GraphQL over HTTP, or too large for one. */
final class NoRequestException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String words;
    // Never serialised: it lives within one request.
    private final transient OptionalInt status;

    private NoRequestException(ErrorCode code, String message, OptionalInt status) {
        super(message, null, false, false);
        this.code = code;
        this.words = message;
        this.status = status;
    }

    /** Not even JSON, or JSON of the wrong kind. */
    static NoRequestException unreadable(ErrorCode code, String message) {
        return new NoRequestException(code, message, OptionalInt.of(400));
    }

    /** A request whose parameters are wrong; how HTTP says so depends on the media type. */
    static NoRequestException parameter(String name, String message) {
        return new NoRequestException(ErrorCode.INVALID, name + ": " + message, OptionalInt.empty());
    }

    /** A request that is more than one may be. */
    static NoRequestException tooComplex(String message) {
        return new NoRequestException(ErrorCode.TOO_COMPLEX, message, OptionalInt.empty());
    }

    int status(ResponseType type) {
        return status.orElse(type.statusWithoutData());
    }

    CodedError error() {
        return CodedError.of(code, words);
    }
}
