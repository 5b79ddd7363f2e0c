package eu.lectern.kit.openapi;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says that bodies with unknown properties are refused. */
final class RequestBodies {

    private static final String SCHEMAS = "#/components/schemas/";

    private final OpenAPI document;
    private final Set<String> seen = new HashSet<>();

    RequestBodies(OpenAPI document) {
        this.document = document;
    }

    void close() {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .forEach(this::close);
    }

    private void close(Operation operation) {
        operation.getRequestBody().getContent().getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null)
                .forEach(this::close);
    }

    private void close(Schema schema) {
        String reference = schema.getRef();
        if (reference != null) {
            String name = reference.substring(SCHEMAS.length());
            Schema target = document.getComponents().getSchemas().get(name);
            if (target != null && seen.add(name)) {
                close(target);
            }
            return;
        }
        if (schema.getProperties() != null) {
            if (schema.getAdditionalPropertiesSchema() == null) {
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
            schema.getProperties().values().forEach(this::close);
        }
        if (schema.getItems() != null) {
            close(schema.getItems());
        }
    }
}
