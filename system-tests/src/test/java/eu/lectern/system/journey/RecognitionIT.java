package eu.lectern.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.contracts.enrolment.RecognitionView;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.stack.LocalStack;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.observing.CompletionFeed;
import eu.lectern.system.observing.SeenCompletion;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.rest.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Prior learning completes a module without any result, by a person's decision that can be taken back. */
@ExtendWith(WholeSystem.class)
class RecognitionIT {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    @Test
    void shouldCompleteAModuleByPriorLearningAndReopenItWhenThatIsWithdrawn(LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        PublishedProgramme programme = lectern.programme(token, "CECO");
        CurriculumModule module = programme.modules().getFirst();
        try (CompletionFeed feed = CompletionFeed.open(stack.kafka().bootstrapServers())) {
            Learner learner = Learner.enrolled(lectern, token, "CECO", feed);
            ProgressView untouched = learner.progress();

            // when
            RecognitionView recognition = learner.enrolments()
                    .recognise(
                            learner.enrolment(),
                            new Recognise(
                                    module.code(),
                                    null,
                                    RecognitionReason.EQUIVALENT_UNIT,
                                    "certificate of the same course of another school",
                                    DAY));
            // then
            assertThat(learner.awaitEvents(0, 1))
                    .extracting(SeenCompletion::brief)
                    .containsExactly(EventTypes.MODULE_COMPLETED + " " + module.code());
            assertThatTheModuleIsRecognised(learner, module);

            // when
            Answer withdrawn = learner.enrolments().withdrawRecognition(learner.enrolment(), recognition.id());
            // then
            assertThat(withdrawn.status()).isBetween(200, 204);
            assertThat(learner.awaitEvents(1, 1))
                    .extracting(SeenCompletion::brief)
                    .containsExactly(EventTypes.MODULE_REOPENED + " " + module.code());
            assertThat(learner.progress().modules()).isEqualTo(untouched.modules());
            assertThat(learner.progress().hours()).isEqualTo(untouched.hours());
        }
    }

    private static void assertThatTheModuleIsRecognised(Learner learner, CurriculumModule module) {
        ProgressView progress = learner.progress();
        ProgressView.ModuleView shown = learner.module(module.code());
        assertThat(shown.status()).isEqualTo(ModuleStatus.COMPLETED);
        assertThat(shown.completedOn()).isEqualTo(DAY);
        assertThat(shown.parts())
                .filteredOn(part -> part.status() != PartStatus.NOT_REQUIRED)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.status()).isEqualTo(PartStatus.RECOGNISED));
        BigDecimal mooc = Optional.ofNullable(module.hours().mooc()).orElse(BigDecimal.ZERO);
        assertThat(progress.hours().mooc().recognised()).isEqualByComparingTo(mooc);
        assertThat(progress.hours().mooc().earned()).isZero();
    }
}
