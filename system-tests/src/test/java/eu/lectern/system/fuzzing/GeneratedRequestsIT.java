package eu.lectern.system.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.LocalStack;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.access.Planted;
import eu.lectern.system.access.Planting;
import eu.lectern.system.openapi.ApiDocument;
import eu.lectern.system.openapi.ApiOperation;
import eu.lectern.system.openapi.Conformance;
import eu.lectern.system.openapi.Exchange;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Twenty thousand requests, half of them wrong, to every operation there is: none is answered with a 5xx that is ours, and
 * no answer contradicts the service's own document. The seed is printed; {@code -Dlectern.fuzzing.seed=} takes it again.
 */
@ExtendWith(WholeSystem.class)
class GeneratedRequestsIT {

    private static final int REQUESTS = Integer.getInteger("lectern.fuzzing.requests", 20_000);
    private static final int SENDERS = 12;
    private static final int SHOWN = 25;
    private static final int LONGEST_MINUTES = 10;

    private final Conformance conformance = new Conformance();
    /** The first of each kind: one mistake would hide the others else. */
    private final Map<String, String> complaints = new ConcurrentSkipListMap<>();

    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    @AfterAll
    static void tidy(LocalStack stack) {
        new Planting(stack, "coordinator1", "learner2").deleteWebhooks();
        new Planting(stack, "coordinator2", "learner3").deleteWebhooks();
    }

    @Test
    void shouldAnswerWhateverIsSentAsTheDocumentsPromise(LocalStack stack) throws InterruptedException {
        // given
        long seed = Long.getLong("lectern.fuzzing.seed", System.nanoTime());
        System.out.printf("[fuzzing] seed %d, %d requests%n", seed, REQUESTS);
        List<ApiOperation> operations = ApiDocument.SERVICES.stream()
                .flatMap(service -> ApiDocument.of(stack, service).operations().stream())
                .toList();
        Generator generator = new Generator(seed, operations, pool(stack), Callers.of(stack));
        long begun = System.nanoTime();

        // when
        sendAll(stack, generator);

        // then
        System.out.printf(
                "[fuzzing] %d operations, %d s, statuses %s%n",
                operations.size(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), new TreeMap<>(statuses));
        assertThat(complaints.values().stream().limit(SHOWN))
                .as("%d kinds of contradiction, seed %d", complaints.size(), seed)
                .isEmpty();
        assertThat(statuses.values().stream().mapToInt(AtomicInteger::get).sum())
                .isEqualTo(REQUESTS);
        // It would prove little if everything were refused at the door.
        assertThat(statuses.keySet()).contains(200, 201, 400, 401, 403, 404, 422);
    }

    private void sendAll(LocalStack stack, Generator generator) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.execute(() -> {
                    for (int number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
                        send(stack, generator, number);
                    }
                });
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES))
                    .isTrue();
        }
    }

    private void send(LocalStack stack, Generator generator, int number) {
        try {
            GeneratedRequest request = generator.request(number);
            Exchange.Reply reply = Exchange.send(
                    request.operation().method(),
                    URI.create(stack.url(request.operation().service()) + request.target()),
                    request.headers(),
                    request.body());
            statuses.computeIfAbsent(reply.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            judge(request, reply);
        } catch (RuntimeException failed) {
            complaints.put("#" + number, "was not answered: " + failed + ", because of " + failed.getCause());
        }
    }

    private void judge(GeneratedRequest request, Exchange.Reply reply) {
        if (reply.status() >= 500) {
            complaints.putIfAbsent(
                    request.operation() + " " + reply.status(), request + " -> " + reply.status() + " " + reply.body());
            return;
        }
        conformance
                .contradictions(request.operation(), reply)
                .forEach(contradiction -> complaints.putIfAbsent(
                        request.operation() + " " + contradiction,
                        request + " -> " + reply.status() + ": " + contradiction + " " + reply.body()));
    }

    /** Of each kind something, most of it of a learner of LV-DEMO whom no other test needs as they were. */
    private static Pool pool(LocalStack stack) {
        Planting lv = new Planting(stack, "coordinator1", "learner2");
        Planting it = new Planting(stack, "coordinator2", "learner3");
        Planted learners = lv.plant();
        UUID somebodys = lv.enrolSomebody();
        UUID foreign = it.enrolSomebody();
        return new Pool(Map.of(
                "enrolments", texts(learners.enrolment(), learners.enrolment(), somebodys, foreign),
                "results", texts(learners.result(), lv.result(somebodys, "fuzzing"), it.result(foreign, "fuzzing")),
                "submissions", texts(learners.submission()),
                "recognitions", texts(learners.recognition()),
                "learners", texts(lv.learner(lv.enrolSomebody()), lv.learner(somebodys), it.learner(foreign)),
                "webhooks", texts(learners.webhook()),
                "re-evaluation-jobs", texts(learners.job())));
    }

    private static List<String> texts(UUID... ids) {
        return Stream.of(ids).map(UUID::toString).toList();
    }
}
