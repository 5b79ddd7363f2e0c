package eu.lectern.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.StackPorts;
import eu.lectern.stack.demo.Person.Enrolled;
import eu.lectern.stack.keycloak.RealmFile;
import eu.lectern.stack.keycloak.TokenEndpoint;
import eu.lectern.stack.process.Deadline;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One learner's journey: enrolled, taught, assessed, and a module completed. It can be repeated; each time one module more. */
public final class Demo {

    private static final String LEARNER = "learner1";
    private static final String FIRST_MODULE = "M06";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Addresses addresses;
    private final PrintStream out;

    public Demo(StackPorts ports, PrintStream out) {
        this.addresses = new Addresses(ports);
        this.out = out;
    }

    /** Throws when the journey cannot go on; the message is one line for a person. */
    public void run() {
        Enrolled enrolled = enrol();
        Person learner = logIn(LEARNER);
        String code = nextModule(firstProgress(learner, enrolled.id()));
        Person instructor = logIn("instructor1");
        JsonNode module = readModule(instructor, code);
        long acknowledged = recordResults(instructor, enrolled.id(), module);
        awaitCompletion(learner, enrolled.id(), code, acknowledged);
    }

    private Enrolled enrol() {
        Person coordinator = logIn("coordinator1");
        Enrolled enrolled = coordinator.enrol(RealmFile.read().user(LEARNER).id(), LEARNER);
        out.println("coordinator1 of LV-DEMO "
                + (enrolled.isNew() ? "enrols " + LEARNER + " in" : "finds that " + LEARNER + " is enrolled in")
                + " the programme CECO: enrolment " + enrolled.id());
        return enrolled;
    }

    private JsonNode firstProgress(Person learner, String enrolment) {
        JsonNode progress = awaitProgress(learner, enrolment, seen -> seen.has("modules"))
                .orElseThrow(() -> new DemoFailed("the gateway shows " + LEARNER + " no progress"));
        out.println(LEARNER + " sees " + modulesCompleted(progress) + " over GraphQL");
        return progress;
    }

    /** M06, or the first module that is not completed yet when the demo was run before. */
    private String nextModule(JsonNode progress) {
        List<String> open = progress.path("modules")
                .valueStream()
                .filter(module -> !module.path("status").asText().equals("COMPLETED"))
                .map(module -> module.at("/module/code").asText())
                .toList();
        String next = Stream.of(FIRST_MODULE)
                .filter(open::contains)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> new DemoFailed(
                        LEARNER + " has completed every module: ./run --fresh starts from the beginning"));
        if (!next.equals(FIRST_MODULE)) {
            out.println(FIRST_MODULE + " is completed already; the journey goes on with " + next);
        }
        return next;
    }

    private JsonNode readModule(Person instructor, String code) {
        JsonNode module = instructor.module(code);
        out.println("instructor1 reads in the catalogue what " + code + ", \""
                + module.path("title").asText() + "\", requires:");
        new RequirementText(module.path("requirement")).lines().forEach(line -> out.println("    " + line));
        return module;
    }

    private long recordResults(Person instructor, String enrolment, JsonNode module) {
        long acknowledged = System.nanoTime();
        for (JsonNode assessment : new RequirementText(module.path("requirement")).assessments()) {
            acknowledged = instructor.recordPass(enrolment, assessment);
            out.println("instructor1 records a pass for "
                    + assessment.path("assessment").asText());
        }
        return acknowledged;
    }

    private void awaitCompletion(Person learner, String enrolment, String code, long acknowledgedNanos) {
        JsonNode progress = awaitProgress(learner, enrolment, seen -> isCompleted(seen, code))
                .orElseThrow(() -> new DemoFailed(
                        code + " is not completed " + PATIENCE.toSeconds() + " s after its last result"));
        long millis = Duration.ofNanos(System.nanoTime() - acknowledgedNanos).toMillis();
        out.println(LEARNER + " sees " + code + " completed, " + millis
                + " ms after the last result was acknowledged; now " + modulesCompleted(progress));
    }

    /** Asks again and again until the progress is as expected; empty when it is not in time. */
    private static Optional<JsonNode> awaitProgress(Person learner, String enrolment, Predicate<JsonNode> expected) {
        AtomicReference<JsonNode> progress = new AtomicReference<>();
        boolean seen = Deadline.in(PATIENCE).await(() -> {
            JsonNode now = learner.progress(enrolment);
            progress.set(now);
            return expected.test(now);
        });
        return seen ? Optional.of(progress.get()) : Optional.empty();
    }

    private static boolean isCompleted(JsonNode progress, String code) {
        return progress.path("modules")
                .valueStream()
                .anyMatch(module -> module.at("/module/code").asText().equals(code)
                        && module.path("status").asText().equals("COMPLETED"));
    }

    private static String modulesCompleted(JsonNode progress) {
        return progress.path("modulesCompleted").asInt() + " of "
                + progress.path("modulesTotal").asInt() + " modules completed";
    }

    private Person logIn(String name) {
        return new Person(name, new JsonClient(http, new TokenEndpoint(addresses.realm()).forUser(name)), addresses);
    }
}
