package eu.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.ApiDescription.Operation;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is sent to whichever operation: a clear refusal, never a 5xx. */
@ExtendWith(WholeSystem.class)
class BadInputIT {

    private static final List<String> HOSTILE = List.of(
            "garbage",
            "-1",
            "1e999999999",
            "\u0000",
            "%00",
            "../../etc/passwd",
            "' or 1=1; drop table outbox; --",
            "🙂".repeat(50),
            "x".repeat(5000));

    /** Each is no body for any operation. */
    private static final List<String> BROKEN_BODIES = List.of(
            "{",
            "{\"a\":",
            "[]",
            "null",
            "\"text\"",
            "12",
            "",
            "{} trailing",
            "{\"nope\":1}",
            "{\"nope\":1,\"nope\":1}",
            "[".repeat(5000),
            "\u0000");

    /** No hostile value is one for these. */
    private static final Set<String> PAGING = Set.of("limit", "after");

    /** Wrong for every property there is, so that it must be named whatever else is missing. */
    private static final Set<String> NEVER_A_SCALAR = Set.of("{}", "[[]]");

    private static final List<String> WRONG_VALUES = List.of(
            "{}",
            "[[]]",
            "true",
            "1e999999999",
            "-1",
            "12345678901234567890.5",
            "\"\"",
            "\"\\u0000\"",
            "\"" + "x".repeat(100_000) + "\"",
            "\"2026-13-45\"",
            "\"9999999-01-01\"");

    @ParameterizedTest
    @EnumSource(
            value = ServiceName.class,
            names = {"CATALOG", "ENROLMENT", "ASSESSMENT"})
    void shouldRefuseClearlyWhateverIsWrong(ServiceName service, LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        List<Operation> operations = ApiDescription.of(lectern, service).operations();
        assertThat(operations).isNotEmpty();
        List<String> wrongAnswers = new ArrayList<>();

        for (Operation operation : operations) {
            // when
            List<Answer> answers = new ArrayList<>();
            answers.addAll(withHostileParameters(lectern, token, operation));
            if (operation.hasBody()) {
                answers.addAll(withBrokenBodies(lectern, token, operation));
                answers.addAll(withWrongValues(lectern, token, operation));
                answers.add(withAnotherMediaType(lectern, token, operation));
            }

            // then
            answers.stream()
                    .map(Answer::complaint)
                    .filter(text -> !text.isEmpty())
                    .forEach(wrongAnswers::add);
        }
        assertThat(wrongAnswers).isEmpty();
    }

    /** Sent raw, because clients' libraries encode what a hand-written one forgets. */
    @ParameterizedTest
    @EnumSource(
            value = ServiceName.class,
            names = {"CATALOG", "ENROLMENT", "ASSESSMENT"})
    void shouldNotStumbleOverARequestLineThatIsNoUri(ServiceName service, LocalStack stack) throws IOException {
        for (String target : List.of("/api/{version}/nothing|here", "/api/catalog/v1/modules?limit={limit}")) {
            try (Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), stack.url(service).getPort())) {
                // when
                socket.getOutputStream()
                        .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                // then
                assertThat(answer).as(target).startsWith("HTTP/1.1 4");
            }
        }
    }

    /**
     * What was answered to what.
     *
     * @param field what must be named in the refusal; empty where no field is to blame
     * @param mustRefuse whether a success would be wrong too
     */
    private record Answer(String sent, Response response, String field, boolean mustRefuse) {

        String complaint() {
            int status = response.statusCode();
            String body = response.asString();
            if (status >= 500) {
                return sent + " -> " + status + " " + body;
            }
            if (status >= 400 && !String.valueOf(response.contentType()).startsWith("application/problem+json")) {
                return sent + " -> " + status + " as " + response.contentType() + " " + body;
            }
            if (mustRefuse && status < 400 && !refusesEachItem()) {
                return sent + " -> " + status + " was accepted";
            }
            if (status == 400 && !field.isEmpty() && !body.contains(field)) {
                return sent + " -> " + status + " does not name " + field + ": " + body;
            }
            return "";
        }

        /** A batch is taken as such, and says of each item why that is refused. */
        private boolean refusesEachItem() {
            if (!String.valueOf(response.contentType()).startsWith("application/json")) {
                return false;
            }
            List<Object> items = response.jsonPath().getList("items.status");
            return items != null
                    && !items.isEmpty()
                    && items.stream().allMatch(status -> status instanceof Integer code && code >= 400 && code < 500);
        }
    }

    private static List<Answer> withHostileParameters(Lectern lectern, String token, Operation operation) {
        List<Answer> answers = new ArrayList<>();
        for (String value : HOSTILE) {
            for (String parameter : operation.queryParameters()) {
                answers.add(send(
                        lectern,
                        token,
                        operation,
                        request -> request.queryParam(parameter, value),
                        "?" + parameter,
                        value,
                        parameter,
                        PAGING.contains(parameter)));
            }
            for (String parameter : operation.pathParameters()) {
                answers.add(send(
                        lectern,
                        token,
                        operation,
                        request -> request.pathParam(parameter, value),
                        "{" + parameter + "}",
                        value,
                        "",
                        true));
            }
        }
        return answers;
    }

    private static List<Answer> withBrokenBodies(Lectern lectern, String token, Operation operation) {
        return BROKEN_BODIES.stream()
                .map(body -> send(
                        lectern,
                        token,
                        operation,
                        request -> request.contentType(ContentType.JSON).body(body),
                        "body",
                        body,
                        body.contains("nope") ? "nope" : "",
                        true))
                .toList();
    }

    private static List<Answer> withWrongValues(Lectern lectern, String token, Operation operation) {
        List<Answer> answers = new ArrayList<>();
        for (String property : operation.properties()) {
            for (String value : WRONG_VALUES) {
                String body = "{\"" + property + "\":" + value + "}";
                answers.add(send(
                        lectern,
                        token,
                        operation,
                        request -> request.contentType(ContentType.JSON).body(body),
                        "body",
                        body,
                        NEVER_A_SCALAR.contains(value) ? property : "",
                        true));
            }
        }
        return answers;
    }

    private static Answer withAnotherMediaType(Lectern lectern, String token, Operation operation) {
        return send(
                lectern,
                token,
                operation,
                request -> request.contentType("application/xml").body("<a/>"),
                "media type",
                "application/xml",
                "",
                true);
    }

    private interface Change {
        RequestSpecification apply(RequestSpecification request);
    }

    private static Answer send(
            Lectern lectern,
            String token,
            Operation operation,
            Change change,
            String where,
            String value,
            String field,
            boolean mustRefuse) {
        RequestSpecification request = lectern.as(token, operation.service());
        if (operation.headers().contains("Idempotency-Key")) {
            request = request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        RequestSpecification changed = change.apply(request);
        for (String parameter : operation.requiredQueryParameters()) {
            if (!where.equals("?" + parameter)) {
                changed = changed.queryParam(parameter, UUID.randomUUID().toString());
            }
        }
        for (String parameter : operation.pathParameters()) {
            if (!where.equals("{" + parameter + "}")) {
                changed = changed.pathParams(Map.of(parameter, UUID.randomUUID().toString()));
            }
        }
        Response response = changed.request(operation.method(), operation.path());
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return new Answer(operation + " " + where + "=" + shown, response, field, mustRefuse);
    }
}
