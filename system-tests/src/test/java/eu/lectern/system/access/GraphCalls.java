package eu.lectern.system.access;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.openapi.Exchange;
import eu.lectern.system.rest.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks the gateway, and reads what it answers as one code. */
final class GraphCalls {

    static final String OK = "OK";

    /** The gateway takes a query with several such parts for an attack. */
    private static final String FIELDS = "query ($type: String!) { __type(name: $type) { fields { name } } }";

    private static final String IDS = """
            query ($own: ID!, $recognised: ID!) {
              own: enrolment(id: $own) { id }
              recognised: enrolment(id: $recognised) { recognitions { nodes { id } } }
            }""";

    private final URI http;
    private final URI socket;

    GraphCalls(LocalStack stack) {
        http = URI.create(stack.url(ServiceName.GATEWAY) + "/graphql");
        socket = URI.create(http.toString().replaceFirst("^http", "ws"));
    }

    /** What was answered: {@link #OK}, or the code of its first error. */
    record Reply(String code, String body) {}

    Reply send(GraphAsk ask, @Nullable String token) {
        return ask.isSubscription() ? new LiveCall(socket).first(ask, token) : post(ask, token);
    }

    /** All root fields that the schema has now, as {@code Type.field}. */
    Set<String> rootFields() {
        Set<String> fields = new TreeSet<>();
        for (String type : List.of("Query", "Mutation", "Subscription")) {
            Reply reply = post(new GraphAsk(FIELDS, Map.of("type", type)), null);
            Json.read(reply.body(), JsonNode.class)
                    .at("/data/__type/fields")
                    .forEach(field -> fields.add(type + "." + field.path("name").asText()));
        }
        return fields;
    }

    GlobalIds idsOf(String token, Scene scene) {
        Map<String, Object> variables = Map.of("own", scene.own().enrolment(), "recognised", scene.recognised());
        Reply reply = post(new GraphAsk(IDS, variables), token);
        JsonNode data = Json.read(reply.body(), JsonNode.class).path("data");
        return new GlobalIds(
                data.at("/own/id").asText(),
                data.at("/recognised/recognitions/nodes/0/id").asText());
    }

    private Reply post(GraphAsk ask, @Nullable String token) {
        Exchange.Reply reply = Exchange.send(
                "POST",
                http,
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token),
                Json.write(Map.of("query", ask.query(), "variables", ask.variables())));
        return new Reply(reply.status() == 401 ? "UNAUTHENTICATED" : code(reply.body()), reply.body());
    }

    /** An error of the request, else one that a person can correct, else none. */
    static String code(String body) {
        JsonNode answer = Json.read(body, JsonNode.class);
        String error = answer.at("/errors/0/extensions/code").asText("");
        if (!error.isEmpty()) {
            return error;
        }
        for (JsonNode payload : answer.path("data")) {
            String userError = payload.at("/userErrors/0/code").asText("");
            if (!userError.isEmpty()) {
                return userError;
            }
        }
        return OK;
    }
}
