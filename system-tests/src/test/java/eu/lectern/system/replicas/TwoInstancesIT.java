package eu.lectern.system.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.observing.CompletionFeed;
import eu.lectern.system.observing.Database;
import eu.lectern.system.observing.Settled;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.Rest;
import eu.lectern.system.rest.ResultsApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two instances of enrolment-service and two of assessment-service share the work and die in turn for a minute. The seed of
 * what the clients do is printed; {@code -Dreplicas.seed=} repeats it.
 */
@ExtendWith(WholeSystem.class)
class TwoInstancesIT {

    private static final Duration DYING = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LEARNERS = 10;
    private static final List<String> CLIENTS =
            List.of("coordinator1", "instructor1", "coordinator1", "instructor1", "coordinator1", "instructor1");

    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void shouldLoseNothingAndCountNothingTwiceWhileInstancesDieAgainAndAgain(LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        Settled settled = new Settled(stack);
        Map<String, Long> deadLettersBefore = settled.deadLetters();
        List<Participant> participants = participants(lectern, token);
        try (CompletionFeed feed = CompletionFeed.open(stack.kafka().bootstrapServers());
                Replicas enrolment = Replicas.start(stack, ServiceName.ENROLMENT);
                Replicas assessment = Replicas.start(stack, ServiceName.ASSESSMENT)) {

            // when
            Ledger ledger = runClientsWhileInstancesDie(stack, participants, enrolment, assessment);
            settled.await();

            // then
            assertThat(settled.deadLetters()).isEqualTo(deadLettersBefore);
            ResultsApi results = new ResultsApi(new Rest(token, assessment.urls()));
            EnrolmentsApi enrolments = new EnrolmentsApi(new Rest(token, enrolment.urls()));
            Verdict verdict = new Verdict(ledger, results, enrolments, Database.ofEnrolment(stack), feed);
            participants.forEach(verdict::requireNothingLostAndNothingTwice);
            verdict.requireWholeHistories();
        }
    }

    private static List<Participant> participants(Lectern lectern, String token) {
        List<Participant> participants = new ArrayList<>();
        for (int learner = 0; learner < LEARNERS; learner++) {
            String programme = learner % 2 == 0 ? "CECO" : "DTF";
            participants.add(Participant.enrolled(
                    lectern.enrolments(token), lectern.programme(token, programme), learner < LEARNERS / 2));
        }
        return participants;
    }

    private Ledger runClientsWhileInstancesDie(
            LocalStack stack, List<Participant> participants, Replicas enrolment, Replicas assessment) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<List<List<ResultView>>>> clients =
                    beginClients(stack, participants, assessment, threads);
            CompletableFuture<Integer> enrolmentDeaths =
                    new Killing(enrolment.instances(), acknowledged, DYING).begin(threads);
            CompletableFuture<Integer> assessmentDeaths =
                    new Killing(assessment.instances(), acknowledged, DYING).begin(threads);
            List<List<ResultView>> told = new ArrayList<>();
            clients.forEach(client -> told.addAll(patiently(client)));
            System.out.println("[replicas] " + told.size() + " results acknowledged, killed enrolment-service "
                    + patiently(enrolmentDeaths) + " times, assessment-service " + patiently(assessmentDeaths)
                    + " times");
            return new Ledger(told);
        }
    }

    /** Each client's steps take as long as the dying, unless that holds them up. */
    private List<CompletableFuture<List<List<ResultView>>>> beginClients(
            LocalStack stack, List<Participant> participants, Replicas assessment, ExecutorService threads) {
        long seed = Long.getLong("replicas.seed", System.nanoTime());
        List<List<Step>> scripts = new Scripts(seed).of(participants, CLIENTS.size());
        System.out.println("[replicas] seed " + seed + ", steps of the clients: "
                + scripts.stream().map(List::size).toList());
        List<CompletableFuture<List<List<ResultView>>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS.size(); client++) {
            List<Step> script = scripts.get(client);
            ResultsApi api = new ResultsApi(new Rest(stack.token(CLIENTS.get(client)), assessment.urls()));
            clients.add(CompletableFuture.supplyAsync(
                    () -> new Client(api, acknowledged).run(script, new Pace(DYING.dividedBy(script.size()))),
                    threads));
        }
        return clients;
    }

    private static <T> T patiently(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
