package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.LearnerNames;
import eu.lectern.kit.id.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results that come before their enrolment. Its id is chosen here, which no client can do. */
@QuarkusTest
class WaitingEvidenceIT {

    @Inject
    OpeningEnrolment opening;

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldCountEvidenceThatWaitedWhenItsEnrolmentIsOpened() throws Throwable {
        // given
        UUID enrolment = Ids.next();
        Kafka.send(List.of(Results.event(Results.pass(enrolment, "M22-PROJECT", 6))));
        await().atMost(SOON)
                .until(() -> Database.number("select count(*) from evidence where enrolment = ?", enrolment) == 1);

        // when
        open(enrolment);

        // then
        assertThat(progress(enrolment, "version")).isEqualTo(1);
        assertThat(progress(enrolment, "modulesCompleted")).isEqualTo(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Kafka.completions(enrolment))
                        .extracting(message -> Kafka.header(message, "ce_type"))
                        .containsExactly(EventTypes.MODULE_COMPLETED));
        assertThat(Database.number("select count(*) from decision where enrolment = ?", enrolment))
                .as("the project part and the module")
                .isEqualTo(2);
    }

    @Test
    void shouldLoseNoEvidenceThatComesWhileItsEnrolmentIsBeingOpened() throws Throwable {
        // given
        List<UUID> enrolments = Stream.generate(Ids::next).limit(40).toList();
        Thread sending = Thread.ofVirtual()
                .start(() -> enrolments.forEach(
                        enrolment -> Kafka.send(List.of(Results.event(Results.pass(enrolment, "M22-PROJECT", 6))))));

        // when
        for (UUID enrolment : enrolments) {
            open(enrolment);
        }
        sending.join();

        // then
        for (UUID enrolment : enrolments) {
            awaitModule(enrolment, "M22", "COMPLETED");
        }
    }

    private Enrolment open(UUID enrolment) throws Throwable {
        EnrolmentOrder order = new EnrolmentOrder(
                new LearnerNames("LV-DEMO", Optional.of("L-" + UUID.randomUUID()), Optional.empty()),
                "CECO",
                LocalDate.parse("2026-09-01"),
                "coordinator");
        return VertxContextSupport.subscribeAndAwait(() -> opening.open(enrolment, order, Optional.empty()));
    }
}
