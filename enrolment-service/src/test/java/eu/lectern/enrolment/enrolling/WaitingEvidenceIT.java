package eu.lectern.enrolment.enrolling;

import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.register.LearnerNames;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.vertx.RunOnVertxContext;
import io.quarkus.test.vertx.UniAsserter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results that come before their enrolment; its id is chosen here, which no client can. */
@QuarkusTest
class WaitingEvidenceIT {

    @Inject
    OpeningEnrolment opening;

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    @RunOnVertxContext
    void shouldCountEvidenceThatWaitedWhenItsEnrolmentIsOpened(UniAsserter asserter) {
        // given
        UUID enrolment = UUID.randomUUID();
        asserter.execute(() -> Uni.createFrom()
                .item(() -> {
                    Kafka.send(List.of(Results.event(Results.pass(enrolment, "M22-PROJECT", 6))));
                    await().atMost(SOON).until(() -> evidenceOf(enrolment) == 1);
                    return true;
                })
                .runSubscriptionOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool()));

        // when
        asserter.assertThat(
                () -> opening.open(enrolment, order()),
                opened -> assertThat(opened.id()).isEqualTo(enrolment));

        // then
        asserter.execute(() -> Uni.createFrom()
                .item(() -> {
                    assertThat(progress(enrolment, "version")).isEqualTo(1);
                    awaitModule(enrolment, "M22", "COMPLETED");
                    await().atMost(SOON)
                            .untilAsserted(() -> assertThat(Kafka.read(Topics.COMPLETIONS, enrolment.toString()))
                                    .extracting(message -> Kafka.header(message, "ce_type"))
                                    .containsExactly(EventTypes.MODULE_COMPLETED));
                    return true;
                })
                .runSubscriptionOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool()));
    }

    private static EnrolmentOrder order() {
        return new EnrolmentOrder(
                new LearnerNames("LV-DEMO", Optional.of("L-" + UUID.randomUUID()), Optional.empty()),
                "CECO",
                LocalDate.parse("2026-09-01"));
    }

    private static long evidenceOf(UUID enrolment) {
        return Database.number("select count(*) from evidence where enrolment = ?", enrolment);
    }
}
