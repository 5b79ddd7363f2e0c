package eu.lectern.kit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.lines.LineEndpoint;
import eu.lectern.kit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The examples of a service's operations, by operation id, from {@value #FILE}. They are data, so that a test can send them
 * and write down what was answered.
 */
final class Examples {

    static final String FILE = "META-INF/openapi-examples.json";

    /**
     * One operation's.
     *
     * @param parameters by name; those that are left out have none
     * @param body of the request; null where it has none
     * @param answer to it; null where it has no body
     */
    record Example(
            @Nullable Map<String, Object> parameters,
            @Nullable Object body,
            @Nullable Object answer) {}

    private static final String ITEMS = "items";

    private final Map<String, Example> examples;

    Examples(Map<String, Example> examples) {
        this.examples = Map.copyOf(examples);
    }

    /** Those of the service that is built; none where it has no such file. */
    static Examples ofService() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null
                    ? new Examples(Map.of())
                    : new Examples(new ObjectMapper().readValue(file, new TypeReference<Map<String, Example>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    void showIn(Operation operation, @Nullable List<Parameter> ofPath) {
        Example example = operation.getOperationId() == null ? null : examples.get(operation.getOperationId());
        if (example == null) {
            return;
        }
        show(example.parameters(), ofPath);
        show(example.parameters(), operation.getParameters());
        if (operation.getRequestBody() != null) {
            show(example.body(), operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(example.answer(), answer.getContent());
            }
        });
    }

    private static void show(@Nullable Map<String, Object> values, @Nullable List<Parameter> parameters) {
        if (values == null || parameters == null) {
            return;
        }
        parameters.stream()
                .filter(parameter -> parameter.getName() != null && values.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setExample(values.get(parameter.getName())));
    }

    private static void show(@Nullable Object value, @Nullable Content content) {
        if (value == null || content == null) {
            return;
        }
        content.getMediaTypes().forEach((name, type) -> {
            if (!name.equals(Problem.MEDIA_TYPE)) {
                type.setExample(name.equals(LineEndpoint.MEDIA_TYPE) ? firstItem(value) : value);
            }
        });
    }

    /** Of a batch, what one line has. */
    private static Object firstItem(Object batch) {
        return batch instanceof Map<?, ?> body && body.get(ITEMS) instanceof List<?> items ? items.getFirst() : batch;
    }
}
