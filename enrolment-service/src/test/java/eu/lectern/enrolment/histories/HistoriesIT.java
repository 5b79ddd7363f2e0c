package eu.lectern.enrolment.histories;

import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Results in any order, corrected, revoked, repeated and cut into any batches, with recognitions and choices in between,
 * always give the completion that the {@link NaiveReference} finds.
 *
 * <p>Every run has a seed of its own, which it prints; {@code -Dhistories.seed=} repeats one, {@code -Dhistories.count=}
 * tells more or fewer histories. A failing history is told again alone, step by step shortened, and printed.
 */
@QuarkusTest
class HistoriesIT {

    private static final long SEED = Long.getLong("histories.seed", new Random().nextInt(1_000_000_000));
    private static final int COUNT = Integer.getInteger("histories.count", 1000);

    private static final int ENOUGH_FOR_VARIETY = 500;

    private static final int TOLD_TOGETHER = 10;
    private static final int ONE_GROUP_IN_SO_MANY_BY_TOPIC = 10;
    private static final int GROUPS_AT_A_TIME = 3;
    private static final Duration SHRINKING = Duration.ofSeconds(60);

    private final Map<Telling, List<String>> differences = new LinkedHashMap<>();

    @Inject
    Delivery delivery;

    /** Other tests list, count and enrol in what there is. */
    @AfterEach
    void forgetWhatWasTold() {
        Database.execute("""
                create temporary table told on commit drop as
                select id from enrolment where institution = '%1$s';
                delete from decision where enrolment in (select id from told);
                delete from recognition where enrolment in (select id from told);
                delete from progress where enrolment in (select id from told);
                delete from evidence where enrolment in (select id from told);
                delete from submission where enrolment in (select id from told);
                delete from enrolment where id in (select id from told);
                delete from learner where institution = '%1$s';
                delete from curriculum_version where code = '%2$s'""".formatted(Delivery.INSTITUTION, CurriculumGenerator.CODE));
    }

    @Test
    void shouldEndAsTheReferenceSaysHoweverAHistoryIsTold() throws ExecutionException, InterruptedException {
        // given
        say("seed " + SEED + "; repeat with -Dhistories.seed=" + SEED + " -Dhistories.count=" + COUNT);
        Histories histories = Histories.of(SEED, COUNT);
        publish(histories.curricula());
        List<List<Telling>> groups = groups(histories.all());
        say(COUNT + " histories of " + steps(histories) + " steps");

        // when
        try (Topic topic = new Topic()) {
            tell(groups, topic);
            topic.awaitTaken();
        }
        say("all are told");

        // then
        List<Telling> told = groups.stream().flatMap(List::stream).toList();
        Map<UUID, EndState> states =
                EndStates.of(told.stream().map(Telling::enrolment).toList());
        Map<UUID, List<Announcements.Announced>> events = Announcements.of(states.keySet());
        for (Telling telling : told) {
            EndState state = states.get(telling.enrolment());
            note(telling, Agreement.differences(telling, state));
            if (state != null) {
                note(
                        telling,
                        new ReadDecisions(state).differences(events.getOrDefault(telling.enrolment(), List.of())));
            }
        }
        groups.get(0).forEach(this::compareWithRest);
        say("compared");
        smallestFailing().ifPresent(this::explain);
        Variety variety = new Variety(states.values());
        say(variety.toString());
        if (COUNT >= ENOUGH_FOR_VARIETY) {
            variety.assertEnough();
        }
    }

    private static int steps(Histories histories) {
        return histories.all().stream()
                .mapToInt(history -> history.steps().size())
                .sum();
    }

    private static void publish(List<Curriculum> curricula) {
        Kafka.send(curricula.stream()
                .map(Curriculum::published)
                .map(published -> Kafka.event(
                        Topics.CURRICULUM_VERSIONS,
                        CurriculumGenerator.CODE + "/" + published.curriculum().version(),
                        EventTypes.CURRICULUM_PUBLISHED,
                        published))
                .toList());
        await().atMost(Service.SOON)
                .until(() -> Database.number(
                                "select count(*) from curriculum_version where code = ?", CurriculumGenerator.CODE)
                        == curricula.size());
    }

    /** Neighbours have the same curriculum, so a group takes one from here and one from there. */
    private static List<List<Telling>> groups(List<History> histories) {
        int number = Math.ceilDiv(histories.size(), TOLD_TOGETHER);
        List<List<Telling>> groups = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            groups.add(new ArrayList<>());
        }
        histories.forEach(history -> groups.get(history.number() % number).add(Telling.of(history)));
        return groups;
    }

    private void tell(List<List<Telling>> groups, Topic topic) throws ExecutionException, InterruptedException {
        try (ExecutorService tellers = Executors.newFixedThreadPool(GROUPS_AT_A_TIME)) {
            List<Future<?>> told = new ArrayList<>();
            for (int index = 0; index < groups.size(); index++) {
                List<Telling> group = groups.get(index);
                Random random = Histories.random(SEED, -1 - index);
                boolean byTopic = index % ONE_GROUP_IN_SO_MANY_BY_TOPIC == 0;
                told.add(tellers.submit(() -> {
                    if (byTopic) {
                        delivery.tellByTopic(Interleaving.rounds(group, 0, random), topic);
                    } else {
                        tellAndReplay(group, random);
                    }
                }));
            }
            for (Future<?> each : told) {
                each.get();
            }
        }
    }

    private void tellAndReplay(List<Telling> group, Random random) {
        List<UUID> enrolments = group.stream().map(Telling::enrolment).toList();
        delivery.tell(Interleaving.rounds(group, random.nextInt(3) / 4.0, random));
        Map<UUID, Long> before = EndStates.versions(enrolments);
        delivery.replay(group, random);
        Map<UUID, Long> after = EndStates.versions(enrolments);
        for (Telling telling : group) {
            if (!after.getOrDefault(telling.enrolment(), -1L).equals(before.get(telling.enrolment()))) {
                note(telling, List.of("the replay changed the progress"));
            }
        }
    }

    private void compareWithRest(Telling telling) {
        String shown = as("operator")
                .get(Service.progressOf(telling.enrolment()))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        note(telling, Agreement.ofProgress(telling, EndStates.progress(shown)));
    }

    private synchronized void note(Telling telling, List<String> found) {
        if (!found.isEmpty()) {
            differences.computeIfAbsent(telling, none -> new ArrayList<>()).addAll(found);
        }
    }

    private Optional<Telling> smallestFailing() {
        return differences.keySet().stream()
                .min(Comparator.comparingInt(
                        telling -> telling.history().steps().size()));
    }

    private void explain(Telling failing) {
        History smallest = Shrinking.smallest(
                failing.history(), history -> !differencesAlone(history).isEmpty(), SHRINKING);
        List<String> alone = differencesAlone(smallest);
        fail("""
                %d of %d histories differ, numbers %s; seed %d.
                The shortest, %d, in what it differs:
                %s
                %s
                %s
                %s""".formatted(
                        differences.size(),
                        COUNT,
                        differences.keySet().stream()
                                .map(telling -> telling.history().number())
                                .sorted()
                                .limit(20)
                                .toList(),
                        SEED,
                        failing.history().number(),
                        lines(differences.getOrDefault(failing, List.of())),
                        alone.isEmpty() ? "Told alone, message by message, it does not differ." : "Made smaller:",
                        lines(alone),
                        Story.of(smallest)));
    }

    private List<String> differencesAlone(History history) {
        Telling telling = Telling.of(history);
        delivery.tell(Interleaving.oneByOne(telling));
        return Agreement.differences(
                telling, EndStates.of(List.of(telling.enrolment())).get(telling.enrolment()));
    }

    private static String lines(List<String> sentences) {
        return sentences.stream().map(sentence -> "  " + sentence).collect(Collectors.joining("\n"));
    }

    private static void say(String sentence) {
        System.out.println("Histories: " + sentence);
    }
}
