package eu.lectern.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import eu.lectern.kit.openapi.Examples.Example;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final Map<String, Object> ITEM = Map.of("learner", "17");
    private static final Map<String, Object> BODY = Map.of("items", List.of(ITEM));
    private static final Map<String, Object> ANSWER = Map.of("items", List.of(Map.of("status", 201)));

    private final Examples examples = new Examples(Map.of("enrolMany", new Example(Map.of("limit", 2), BODY, ANSWER)));

    @Test
    void shouldShowWhatIsSentAndWhatIsAnswered() {
        // given
        Operation operation = operation("enrolMany");

        // when
        examples.showIn(operation, null);

        // then
        assertThat(operation.getParameters().getFirst().getExample()).isEqualTo(2);
        assertThat(operation.getParameters().getLast().getExample()).isNull();
        assertThat(example(operation.getRequestBody().getContent(), "application/json"))
                .isEqualTo(BODY);
        assertThat(example(content(operation, "200"), "application/json")).isEqualTo(ANSWER);
        assertThat(example(content(operation, "400"), "application/problem+json"))
                .isNull();
    }

    @Test
    void shouldShowOneItemWhereALineIsOne() {
        // given
        Operation operation = operation("enrolMany");

        // when
        examples.showIn(operation, null);

        // then
        assertThat(example(operation.getRequestBody().getContent(), "application/x-ndjson"))
                .isEqualTo(ITEM);
    }

    @Test
    void shouldShowNothingOfAnOperationWithoutExample() {
        // given
        Operation operation = operation("another");

        // when
        examples.showIn(operation, null);

        // then
        assertThat(example(operation.getRequestBody().getContent(), "application/json"))
                .isNull();
    }

    private static Operation operation(String id) {
        return createOperation()
                .operationId(id)
                .parameters(List.of(
                        createParameter().name("limit"), createParameter().name("after")))
                .requestBody(createRequestBody().content(of("application/json", "application/x-ndjson")))
                .responses(createAPIResponses()
                        .addAPIResponse("200", createAPIResponse().content(of("application/json")))
                        .addAPIResponse("400", createAPIResponse().content(of("application/problem+json"))));
    }

    private static Content of(String... mediaTypes) {
        Content content = createContent();
        for (String mediaType : mediaTypes) {
            content.addMediaType(mediaType, createMediaType());
        }
        return content;
    }

    private static Content content(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status).getContent();
    }

    private static Object example(Content content, String mediaType) {
        return content.getMediaType(mediaType).getExample();
    }
}
