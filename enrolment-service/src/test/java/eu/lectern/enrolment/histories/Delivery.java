package eu.lectern.enrolment.histories;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.enrolling.DirectOpening;
import eu.lectern.enrolment.progress.ScenarioChoices;
import eu.lectern.enrolment.results.DirectIntake;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Makes moves: messages go through the real intake, deeds through the real use cases. Every method waits until it is done. */
@Singleton
final class Delivery {

    /** The institution of all enrolments that histories happen to. */
    static final String INSTITUTION = "LV-HISTORIES";

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final DirectIntake intake;
    private final DirectOpening opening;
    private final ScenarioChoices choices;
    private final Recognising recognising;

    Delivery(DirectIntake intake, DirectOpening opening, ScenarioChoices choices, Recognising recognising) {
        this.intake = intake;
        this.opening = opening;
        this.choices = choices;
        this.recognising = recognising;
    }

    /** Straight into the intake, round by round. */
    void tell(List<List<Move>> rounds) {
        for (List<Move> round : rounds) {
            List<FutureTask<Void>> together = round.stream()
                    .map(move -> new FutureTask<Void>(() -> make(move), null))
                    .toList();
            together.subList(1, together.size()).forEach(Thread.ofVirtual()::start);
            together.getFirst().run();
            together.forEach(Delivery::await);
        }
    }

    /** Messages through the topic, without waiting for what becomes of them; deeds at their moments in between. */
    void tellByTopic(List<List<Move>> rounds, Topic topic) {
        rounds.stream().flatMap(List::stream).forEach(move -> {
            switch (move) {
                case Move.Batch(List<Move.Said> messages) -> topic.send(messages);
                case Move.Done done -> make(done);
            }
        });
    }

    /** Everything once more, in another order and in one batch: a replay from the beginning. */
    void replay(List<Telling> tellings, Random random) {
        List<Move.Said> messages = new ArrayList<>();
        for (Telling telling : tellings) {
            for (Step step : telling.history().steps()) {
                if (step instanceof Step.Fact fact) {
                    messages.add(new Move.Said(telling, fact));
                }
            }
        }
        Collections.shuffle(messages, random);
        make(new Move.Batch(messages));
    }

    private void make(Move move) {
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> begun(move).ifNoItem().after(AT_MOST).fail());
        } catch (Throwable failed) {
            throw new IllegalStateException("could not make the move " + move, failed);
        }
    }

    private Uni<Void> begun(Move move) {
        return switch (move) {
            case Move.Batch(List<Move.Said> messages) -> intake.take(Messages.polled(messages));
            case Move.Done(Telling telling, Step.Deed deed) -> begun(telling, deed);
        };
    }

    private Uni<Void> begun(Telling telling, Step.Deed deed) {
        return switch (deed) {
            case Step.Enrolled enrolled ->
                opening.open(
                        telling.enrolment(),
                        INSTITUTION,
                        telling.history().curriculum().programme().code());
            case Step.Recognised recognised -> recognising.recognise(telling.enrolment(), recognised);
            case Step.RecognitionWithdrawn withdrawn -> recognising.withdraw(telling.enrolment(), withdrawn);
            case Step.Chosen chosen ->
                choices.choose(telling.enrolment(), new Choices(chosen.modules()), "learner", Optional.empty())
                        .replaceWithVoid();
        };
    }

    private static void await(FutureTask<Void> made) {
        try {
            made.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
