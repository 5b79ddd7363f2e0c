package eu.lectern.gateway.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Explains each kind of problem under the URI that stands in {@code type} of an {@code application/problem+json}. */
@Singleton
final class ProblemPages {

    private static final String FILE = "problems.properties";
    private static final int NOT_FOUND = 404;

    private final Properties words;

    ProblemPages() {
        this.words = load();
    }

    void add(@Observes Router router) {
        router.get("/problems").handler(this::list);
        router.get("/problems/:slug").handler(this::explain);
    }

    private void list(RoutingContext request) {
        JsonObject all = new JsonObject();
        words.stringPropertyNames().stream().sorted().forEach(slug -> all.put("/problems/" + slug, words.get(slug)));
        send(request, all);
    }

    private void explain(RoutingContext request) {
        String slug = request.pathParam("slug");
        String explanation = words.getProperty(slug);
        if (explanation == null) {
            request.fail(NOT_FOUND);
        } else {
            send(request, new JsonObject().put("type", "/problems/" + slug).put("explanation", explanation));
        }
    }

    private static void send(RoutingContext request, JsonObject body) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .end(body.encodePrettily());
    }

    static Properties load() {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(ProblemPages.class.getResourceAsStream(FILE), FILE);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
