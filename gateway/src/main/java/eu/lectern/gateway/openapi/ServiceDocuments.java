package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fetches the services' descriptions and joins them. */
@ApplicationScoped
class ServiceDocuments {

    private final List<DescribedService> services;
    private volatile Joined last = new Joined(List.of(), JsonNodeFactory.instance.objectNode());

    private record Joined(List<Optional<ServiceDocument>> found, ObjectNode document) {}

    @Inject
    ServiceDocuments(
            OpenApiConfiguration configuration,
            @ConfigProperty(name = "lectern.downstream.catalog-url") URI catalog,
            @ConfigProperty(name = "lectern.downstream.enrolment-url") URI enrolment,
            @ConfigProperty(name = "lectern.downstream.assessment-url") URI assessment) {
        this(List.of(
                service("Catalog", "the catalogue", catalog, configuration),
                service("Enrolment", "the enrolments", enrolment, configuration),
                service("Assessment", "the results", assessment, configuration)));
    }

    ServiceDocuments(List<DescribedService> services) {
        this.services = services;
    }

    /** The document of all services, the same object while nothing has changed; it says so when one of them is missing in it. */
    Uni<ObjectNode> joined() {
        return Uni.join()
                .all(services.stream().map(DescribedService::document).toList())
                .andFailFast()
                .map(this::join);
    }

    private ObjectNode join(List<Optional<ServiceDocument>> found) {
        Joined known = last;
        if (known.found().equals(found)) {
            return known.document();
        }
        ObjectNode document = document(found);
        last = new Joined(found, document);
        return document;
    }

    private ObjectNode document(List<Optional<ServiceDocument>> found) {
        List<ServiceDocument> documents = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String words = services.get(i).words();
            found.get(i).ifPresentOrElse(documents::add, () -> missing.add(words));
        }
        return JoinedDocument.of(documents, missing);
    }

    private static DescribedService service(
            String name, String words, URI address, OpenApiConfiguration configuration) {
        ServiceDescription client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(configuration.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(configuration.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(ServiceDescription.class);
        return new DescribedService(name, words, client, configuration);
    }
}
