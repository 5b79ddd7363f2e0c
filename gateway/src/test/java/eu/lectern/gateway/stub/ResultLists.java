package eu.lectern.gateway.stub;

import eu.lectern.contracts.assessment.ResultView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Answers the question for the results of many enrolments: each has its own.
 *
 * @param each how many results each enrolment has
 */
public record ResultLists(int each) {

    /** The id of one of an enrolment's results; it carries the enrolment's. */
    public static UUID id(UUID enrolment, int number) {
        return new UUID(enrolment.getLeastSignificantBits(), number);
    }

    public StubAnswer answer(SeenRequest request) {
        int limit = Integer.parseInt(request.parameters("limit").getFirst());
        return StubAnswer.json(Map.of(
                "items",
                request.parameters("enrolment").stream()
                        .map(UUID::fromString)
                        .map(enrolment -> list(enrolment, limit))
                        .toList()));
    }

    private Map<String, Object> list(UUID enrolment, int limit) {
        List<ResultView> items = IntStream.range(0, Math.min(limit, each))
                .mapToObj(number -> Enrolled.result(id(enrolment, number), enrolment))
                .toList();
        Map<String, Object> list = new HashMap<>();
        list.put("enrolment", enrolment);
        list.put("items", items);
        list.put("next", limit < each ? "next" : null);
        return list;
    }
}
