package eu.lectern.system.fuzzing;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.stack.LocalStack;
import eu.lectern.system.openapi.ApiOperation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Who sends the requests: mostly those who may, so that something happens.
 *
 * @param tokens by name; empty for who has none
 */
record Callers(Map<String, String> tokens) {

    private static final List<String> ALL = List.of(
            "coordinator1",
            "coordinator2",
            "instructor1",
            "learner2",
            "learner3",
            "partner-lv",
            "mooc-platform",
            "operator",
            "editor",
            "nobody",
            "garbled");

    /** Of LV-DEMO, to which most of what is there belongs. */
    private static final Map<String, String> BY_ROLE = Map.of(
            Roles.LEARNER, "learner2",
            Roles.INSTRUCTOR, "instructor1",
            Roles.COORDINATOR, "coordinator1",
            Roles.INTEGRATION, "partner-lv",
            Roles.MOOC_PROVIDER, "mooc-platform",
            Roles.OPERATOR, "operator");

    static Callers of(LocalStack stack) {
        Map<String, String> tokens = new TreeMap<>();
        for (String name : ALL) {
            tokens.computeIfAbsent(name, unknown -> token(stack, unknown));
        }
        return new Callers(tokens);
    }

    private static String token(LocalStack stack, String name) {
        return switch (name) {
            case "nobody" -> "";
            case "garbled" -> "a.b";
            case "partner-lv", "mooc-platform" -> stack.clientToken(name);
            default -> stack.token(name);
        };
    }

    /** Three times in four somebody who may. */
    String pick(ApiOperation operation, Random random) {
        List<String> who = operation.roles().stream()
                .map(BY_ROLE::get)
                .filter(Objects::nonNull)
                .toList();
        return who.isEmpty() || random.nextInt(4) == 0 ? Hostile.pick(ALL, random) : Hostile.pick(who, random);
    }

    Map<String, String> authorization(String name) {
        String token = tokens.getOrDefault(name, "");
        return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }
}
