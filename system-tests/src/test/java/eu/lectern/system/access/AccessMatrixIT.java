package eu.lectern.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.LocalStack;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.openapi.ApiDocument;
import eu.lectern.system.openapi.ApiOperation;
import eu.lectern.system.openapi.Exchange;
import eu.lectern.system.rest.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of every service and every root field of the gateway's schema, as every kind of caller, on something of
 * LV-DEMO and of its learner1: who may gets it, who may not gets 401, 403, 404 or 422 as the contract says, and nobody sees
 * a value that is not theirs to know.
 */
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private final RestTable rest = new RestTable();
    private final GraphTable graph = new GraphTable();
    private final Map<Person, String> tokens = new EnumMap<>(Person.class);
    private @Nullable Scene planted;

    @BeforeAll
    void plant(LocalStack stack) {
        planted = Scene.set(
                new Planting(stack, "coordinator1", "learner1"), new Planting(stack, "coordinator2", "learner3"));
        Arrays.stream(Person.values())
                .forEach(person -> person.token(stack).ifPresent(token -> tokens.put(person, token)));
    }

    @AfterAll
    void tidy(LocalStack stack) {
        new Planting(stack, "coordinator1", "learner1").deleteWebhooks();
        new Planting(stack, "coordinator2", "learner3").deleteWebhooks();
    }

    @Test
    void shouldKnowWhoMayDoWhatOfEveryOperation(LocalStack stack) {
        // when
        Set<String> described = new TreeSet<>();
        operations(stack).forEach(operation -> described.add(operation.id()));

        // then
        assertThat(rest.entries().keySet())
                .as("one entry in RestTable for each operation of the OpenAPI documents")
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void shouldDescribeTheRolesThatTheContractGivesEachOperation(LocalStack stack) {
        operations(stack)
                .filter(operation -> rest.entries().containsKey(operation.id()))
                .forEach(operation -> assertThat(operation.roles())
                        .as(operation.id())
                        .isEqualTo(rest.entry(operation.id()).rule().roles()));
    }

    @Test
    void shouldAnswerEveryCallerOfEveryOperationAsTheContractSays(LocalStack stack) {
        // given
        List<String> complaints = new ArrayList<>();

        // when
        List<ApiOperation> operations = operations(stack)
                .filter(operation -> rest.entries().containsKey(operation.id()))
                .toList();
        for (ApiOperation operation : operations) {
            for (Person person : Person.values()) {
                complaints.addAll(complaints(stack, operation, person));
            }
        }

        // then
        assertThat(operations).isNotEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void shouldKnowWhoMayDoWhatOfEveryFieldOfTheSchema(LocalStack stack) {
        // when
        Set<String> described = new GraphCalls(stack).rootFields();

        // then
        assertThat(graph.entries().keySet())
                .as("one entry in GraphTable for each root field of the schema")
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void shouldAnswerEveryCallerOfEveryFieldAsTheContractSays(LocalStack stack) {
        // given
        Scene scene = scene();
        GraphCalls calls = new GraphCalls(stack);
        GlobalIds ids = calls.idsOf(tokens.getOrDefault(Person.COORDINATOR1, ""), scene);
        List<String> complaints = new ArrayList<>();

        // when
        graph.entries().forEach((field, entry) -> {
            for (Person person : Person.values()) {
                GraphAsk ask = entry.ask().apply(scene, ids);
                GraphCalls.Reply reply = calls.send(ask, tokens.get(person));
                String wanted = entry.expected(person);
                if (!reply.code().equals(wanted)) {
                    complaints.add("%s as %s: %s instead of %s: %s"
                            .formatted(field, person, reply.code(), wanted, reply.body()));
                }
                Secrets.in(reply.body(), person, Json.write(ask), scene.own(), scene.foreign())
                        .forEach(secret -> complaints.add(field + " shows " + secret + " to " + person));
            }
        });

        // then
        assertThat(complaints).isEmpty();
    }

    private List<String> complaints(LocalStack stack, ApiOperation operation, Person person) {
        RestTable.Entry entry = rest.entry(operation.id());
        Ask ask = entry.ask().apply(scene());
        String target = ask.target(operation.path());
        String body = ask.body() == null ? null : Json.write(ask.body());
        Exchange.Reply reply = Exchange.send(
                operation.method(), URI.create(stack.url(operation.service()) + target), headers(ask, person), body);
        String what = operation + " as " + person + ": ";
        List<String> complaints = new ArrayList<>();
        int wanted = entry.rule().expected(person);
        if (reply.status() != wanted) {
            complaints.add(what + reply.status() + " instead of " + wanted + " " + reply.body());
        } else if (entry.rule().reach() == Reach.ITEM && wanted == 200) {
            int item = Json.read(reply.body(), JsonNode.class)
                    .at("/items/0/status")
                    .asInt();
            if (item != entry.rule().expectedOfItem(person)) {
                complaints.add(what + "its item " + item + " " + reply.body());
            }
        }
        Secrets.in(reply.body(), person, target + body, scene().own(), scene().foreign())
                .forEach(secret -> complaints.add(what + "shows " + secret));
        return complaints;
    }

    private Map<String, String> headers(Ask ask, Person person) {
        Map<String, String> headers = new HashMap<>(ask.headers());
        String token = tokens.get(person);
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        return headers;
    }

    private Scene scene() {
        if (planted == null) {
            throw new IllegalStateException("nothing is planted yet");
        }
        return planted;
    }

    private static Stream<ApiOperation> operations(LocalStack stack) {
        return ApiDocument.SERVICES.stream().flatMap(service -> ApiDocument.of(stack, service).operations().stream());
    }
}
