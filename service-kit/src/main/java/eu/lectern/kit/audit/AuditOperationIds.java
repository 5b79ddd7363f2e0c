package eu.lectern.kit.audit;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names the operation after its service, e.g. {@code listEnrolmentAudit}: the services share the method. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AuditOperationIds implements OASFilter {

    private static final Pattern PATH = Pattern.compile("/api/([a-z])([a-z]*)/v\\d+/audit");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            Matcher matcher = PATH.matcher(path);
            if (matcher.matches()) {
                String service = matcher.group(1).toUpperCase(Locale.ROOT) + matcher.group(2);
                item.getOperations()
                        .values()
                        .forEach(operation -> operation.setOperationId("list" + service + "Audit"));
            }
        });
    }
}
