package eu.lectern.system.frontend;

import static org.awaitility.Awaitility.await;

import eu.lectern.system.rest.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks the gateway as one of the callers. */
record GraphQlClient(URI gateway, Optional<String> token) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The first answer to a query for which every service was there, at the first try. */
    GraphQlAnswer ask(String query, Map<String, ?> variables) {
        return await().atMost(PATIENCE)
                .until(
                        () -> send(query, variables),
                        answer -> !answer.codes().contains("UNAVAILABLE")
                                && answer.timing().isWithoutRetries());
    }

    /** The same, when there is to be no error. */
    GraphQlAnswer askWell(String query, Map<String, ?> variables) {
        GraphQlAnswer answer = ask(query, variables);
        if (!answer.codes().isEmpty()) {
            throw new AssertionError(answer.text());
        }
        return answer;
    }

    private GraphQlAnswer send(String query, Map<String, ?> variables) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(Json.write(Map.of("query", query, "variables", variables))));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String timing = response.headers().firstValue("Server-Timing").orElse("");
            return new GraphQlAnswer(response.body(), ServerTiming.parse(timing));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
