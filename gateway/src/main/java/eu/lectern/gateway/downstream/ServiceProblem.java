package eu.lectern.gateway.downstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.lectern.gateway.refusal.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway reads of a service's {@code application/problem+json}; all of it may be missing.
 *
 * @param violations those that name field and message
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServiceProblem(@Nullable String detail, List<Violation> violations) {

    static final ServiceProblem UNREADABLE = new ServiceProblem(null, List.of());

    @SuppressWarnings({"NullAway", "ConstantValue"}) // Jackson gives null for what is missing.
    ServiceProblem {
        violations = violations == null
                ? List.of()
                : violations.stream()
                        .filter(Objects::nonNull)
                        .filter(violation -> violation.field() != null && violation.message() != null)
                        .toList();
    }
}
