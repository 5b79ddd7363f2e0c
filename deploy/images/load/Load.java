import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eight clients that for a while do what people do, all through the gateway: enrol somebody, read the catalogue, record a
 * result, ask for the progress over REST and for modules over GraphQL. Arguments: the gateway's address, Keycloak's,
 * seconds. Ends with 1 when an answer is none that it asked for.
 */
final class Load {

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final String gateway;
    private final String token;

    private Load(String gateway, String keycloak) throws IOException, InterruptedException {
        this.gateway = gateway;
        HttpRequest login = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/lectern/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=frontend&username=coordinator1&password=coordinator1"))
                .build();
        this.token = first(TOKEN, http.send(login, BodyHandlers.ofString()).body());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Load load = new Load(arguments[0], arguments[1]);
        long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[2])).toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        load.journey();
                    }
                    return null;
                });
            }
        }
        System.out.printf("%d answers, %d of them refusals%n", load.answers.get(), load.refused.get());
        System.exit(load.answers.get() > 0 && load.refused.get() == 0 ? 0 : 1);
    }

    private void journey() throws InterruptedException {
        String learner = UUID.randomUUID().toString();
        String enrolment = first(
                ID,
                post(
                        "/api/enrolment/v1/enrolments",
                        "{\"learner\":\"%s\",\"programme\":\"CECO\",\"startsOn\":\"%s\"}"
                                .formatted(learner, LocalDate.now())));
        get("/api/catalog/v1/modules?limit=50");
        get("/api/catalog/v1/modules/M06");
        for (String assessment : new String[] {"M06-MOOC-TEST", "M06-ONLINE-TEST"}) {
            post(
                    "/api/assessment/v1/results",
                    "{\"enrolment\":\"%s\",\"assessment\":\"%s\",\"percent\":85,\"achievedOn\":\"%s\"}"
                            .formatted(enrolment, assessment, LocalDate.now()));
        }
        get("/api/enrolment/v1/enrolments/" + enrolment + "/progress");
        post("/graphql", "{\"query\":\"{ modules(first: 20) { edges { node { code title } } } }\"}");
    }

    private String get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path)));
    }

    private String post(String path, String body) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answers.incrementAndGet() > 0 && answer.statusCode() >= 300 && refused.getAndIncrement() == 0) {
                System.err.println(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException nobody) {
            if (refused.getAndIncrement() == 0) {
                System.err.println(request.uri() + ": " + nobody);
            }
            return "";
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
