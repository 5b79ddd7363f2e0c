package eu.lectern.gateway.engine;

import eu.lectern.gateway.refusal.ErrorCode;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.Violation;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as a client sees it: a sentence, where in the query and in the answer, and {@code extensions.code}. */
public final class CodedError implements GraphQLError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String message;
    // Never serialised by Java: they live within one request.
    private final transient List<Violation> violations;
    private final transient List<SourceLocation> locations;
    private final transient @Nullable List<Object> path;

    private CodedError(
            ErrorCode code,
            String message,
            List<Violation> violations,
            List<SourceLocation> locations,
            @Nullable List<Object> path) {
        this.code = code;
        this.message = message;
        this.violations = violations;
        this.locations = locations;
        this.path = path;
    }

    /** An error of the request as a whole. */
    public static CodedError of(ErrorCode code, String message) {
        return new CodedError(code, message, List.of(), List.of(), null);
    }

    /** An error in the place of another. */
    static CodedError inPlaceOf(GraphQLError original, ErrorCode code, String message) {
        return new CodedError(code, message, List.of(), locations(original), original.getPath());
    }

    /** A refusal in the place of the error that carried it. */
    static CodedError inPlaceOf(GraphQLError original, Refusal refusal) {
        return new CodedError(
                refusal.code(), refusal.message(), refusal.violations(), locations(original), original.getPath());
    }

    public ErrorCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public Code getErrorType() {
        return new Code(code);
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return violations.isEmpty()
                ? Map.of("code", code.name())
                : Map.of("code", code.name(), "violations", violations);
    }

    /** Without the engine's own {@code classification}. */
    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", message);
        if (!locations.isEmpty()) {
            specification.put(
                    "locations", locations.stream().map(CodedError::place).toList());
        }
        if (path != null) {
            specification.put("path", path);
        }
        specification.put("extensions", getExtensions());
        return specification;
    }

    private static Map<String, Object> place(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }

    private static List<SourceLocation> locations(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        return locations == null ? List.of() : List.copyOf(locations);
    }

    /** The code, as the engine classifies errors. */
    public record Code(ErrorCode code) implements graphql.ErrorClassification {}
}
