package eu.lectern.system.partners;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.Json;
import eu.lectern.system.rest.Rest;
import eu.lectern.system.rest.ResultsApi;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** One partner with its students, seen through the gateway. */
record Institution(String client, String token, Rest rest, List<Student> students) {

    private static final String ENROLMENT_BATCHES = "/api/enrolment/v1/enrolment-batches";

    private record Newcomer(String learner, String programme) {}

    private record Newcomers(List<Newcomer> items) {}

    private record Enrolled(List<Item> items) {
        private record Item(EnrolmentView result) {}
    }

    /** Enrols half of the students in each programme; every other one chooses scenarios that are enough to complete it. */
    static Institution enrolling(
            String client,
            String token,
            URI gateway,
            List<PublishedProgramme> programmes,
            int size,
            int results,
            Random random) {
        Rest rest = new Rest(token, List.of(gateway));
        EnrolmentsApi enrolments = new EnrolmentsApi(rest);
        List<Student> students = new ArrayList<>();
        for (PublishedProgramme programme : programmes) {
            enrolments.enrolSomebody(programme.code()); // The curriculum has arrived.
            for (UUID enrolment : enrolled(rest, programme.code(), size / programmes.size())) {
                boolean finisher = students.size() % 2 == 0;
                List<String> scenarios = finisher ? programme.enoughScenarios() : List.of();
                if (finisher) {
                    enrolments.chooseScenarios(enrolment, scenarios);
                }
                students.add(Student.madeUp(enrolment, programme, scenarios, results, random));
            }
        }
        return new Institution(client, token, rest, List.copyOf(students));
    }

    private static List<UUID> enrolled(Rest rest, String programme, int many) {
        List<Newcomer> newcomers = Stream.generate(() -> new Newcomer("learner-" + UUID.randomUUID(), programme))
                .limit(many)
                .toList();
        String body = rest.send(
                        "POST",
                        ENROLMENT_BATCHES,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        new Newcomers(newcomers))
                .expect(200)
                .body();
        return Json.read(body, Enrolled.class).items().stream()
                .map(item -> item.result().id())
                .toList();
    }

    /** All that is to be sent, of all students mixed. */
    List<RecordResult> shuffledResults(Random random) {
        List<RecordResult> all = new ArrayList<>(students.stream()
                .flatMap(student -> student.results().stream())
                .map(Student.Attempt::result)
                .toList());
        Collections.shuffle(all, random);
        return all;
    }

    ResultsApi results() {
        return new ResultsApi(rest);
    }

    EnrolmentsApi enrolments() {
        return new EnrolmentsApi(rest);
    }
}
