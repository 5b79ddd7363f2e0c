package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.gateway.downstream.SharedLoads;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One service's description, kept for a while; an old one is better than none. */
final class DescribedService {

    private static final Logger LOG = Logger.getLogger(DescribedService.class);

    private final String name;
    private final String words;
    private final ServiceDescription service;
    private final OpenApiConfiguration configuration;
    private final SharedLoads<String, Optional<ServiceDocument>> loads = new SharedLoads<>();
    private volatile Kept kept = new Kept(Optional.empty(), System.nanoTime());

    private record Kept(Optional<ServiceDocument> document, long until) {}

    DescribedService(String name, String words, ServiceDescription service, OpenApiConfiguration configuration) {
        this.name = name;
        this.words = words;
        this.service = service;
        this.configuration = configuration;
    }

    /** What it serves, as a reader may see it. */
    String words() {
        return words;
    }

    /** Its document; empty when the service is away and never answered before. */
    Uni<Optional<ServiceDocument>> document() {
        Kept known = kept;
        return System.nanoTime() - known.until() < 0
                ? Uni.createFrom().item(known.document())
                : loads.join(name, this::load);
    }

    private Uni<Optional<ServiceDocument>> load(String ignored) {
        return service.document("json")
                .ifNoItem()
                .after(configuration.timeout())
                .fail()
                .map(this::keep)
                .onFailure()
                .recoverWithItem(this::old);
    }

    private Optional<ServiceDocument> keep(JsonNode document) {
        if (!document.path("paths").isObject()) {
            throw new IllegalStateException("no OpenAPI document");
        }
        return keep(Optional.of(new ServiceDocument(name, document)), configuration.knownFor());
    }

    private Optional<ServiceDocument> old(Throwable failure) {
        LOG.warnf("The description of %s cannot be had: %s", words, failure);
        return keep(kept.document(), configuration.timeout());
    }

    private Optional<ServiceDocument> keep(Optional<ServiceDocument> document, Duration knownFor) {
        kept = new Kept(document, System.nanoTime() + knownFor.toNanos());
        return document;
    }
}
