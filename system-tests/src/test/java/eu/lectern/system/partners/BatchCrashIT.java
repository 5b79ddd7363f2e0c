package eu.lectern.system.partners;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.process.Component;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.observing.Database;
import eu.lectern.system.observing.Settled;
import eu.lectern.system.programme.PublishedProgramme;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two partners send 20,000 results as batches and as lines, through the gateway, while every part of the system dies at
 * least once and connections are cut. The seed of what happens is printed; {@code -Dpartners.seed=} repeats it.
 */
@ExtendWith(WholeSystem.class)
class BatchCrashIT {

    private static final int RESULTS = 20_000;
    private static final int STUDENTS = 80;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Allowance allowance = new Allowance();
    private final long begin = System.nanoTime();

    @Test
    void shouldCountEachResultOnceWhateverDiesAndBreaks(LocalStack stack, Lectern lectern) throws InterruptedException {
        // given
        long seed = Long.getLong("partners.seed", System.nanoTime());
        say("seed " + seed);
        Random random = new Random(seed);
        List<Institution> institutions = enrol(stack, lectern, random);
        Settled settled = new Settled(stack);
        Map<String, Long> deadLettersBefore = settled.deadLetters();
        say("enrolled " + STUDENTS);

        // when
        try {
            List<Object> given = Together.run(jobs(stack, institutions, random), PATIENCE);
            say("killed, and answered: " + given);
        } finally {
            stack.components().forEach(Component::start);
        }
        settled.await();
        say("settled");

        // then
        assertThat(allowance.acknowledged()).isEqualTo(RESULTS);
        assertThat(settled.deadLetters()).isEqualTo(deadLettersBefore);
        for (Institution institution : institutions) {
            CountedOnce verdict = new CountedOnce(institution, Database.ofEnrolment(stack));
            institution.students().forEach(verdict::require);
        }
        assertThat(completed(institutions)).isEqualTo(STUDENTS / 2);
        say("compared");
    }

    private void say(String what) {
        System.out.println(
                "[partners] " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s: " + what);
    }

    private static List<Institution> enrol(LocalStack stack, Lectern lectern, Random random) {
        List<PublishedProgramme> programmes = Stream.of("CECO", "DTF")
                .map(code -> lectern.programme(stack.token("coordinator1"), code))
                .toList();
        return Stream.of("partner-lv", "partner-it")
                .map(client -> Institution.enrolling(
                        client,
                        stack.clientToken(client),
                        stack.url(ServiceName.GATEWAY),
                        programmes,
                        STUDENTS / 2,
                        RESULTS / STUDENTS,
                        random))
                .toList();
    }

    /** Of each institution one courier with lines and one with batches, and the deaths. */
    private List<Callable<?>> jobs(LocalStack stack, List<Institution> institutions, Random random) {
        URI gateway = stack.url(ServiceName.GATEWAY);
        Packing packing = new Packing(random, allowance);
        List<Callable<?>> jobs = new ArrayList<>();
        for (Institution institution : institutions) {
            List<RecordResult> results = institution.shuffledResults(random);
            int half = results.size() / 2;
            List<Parcel> lines = packing.lines(results.subList(0, half));
            List<Parcel> batches = packing.batches(results.subList(half, results.size()));
            SendingLines byLines = new SendingLines(gateway, institution.token(), new Random(random.nextLong()));
            SendingBatch byBatches = new SendingBatch(gateway, institution.token());
            jobs.add(() -> new Courier(byLines).bring(lines));
            jobs.add(() -> new Courier(byBatches).bring(batches));
        }
        Deaths deaths = new Deaths(stack, random, allowance, RESULTS);
        jobs.add(deaths::run);
        return jobs;
    }

    private static long completed(List<Institution> institutions) {
        return institutions.stream()
                .mapToLong(institution -> institution.students().stream()
                        .filter(student -> institution
                                        .enrolments()
                                        .progress(student.enrolment())
                                        .status()
                                == ProgrammeStatus.COMPLETED)
                        .count())
                .sum();
    }
}
