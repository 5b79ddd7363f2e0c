package eu.lectern.enrolment.export;

import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.RecognitionView;
import eu.lectern.contracts.learner.LearnerExport.HeldEnrolment;
import eu.lectern.enrolment.enrolling.EnrolmentViews;
import eu.lectern.enrolment.explaining.WordedDecisions;
import eu.lectern.enrolment.progress.PresentProgress;
import eu.lectern.enrolment.progress.ScenarioChoices;
import eu.lectern.enrolment.recognition.RecognitionTable;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** What this service holds on an enrolment, in the words of the views that show it elsewhere. */
@Singleton
class HeldHere {

    private final PresentProgress progress;
    private final ScenarioChoices choices;
    private final WordedDecisions decisions;
    private final RecognitionTable recognitions;
    private final Pool database;

    HeldHere(
            PresentProgress progress,
            ScenarioChoices choices,
            WordedDecisions decisions,
            RecognitionTable recognitions,
            Pool database) {
        this.progress = progress;
        this.choices = choices;
        this.decisions = decisions;
        this.recognitions = recognitions;
        this.database = database;
    }

    Uni<HeldEnrolment> of(Enrolment enrolment, LanguagePreference wished) {
        return Uni.combine()
                .all()
                .unis(
                        progress.of(enrolment.id()),
                        choices.of(enrolment.id()),
                        decisions(enrolment, wished),
                        recognitions(enrolment))
                .asTuple()
                .map(held -> new HeldEnrolment(
                        EnrolmentViews.view(enrolment, new Visibility.OfInstitution(enrolment.institution())),
                        held.getItem1(),
                        held.getItem2().electiveScenarios().stream().sorted().toList(),
                        held.getItem3(),
                        held.getItem4()));
    }

    private Uni<List<DecisionView>> decisions(Enrolment enrolment, LanguagePreference wished) {
        return all(page -> decisions.page(enrolment, page, wished));
    }

    private Uni<List<RecognitionView>> recognitions(Enrolment enrolment) {
        return all(page -> recognitions
                .page(database, enrolment.id(), page)
                .map(found -> found.map(recognition -> recognition.view(true))));
    }

    private static <T> Uni<List<T>> all(Function<PageRequest, Uni<Page<T>>> list) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(first()),
                        next -> list.apply(next.get())
                                .invoke(page -> Optional.ofNullable(page.next())
                                        .ifPresent(after -> next.set(
                                                PageRequest.of(Integer.toString(PageRequest.MAX_LIMIT), after)))))
                .whilst(page -> page.next() != null)
                .onItem()
                .transformToIterable(Page::items)
                .collect()
                .asList();
    }

    private static PageRequest first() {
        return new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
    }
}
