package eu.lectern.system.observing;

import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.LocalStack;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Waits until all that was acknowledged has come through: what is read then is the outcome. */
public record Settled(LocalStack stack) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String INTAKE = "enrolment-results";

    /** The order is that of a result's way: its outbox, the topic, the intake, and the outbox of what came of it. */
    public void await() {
        awaitEmptyOutbox(Database.ofAssessment(stack));
        Topic results = topic(Topics.ASSESSMENT_RESULTS);
        patiently("the intake has taken all results", () -> results.lagOf(INTAKE) == 0);
        awaitEmptyOutbox(Database.ofEnrolment(stack));
    }

    /** Topic to the number of dead letters in it. */
    public Map<String, Long> deadLetters() {
        return Stream.of(Topics.CURRICULUM_VERSIONS, Topics.ENROLMENTS, Topics.ASSESSMENT_RESULTS, Topics.COMPLETIONS)
                .map(Topics::deadLetter)
                .collect(Collectors.toMap(
                        Function.identity(), name -> topic(name).records()));
    }

    /**
     * Sends the intake of results back to the very first one. Every instance of enrolment-service must be stopped.
     *
     * @return how many results it has before it again
     */
    public long rewindIntake() {
        Topic results = topic(Topics.ASSESSMENT_RESULTS);
        // The group is empty only when the broker has let its last member go.
        patiently("the group is empty", () -> {
            results.rewind(INTAKE);
            return true;
        });
        return results.lagOf(INTAKE);
    }

    public long completions() {
        return topic(Topics.COMPLETIONS).records();
    }

    private Topic topic(String name) {
        return new Topic(stack.kafka().bootstrapServers(), name);
    }

    private static void awaitEmptyOutbox(Database database) {
        patiently("the outbox of " + database.name() + " is empty", () -> database.count("outbox") == 0);
    }

    private static void patiently(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).ignoreExceptions().until(condition);
    }
}
