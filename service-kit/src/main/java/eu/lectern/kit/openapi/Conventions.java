package eu.lectern.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/**
 * Completes a service's description when it is built, so that no resource has to repeat what holds for all: a new operation
 * has its refusals, its roles and the bounds of its well-known parameters without a word.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Conventions.LAST)
public final class Conventions implements OASFilter {

    /** Filters that name operations have 1, and examples are found by the names. */
    static final int LAST = 0;

    private final IndexView classes;

    public Conventions(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        StandardAnswers answers = new StandardAnswers(document);
        Collection<PathItem> items = document.getPaths().getPathItems().values();
        items.stream()
                .map(PathItem::getParameters)
                .filter(parameters -> parameters != null)
                .forEach(KnownParameters::describe);
        items.forEach(item -> item.getOperations().values().forEach(operation -> {
            RequiredRoles.tell(operation);
            KnownParameters.describe(operation.getParameters() == null ? List.of() : operation.getParameters());
            answers.complete(operation);
        }));
        new WireProperties(classes).complete(document);
        new RequestBodies(document).close();
        Examples examples = Examples.ofService();
        items.forEach(item ->
                item.getOperations().values().forEach(operation -> examples.showIn(operation, item.getParameters())));
    }
}
