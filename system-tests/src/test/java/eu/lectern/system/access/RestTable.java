package eu.lectern.system.access;

import static eu.lectern.contracts.identity.Roles.COORDINATOR;
import static eu.lectern.contracts.identity.Roles.INSTRUCTOR;
import static eu.lectern.contracts.identity.Roles.INTEGRATION;
import static eu.lectern.contracts.identity.Roles.LEARNER;
import static eu.lectern.contracts.identity.Roles.MOOC_PROVIDER;
import static eu.lectern.contracts.identity.Roles.OPERATOR;
import static eu.lectern.system.access.Reach.BODY;
import static eu.lectern.system.access.Reach.ITEM;
import static eu.lectern.system.access.Reach.NOTHING;
import static eu.lectern.system.access.Reach.PATH;
import static eu.lectern.system.access.Reach.PUBLIC;
import static eu.lectern.system.access.Reach.ROLE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who may do what over REST: one entry for each operation, by its id. Whoever adds an operation adds its line here, from the
 * contract, not from what the service happens to answer.
 */
final class RestTable {

    /** A rule, and what to send so that only the caller decides what is answered. */
    record Entry(Rule rule, Function<Scene, Ask> ask) {}

    private static final Set<String> READERS = Set.of(LEARNER, INSTRUCTOR, COORDINATOR, INTEGRATION, OPERATOR);
    private static final Set<String> ENROLLERS = Set.of(COORDINATOR, INTEGRATION);
    private static final Set<String> CHOOSERS = Set.of(LEARNER, COORDINATOR, INTEGRATION);
    private static final Set<String> MOVERS = Set.of(COORDINATOR, INTEGRATION, OPERATOR);
    private static final Set<String> ASSESSORS = Set.of(INSTRUCTOR, COORDINATOR, INTEGRATION);
    private static final Set<String> RECORDERS = Set.of(INSTRUCTOR, COORDINATOR, INTEGRATION, MOOC_PROVIDER);
    private static final Set<String> OPERATORS = Set.of(OPERATOR);
    private static final Set<String> FOLLOWERS =
            Set.of(LEARNER, INSTRUCTOR, COORDINATOR, INTEGRATION, MOOC_PROVIDER, OPERATOR);

    private static final String KEY = "Idempotency-Key";
    private static final Map<String, Object> DRY_RUN = Map.of("version", "0.2", "dryRun", true);

    private final Map<String, Entry> entries = new TreeMap<>();

    RestTable() {
        catalogue();
        enrolments();
        recognitions();
        learners();
        reevaluation();
        following();
        webhooks();
        results();
        submissions();
        deadLetters("Enrolment");
        deadLetters("Assessment");
        audit("Enrolment", "/api/enrolment/v1/enrolments/", scene -> scene.own().enrolment());
        audit("Assessment", "/api/assessment/v1/results/", scene -> scene.own().result());
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** The one of an operation that has one. */
    Entry entry(String operation) {
        return Objects.requireNonNull(entries.get(operation), operation);
    }

    private void catalogue() {
        Ask version = Ask.nothing().at("code", "library-vet").at("version", "0.2");
        add("listCurricula", Set.of(), PUBLIC, 200, scene -> Ask.nothing());
        add("getCurriculumVersion", Set.of(), PUBLIC, 200, scene -> version);
        add("getConsistencyReport", Set.of(), PUBLIC, 200, scene -> version);
        add("listModules", Set.of(), PUBLIC, 200, scene -> Ask.nothing());
        add("getModule", Set.of(), PUBLIC, 200, scene -> Ask.nothing().at("code", "M05"));
        add("listProgrammes", Set.of(), PUBLIC, 200, scene -> Ask.nothing());
        add("getProgramme", Set.of(), PUBLIC, 200, scene -> Ask.nothing().at("code", "CECO"));
    }

    private void enrolments() {
        add("enrol", ENROLLERS, ROLE, 201, scene -> keyed().saying(somebodyNew()));
        add("enrolMany", ENROLLERS, ROLE, 200, scene -> keyed().saying(Map.of("items", List.of(somebodyNew()))));
        add("listEnrolments", READERS, ROLE, 200, scene -> Ask.nothing().where("limit=200&total=true"));
        add("getEnrolment", FOLLOWERS, PATH, 200, scene -> Ask.of(scene.own().enrolment()));
        add("listDecisions", READERS, PATH, 200, scene -> Ask.of(scene.own().enrolment()));
        add("explain", READERS, PATH, 200, scene -> Ask.of(scene.own().enrolment()));
        add("getProgress", READERS, PATH, 200, scene -> Ask.of(scene.own().enrolment()));
        add("listProgress", READERS, ROLE, 200, scene -> Ask.nothing().where(both(scene)));
        add("getScenarios", READERS, PATH, 200, scene -> Ask.of(scene.own().enrolment()));
        add(
                "chooseScenarios",
                CHOOSERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().enrolment()).saying(Map.of("modules", List.of())));
        add("withdraw", ENROLLERS, PATH, 200, scene -> keyed().at("id", scene.somebody()));
        add("reEnrol", ENROLLERS, PATH, 200, scene -> keyed().at("id", scene.returning()));
    }

    /** By their opaque id; who is erased is somebody else each time. */
    private void learners() {
        add("listLearners", CHOOSERS, ROLE, 200, scene -> Ask.nothing().where("limit=200"));
        add("getLearner", CHOOSERS, PATH, 200, scene -> Ask.of(scene.own().learner()));
        add("exportLearner", CHOOSERS, PATH, 200, scene -> Ask.of(scene.own().learner()));
        add(
                "listResultsOfLearner",
                CHOOSERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().learner()));
        add(
                "listSubmissionsOfLearner",
                CHOOSERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().learner()));
        add(
                "eraseLearner",
                ENROLLERS,
                PATH,
                202,
                scene -> Ask.of(scene.planting().learner(scene.planting().enrolSomebody()))
                        .saying(Map.of("reason", "LEARNER_REQUEST")));
        add("getErasure", ENROLLERS, PATH, 200, scene -> Ask.of(scene.erased()));
        add("listErasedCounts", OPERATORS, ROLE, 200, scene -> Ask.nothing());
    }

    /** Since before anything was planted. */
    private void following() {
        add("listChanges", ENROLLERS, ROLE, 200, scene -> Ask.nothing().where("limit=200&after=" + scene.before()));
    }

    private void webhooks() {
        Map<String, Object> order = Map.of("url", Planting.NOWHERE, "after", "latest");
        add("createWebhook", ENROLLERS, ROLE, 201, scene -> keyed().saying(order));
        add("listWebhooks", ENROLLERS, ROLE, 200, scene -> Ask.nothing());
        add("getWebhook", ENROLLERS, PATH, 200, scene -> Ask.of(scene.own().webhook()));
        add(
                "changeWebhook",
                ENROLLERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().webhook())
                        .with("If-Match", scene.planting().tagOf(scene.own().webhook()))
                        .saying(Map.of("url", Planting.NOWHERE, "description", "planted", "paused", true)));
        add("pingWebhook", ENROLLERS, PATH, 200, scene -> Ask.of(scene.own().webhook()));
        add(
                "rotateWebhookSecret",
                ENROLLERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().webhook()));
        add(
                "replayWebhook",
                ENROLLERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().webhook()).saying(Map.of("after", "latest")));
        add(
                "listWebhookDeliveries",
                ENROLLERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().webhook()));
        add(
                "deleteWebhook",
                ENROLLERS,
                PATH,
                204,
                scene -> deletable(scene, scene.planting().webhook("to be deleted")));
    }

    private void recognitions() {
        add(
                "recognisePriorLearning",
                ENROLLERS,
                PATH,
                201,
                scene -> keyed().at("id", scene.planting().enrolSomebody())
                        .saying(Map.of("module", "M06", "reason", "TESTED_OUT", "evidence", "an examination")));
        add("listRecognitions", READERS, PATH, 200, scene -> Ask.of(scene.own().enrolment()));
        add(
                "getRecognition",
                READERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().enrolment()).at("rid", scene.own().recognition()));
        add(
                "withdrawRecognition",
                ENROLLERS,
                PATH,
                200,
                scene -> Ask.of(scene.recognised()).at("rid", scene.takenBack()));
    }

    private void reevaluation() {
        add(
                "reevaluate",
                MOVERS,
                PATH,
                200,
                scene -> keyed().at("id", scene.own().enrolment()).saying(DRY_RUN));
        add(
                "reevaluateProgramme",
                MOVERS,
                ROLE,
                202,
                scene -> keyed().at("code", "DTF").saying(DRY_RUN));
        add("listReevaluationJobs", MOVERS, ROLE, 200, scene -> Ask.nothing().where("limit=200"));
        add("getReevaluationJob", MOVERS, PATH, 200, scene -> Ask.of(scene.own().job()));
        add(
                "listReevaluatedEnrolments",
                MOVERS,
                PATH,
                200,
                scene -> Ask.of(scene.own().job()));
    }

    private void results() {
        add("recordResult", RECORDERS, BODY, 201, scene -> keyed().saying(result(scene)));
        add("recordResults", RECORDERS, ITEM, 200, scene -> keyed().saying(Map.of("items", List.of(result(scene)))));
        add(
                "listResults",
                READERS,
                PATH,
                200,
                scene -> Ask.nothing().where("enrolment=" + scene.own().enrolment()));
        add("listResultLists", READERS, ROLE, 200, scene -> Ask.nothing().where(both(scene)));
        add("getResult", READERS, PATH, 200, scene -> Ask.of(scene.own().result()));
        add(
                "correctResult",
                RECORDERS,
                PATH,
                200,
                scene -> fresh(scene)
                        .saying(Map.of("percent", 90, "achievedOn", Planting.today(), "reason", "a slip of the pen")));
        add("revokeResult", RECORDERS, PATH, 200, scene -> fresh(scene).saying(Map.of("reason", "a mix-up")));
    }

    private void submissions() {
        add(
                "handInWork",
                Set.of(LEARNER),
                BODY,
                201,
                scene -> keyed().saying(Map.of(
                        "enrolment", scene.own().enrolment(), "assessment", "M13-PROJECT", "text", "work")));
        add(
                "listSubmissions",
                READERS,
                PATH,
                200,
                scene -> Ask.nothing().where("enrolment=" + scene.own().enrolment()));
        add("getSubmission", READERS, PATH, 200, scene -> Ask.of(scene.own().submission()));
        add(
                "assessSubmission",
                ASSESSORS,
                PATH,
                201,
                scene -> keyed().at(
                                "id", scene.planting().submission(scene.own().enrolment(), "M14-PROJECT", "work"))
                        .saying(Map.of("outcome", "FAILED", "feedback", "not yet")));
    }

    private void deadLetters(String service) {
        add("list" + service + "DeadLetters", OPERATORS, ROLE, 200, scene -> Ask.nothing());
        add("get" + service + "DeadLetter", OPERATORS, NOTHING, 200, scene -> Ask.of(UUID.randomUUID()));
        add("resend" + service + "DeadLetter", OPERATORS, NOTHING, 200, scene -> Ask.of(UUID.randomUUID()));
    }

    private void audit(String service, String path, Function<Scene, UUID> resource) {
        add(
                "list" + service + "Audit",
                MOVERS,
                ROLE,
                200,
                scene -> Ask.nothing().where("limit=200&resource=" + path + resource.apply(scene)));
    }

    private void add(String operation, Set<String> roles, Reach reach, int success, Function<Scene, Ask> ask) {
        Entry entry = new Entry(new Rule(roles, reach, success), ask);
        if (entries.put(operation, entry) != null) {
            throw new IllegalStateException(operation + " has two entries");
        }
    }

    private static Ask keyed() {
        return Ask.nothing().with(KEY, UUID.randomUUID().toString());
    }

    private static Ask deletable(Scene scene, UUID webhook) {
        return Ask.of(webhook).with("If-Match", scene.planting().tagOf(webhook));
    }

    private static Map<String, Object> somebodyNew() {
        return Map.of("learner", "matrix-" + UUID.randomUUID(), "programme", "CECO");
    }

    /** A result of its own, in its first revision. */
    private static Ask fresh(Scene scene) {
        return Ask.of(scene.planting().result(scene.own().enrolment(), "used up"))
                .with("If-Match", "\"1\"");
    }

    private static Map<String, Object> result(Scene scene) {
        return Map.of(
                "enrolment",
                scene.own().enrolment(),
                "assessment",
                "M05-MOOC-TEST",
                "percent",
                80,
                "achievedOn",
                Planting.today());
    }

    /** A list by ids leaves out what is not the caller's, whoever asks for both. */
    private static String both(Scene scene) {
        return "enrolment=" + scene.own().enrolment() + "&enrolment="
                + scene.foreign().enrolment();
    }
}
