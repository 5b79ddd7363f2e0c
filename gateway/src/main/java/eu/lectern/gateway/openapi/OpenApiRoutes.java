package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serves the joined OpenAPI document, as YAML unless JSON is asked for: the same as at each service. */
@Singleton
final class OpenApiRoutes {

    private final ServiceDocuments documents;
    private volatile @Nullable WrittenDocument written;

    OpenApiRoutes(ServiceDocuments documents) {
        this.documents = documents;
    }

    void add(@Observes Router router) {
        router.get("/openapi").handler(this::serve);
    }

    private void serve(RoutingContext request) {
        documents.joined().subscribe().with(document -> send(request, document), request::fail);
    }

    private void send(RoutingContext request, ObjectNode document) {
        boolean json = wishesJson(
                request.request().getParam("format"), request.request().getHeader(HttpHeaders.ACCEPT));
        request.response().headers().remove(HttpHeaders.CONTENT_ENCODING); // Quarkus' mark of what is not compressed.
        request.response()
                .putHeader(
                        HttpHeaders.CONTENT_TYPE, (json ? "application/json" : "application/yaml") + ";charset=UTF-8")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(json ? written(document).json() : written(document).yaml());
    }

    private static boolean wishesJson(@Nullable String format, @Nullable String accept) {
        String wish = format == null || format.isBlank() ? accept : format;
        return wish != null && wish.toLowerCase(Locale.ROOT).contains("json");
    }

    /** Written once for each document. */
    private WrittenDocument written(ObjectNode document) {
        WrittenDocument known = written;
        if (known != null && known.document().equals(document)) {
            return known;
        }
        WrittenDocument fresh = WrittenDocument.of(document);
        written = fresh;
        return fresh;
    }
}
