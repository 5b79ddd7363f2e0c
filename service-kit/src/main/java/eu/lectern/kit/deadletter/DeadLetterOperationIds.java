package eu.lectern.kit.deadletter;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Names the operations on dead letters after their service, e.g. {@code listEnrolmentDeadLetters}: the services share the
 * methods, and an operation's id must be one of a kind where their documents are joined.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DeadLetterOperationIds implements OASFilter {

    private static final Pattern PATH = Pattern.compile("/api/([a-z])([a-z]*)/v\\d+/dead-letters(/.*)?");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> {
            Matcher matcher = PATH.matcher(path);
            if (matcher.matches()) {
                String service = matcher.group(1).toUpperCase(Locale.ROOT) + matcher.group(2);
                item.getOperations().values().forEach(operation -> rename(operation, service));
            }
        });
    }

    private static void rename(Operation operation, String service) {
        operation.setOperationId(operation.getOperationId().replace("DeadLetter", service + "DeadLetter"));
    }
}
