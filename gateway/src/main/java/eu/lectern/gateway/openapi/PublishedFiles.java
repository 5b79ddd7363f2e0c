package eu.lectern.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves what {@code contracts} says of the events: the AsyncAPI document and the JSON Schemas. */
@Singleton
final class PublishedFiles {

    private static final String ASYNC_API = "asyncapi.yaml";

    /** Names that begin with a letter or a digit, so that no step leads up or into what is hidden. */
    private static final Pattern SCHEMA = Pattern.compile("schemas(/[A-Za-z0-9][A-Za-z0-9._-]*)+\\.(json|yaml)");

    private static final int NOT_FOUND = 404;

    void add(@Observes Router router) {
        router.get("/" + ASYNC_API).handler(request -> serve(request, ASYNC_API));
        router.get("/schemas/*").handler(this::serveSchema);
    }

    private void serveSchema(RoutingContext request) {
        String path = request.request().path();
        if (path != null && SCHEMA.matcher(path.substring(1)).matches()) {
            serve(request, path.substring(1));
        } else {
            request.fail(NOT_FOUND);
        }
    }

    private static void serve(RoutingContext request, String file) {
        Optional<Buffer> content = read(file);
        if (content.isEmpty()) {
            request.fail(NOT_FOUND);
            return;
        }
        request.response().headers().remove(HttpHeaders.CONTENT_ENCODING); // Quarkus' mark of what is not compressed.
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(file))
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .end(content.get());
    }

    private static String mediaType(String file) {
        return file.endsWith(".yaml") ? "application/yaml;charset=UTF-8" : "application/schema+json;charset=UTF-8";
    }

    /** Small files of the class path; the first read of each is from the disk, further ones from its cache. */
    private static Optional<Buffer> read(String file) {
        try (@Nullable
                InputStream content =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return content == null ? Optional.empty() : Optional.of(Buffer.buffer(content.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
