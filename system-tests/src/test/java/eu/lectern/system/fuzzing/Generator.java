package eu.lectern.system.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.system.openapi.ApiOperation;
import eu.lectern.system.openapi.ApiOperation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes requests from the documents: request number n is the same for the same seed. */
final class Generator {

    private static final String KEY = "Idempotency-Key";
    private static final List<String> ACCEPTED =
            List.of("application/json", "*/*", "application/problem+json", "text/html");
    private static final List<String> MEDIA_TYPES =
            List.of("text/plain", "application/xml", "application/json;charset=utf-16", "nonsense", "*/*");

    private final long seed;
    private final List<ApiOperation> operations;
    private final Pool pool;
    private final Callers callers;

    Generator(long seed, List<ApiOperation> operations, Pool pool, Callers callers) {
        this.seed = seed;
        this.operations = List.copyOf(operations);
        this.pool = pool;
        this.callers = callers;
    }

    GeneratedRequest request(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        ApiOperation operation = operations.get(number % operations.size());
        Values values = new Values(operation.document(), pool, random);
        String caller = callers.pick(operation, random);
        Map<String, String> headers = new LinkedHashMap<>(callers.authorization(caller));
        addHeaders(headers, operation, values, random);
        JsonNode schema = operation.bodySchema();
        String body = schema.isMissingNode() ? null : body(values.of("", schema), random);
        if (body != null && random.nextInt(40) == 0) {
            headers.put("Content-Type", Hostile.pick(MEDIA_TYPES, random));
        }
        return new GeneratedRequest(number, operation, target(operation, values, random), caller, headers, body);
    }

    private static String body(JsonNode good, Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> good.toString();
            case 9 -> Hostile.body(random);
            default -> Mutation.of(good, random);
        };
    }

    private void addHeaders(Map<String, String> headers, ApiOperation operation, Values values, Random random) {
        if (random.nextInt(20) == 0) {
            headers.put("Accept", Hostile.pick(ACCEPTED, random));
        }
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.in().equals("header") || random.nextInt(10) == 0) {
                continue;
            }
            boolean key = parameter.name().equals(KEY);
            String value = key && random.nextInt(4) > 0
                    ? new UUID(random.nextLong(), random.nextLong()).toString()
                    : text(parameter, values, random);
            if (value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
                headers.put(parameter.name(), value);
            }
        }
    }

    private String target(ApiOperation operation, Values values, Random random) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" ->
                    path = path.replace(
                            "{" + parameter.name() + "}",
                            inPath(text(parameter, kind(operation.path(), parameter.name()), values, random)));
                case "query" -> addQuery(query, parameter, values, random);
                default -> {
                    // Headers are added elsewhere, and cookies there are none.
                }
            }
        }
        if (random.nextInt(50) == 0) {
            query.add("unknown=" + random.nextInt(100));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void addQuery(List<String> query, Parameter parameter, Values values, Random random) {
        boolean wished = parameter.required() ? random.nextInt(10) > 0 : random.nextInt(5) < 2;
        int times = !wished ? 0 : random.nextInt(15) == 0 ? 2 : 1;
        for (int time = 0; time < times; time++) {
            query.add(encoded(parameter.name()) + "=" + encoded(text(parameter, values, random)));
        }
    }

    /** What an id in a path is one of, by the segment before it, e.g. {@code results}; else that and its name. */
    private static String kind(String path, String parameter) {
        String before = path.substring(0, path.indexOf("/{" + parameter + "}"));
        String collection = before.substring(before.lastIndexOf('/') + 1);
        return parameter.endsWith("id")
                ? collection
                : collection.equals("versions") ? "version" : collection + "/" + parameter;
    }

    private static String text(Parameter parameter, Values values, Random random) {
        return text(parameter, parameter.name(), values, random);
    }

    /** One time in eight something that the schema does not allow. */
    private static String text(Parameter parameter, String name, Values values, Random random) {
        if (random.nextInt(8) == 0) {
            return Hostile.text(random);
        }
        JsonNode value = values.of(name, parameter.schema());
        JsonNode one = value.isArray() ? value.path(0) : value;
        return one.asText();
    }

    /** Nothing at all would be another address. */
    private static String inPath(String text) {
        return text.isEmpty() ? "-" : encoded(text).replace("+", "%20");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
