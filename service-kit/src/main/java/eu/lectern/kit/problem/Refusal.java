package eu.lectern.kit.problem;

import java.util.List;
import java.util.Map;

/**
 * A business refusal: the request was understood and is not carried out. Each use case has its own sealed set of them.
 */
public interface Refusal {

    ProblemType type();

    /** What is wrong this time, for the one who sent it; no internal names, no other tenant's data. */
    String detail();

    /** The fields that are wrong; empty when it is none in particular. */
    default List<Violation> violations() {
        return List.of();
    }

    /** Headers that tell a client what to do next, name to value, e.g. {@code Location} or {@code Retry-After}. */
    default Map<String, String> headers() {
        return Map.of();
    }

    /** For the end of a reactive chain, where a refusal has to travel as a failure. */
    default RefusedException asException() {
        return new RefusedException(this);
    }
}
