package eu.lectern.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code application/problem+json}, RFC 9457.
 *
 * @param instance path of the request
 * @param violations the fields that are wrong; left out when there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Refusal refusal, @Nullable String instance) {
        return of(refusal.type(), refusal.detail(), refusal.violations(), instance);
    }

    public static Problem of(ProblemType type, String detail, List<Violation> violations, @Nullable String instance) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, violations);
    }
}
