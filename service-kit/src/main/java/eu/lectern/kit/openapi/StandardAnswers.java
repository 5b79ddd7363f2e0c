package eu.lectern.kit.openapi;

import eu.lectern.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** The refusals that every operation may answer, each a problem of RFC 9457. What an operation says itself is kept. */
final class StandardAnswers {

    private static final String RETRY_AFTER = "Retry-After";

    private static final Map<String, String> WORDS = Map.of(
            "400", "Something in the request is wrong by itself; violations name the fields",
            "401", "The access token is missing, expired, or not valid",
            "403", "The token's roles do not allow this",
            "404", "There is no such resource for this caller",
            "406", "Nothing of what Accept names can be answered",
            "413", "The body is too large",
            "415", "The body is of another media type",
            "429", "Too many requests of this client; Retry-After tells when to go on",
            "500", "A mistake of ours; the detail has a reference for it",
            "503", "Something that is needed is away; Retry-After tells when to try again");

    private static final List<String> OF_ALL = List.of("400", "401", "406", "429", "500", "503");
    private static final List<String> TOLD_WHEN_TO_RETRY = List.of("429", "503");

    StandardAnswers(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema(ProblemSchema.VIOLATION, ProblemSchema.violation());
        components.addSchema(ProblemSchema.PROBLEM, ProblemSchema.problem());
    }

    void complete(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        OF_ALL.forEach(status -> ensure(responses, status));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            ensure(responses, "403");
        }
        if (hasPathParameter(operation)) {
            ensure(responses, "404");
        }
        if (operation.getRequestBody() != null) {
            ensure(responses, "413");
            ensure(responses, "415");
        }
        responses.getAPIResponses().forEach(StandardAnswers::describe);
    }

    private static void ensure(APIResponses responses, String status) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                    status, OASFactory.createAPIResponse().description(WORDS.getOrDefault(status, status)));
        }
    }

    private static void describe(String status, APIResponse response) {
        if (status.compareTo("400") < 0) {
            return;
        }
        if (isFrameworks(response.getDescription())) {
            response.setDescription(WORDS.getOrDefault(status, status));
        }
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(ProblemSchema.PROBLEM))));
        if (TOLD_WHEN_TO_RETRY.contains(status) && response.getHeaders() == null) {
            response.addHeader(RETRY_AFTER, retryAfter());
        }
    }

    /** The words that Quarkus puts there. */
    private static boolean isFrameworks(@Nullable String description) {
        return description == null
                || description.equals("Not Authorized")
                || description.equals("Not Allowed")
                || description.equals("Bad Request");
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds to wait, RFC 9110, 10.2.3; left out where nobody knows")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(86_400)));
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }
}
