package eu.lectern.system.access;

import static eu.lectern.contracts.identity.Roles.COORDINATOR;
import static eu.lectern.contracts.identity.Roles.INSTRUCTOR;
import static eu.lectern.contracts.identity.Roles.INTEGRATION;
import static eu.lectern.contracts.identity.Roles.LEARNER;
import static eu.lectern.contracts.identity.Roles.MOOC_PROVIDER;
import static eu.lectern.contracts.identity.Roles.OPERATOR;
import static eu.lectern.system.access.Reach.BODY;
import static eu.lectern.system.access.Reach.PATH;
import static eu.lectern.system.access.Reach.PUBLIC;
import static eu.lectern.system.access.Reach.ROLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/** Who may do what over GraphQL: one entry for each root field, by {@code Type.field}. The rules are those of REST. */
final class GraphTable {

    /** A rule, and what to send so that only the caller decides what is answered. */
    record Entry(Rule rule, BiFunction<Scene, GlobalIds, GraphAsk> ask) {

        /** {@code OK}, or the error's code. */
        String expected(Person person) {
            return switch (rule.expected(person)) {
                // The gateway looks at every token that is sent: a client would not notice else that it has expired.
                case 200 -> person == Person.FORGED ? "UNAUTHENTICATED" : "OK";
                case 401 -> "UNAUTHENTICATED";
                case 403 -> "FORBIDDEN";
                case 404 -> "NOT_FOUND";
                // What a person can correct is a user error.
                case 422 -> "INVALID";
                default -> throw new IllegalStateException("no code for " + rule);
            };
        }
    }

    private static final Set<String> READERS = Set.of(LEARNER, INSTRUCTOR, COORDINATOR, INTEGRATION, OPERATOR);
    private static final Set<String> FOLLOWERS =
            Set.of(LEARNER, INSTRUCTOR, COORDINATOR, INTEGRATION, MOOC_PROVIDER, OPERATOR);
    private static final Set<String> ENROLLERS = Set.of(COORDINATOR, INTEGRATION);
    private static final Set<String> CHOOSERS = Set.of(LEARNER, COORDINATOR, INTEGRATION);
    private static final Set<String> ASSESSORS = Set.of(INSTRUCTOR, COORDINATOR, INTEGRATION);
    private static final Set<String> RECORDERS = Set.of(INSTRUCTOR, COORDINATOR, INTEGRATION, MOOC_PROVIDER);

    private final Map<String, Entry> entries = new TreeMap<>();

    GraphTable() {
        catalogue();
        reading();
        enrolling();
        results();
        add(
                "Subscription.progress",
                READERS,
                PATH,
                (scene, ids) -> new GraphAsk(
                        "subscription ($id: ID!) { progress(enrolmentId: $id) { version status } }",
                        Map.of("id", ids.enrolment())));
    }

    Map<String, Entry> entries() {
        return entries;
    }

    private void catalogue() {
        add("Query.programmes", Set.of(), PUBLIC, ask("{ programmes { nodes { code } } }"));
        add("Query.programme", Set.of(), PUBLIC, ask("{ programme(code: \"CECO\") { code } }"));
        add("Query.modules", Set.of(), PUBLIC, ask("{ modules { nodes { code } } }"));
        add("Query.module", Set.of(), PUBLIC, ask("{ module(code: \"M05\") { code } }"));
        add("Query.viewer", Set.of(), PUBLIC, ask("{ viewer { roles institution } }"));
    }

    private void reading() {
        add(
                "Query.node",
                FOLLOWERS,
                PATH,
                (scene, ids) -> new GraphAsk(
                        "query ($id: ID!) { node(id: $id) { id ... on Enrolment { learner institution } } }",
                        Map.of("id", ids.enrolment())));
        add(
                "Query.enrolment",
                READERS,
                PATH,
                (scene, ids) -> new GraphAsk(
                        "query ($id: ID!) { enrolment(id: $id) { learner institution progress { version }"
                                + " results { nodes { id source } } submissions { nodes { id text } }"
                                + " recognitions { nodes { id evidence } } decisions { nodes { text } } } }",
                        Map.of("id", scene.own().enrolment())));
        add(
                "Query.enrolments",
                READERS,
                ROLE,
                ask("{ enrolments(first: 100) { totalCount nodes { id learner institution"
                        + " progress { version } results(first: 5) { nodes { id source } } } } }"));
        add("Query.submissions", ASSESSORS, ROLE, ask("{ submissions(first: 100) { nodes { id text } } }"));
    }

    private void enrolling() {
        add(
                "Mutation.enrol",
                ENROLLERS,
                ROLE,
                (scene, ids) -> input(
                        "enrol", "EnrolInput", Map.of("learner", "matrix-" + UUID.randomUUID(), "programme", "CECO")));
        add(
                "Mutation.chooseScenarios",
                CHOOSERS,
                PATH,
                (scene, ids) -> input(
                        "chooseScenarios",
                        "ChooseScenariosInput",
                        Map.of("enrolment", ids.enrolment(), "modules", List.of())));
        add(
                "Mutation.withdraw",
                ENROLLERS,
                PATH,
                (scene, ids) -> input("withdraw", "WithdrawInput", Map.of("enrolment", scene.somebody())));
        add(
                "Mutation.reEnrol",
                ENROLLERS,
                PATH,
                (scene, ids) -> input("reEnrol", "ReEnrolInput", Map.of("enrolment", scene.returning())));
        add(
                "Mutation.recognisePriorLearning",
                ENROLLERS,
                PATH,
                (scene, ids) -> input(
                        "recognisePriorLearning",
                        "RecogniseInput",
                        Map.of(
                                "enrolment", scene.planting().enrolSomebody(),
                                "module", "M06",
                                "reason", "TESTED_OUT",
                                "evidence", "an examination")));
        add(
                "Mutation.withdrawRecognition",
                ENROLLERS,
                PATH,
                (scene, ids) -> input(
                        "withdrawRecognition", "WithdrawRecognitionInput", Map.of("recognition", ids.recognition())));
    }

    private void results() {
        add(
                "Mutation.recordResult",
                RECORDERS,
                BODY,
                (scene, ids) -> input(
                        "recordResult",
                        "RecordResultInput",
                        Map.of(
                                "enrolment",
                                scene.own().enrolment(),
                                "assessment",
                                "M05-MOOC-TEST",
                                "percent",
                                80,
                                "achievedOn",
                                Planting.today())));
        add(
                "Mutation.correctResult",
                RECORDERS,
                PATH,
                (scene, ids) -> input(
                        "correctResult",
                        "CorrectResultInput",
                        Map.of(
                                "result",
                                scene.planting().result(scene.own().enrolment(), "used up"),
                                "revision",
                                1,
                                "percent",
                                90,
                                "achievedOn",
                                Planting.today(),
                                "reason",
                                "a slip of the pen")));
        add(
                "Mutation.revokeResult",
                RECORDERS,
                PATH,
                (scene, ids) -> input(
                        "revokeResult",
                        "RevokeResultInput",
                        Map.of(
                                "result",
                                scene.planting().result(scene.own().enrolment(), "used up"),
                                "revision",
                                1,
                                "reason",
                                "a mix-up")));
        add(
                "Mutation.submitWork",
                Set.of(LEARNER),
                BODY,
                (scene, ids) -> input(
                        "submitWork",
                        "SubmitWorkInput",
                        Map.of("enrolment", scene.own().enrolment(), "assessment", "M13-PROJECT", "text", "work")));
        add(
                "Mutation.assessSubmission",
                ASSESSORS,
                PATH,
                (scene, ids) -> input(
                        "assessSubmission",
                        "AssessSubmissionInput",
                        Map.of(
                                "submission",
                                        scene.planting().submission(scene.own().enrolment(), "M14-PROJECT", "work"),
                                "outcome", "FAILED",
                                "feedback", "not yet")));
    }

    private void add(String field, Set<String> roles, Reach reach, BiFunction<Scene, GlobalIds, GraphAsk> ask) {
        if (entries.put(field, new Entry(new Rule(roles, reach, 200), ask)) != null) {
            throw new IllegalStateException(field + " has two entries");
        }
    }

    private static BiFunction<Scene, GlobalIds, GraphAsk> ask(String query) {
        return (scene, ids) -> new GraphAsk(query, Map.of());
    }

    private static GraphAsk input(String field, String type, Map<String, Object> input) {
        return new GraphAsk(
                "mutation ($input: " + type + "!) { " + field
                        + "(input: $input) { userErrors { field message code } } }",
                Map.of("input", input));
    }
}
