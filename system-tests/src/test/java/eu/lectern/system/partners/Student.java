package eu.lectern.system.partners;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.programme.Syllabus;
import eu.lectern.system.programme.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Somebody with results; each result is told by its source.
 *
 * @param results in the order in which they were achieved, more or less
 */
record Student(UUID enrolment, PublishedProgramme programme, List<String> scenarios, List<Attempt> results) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 300;

    /** A result and what comes of it. */
    record Attempt(RecordResult result, Outcome outcome) {}

    /**
     * Makes up results.
     *
     * @param count of results: a pass in every task that fits in, and then further attempts that may fail
     */
    static Student madeUp(
            UUID enrolment, PublishedProgramme programme, List<String> scenarios, int count, Random random) {
        List<Task> tasks = new ArrayList<>(Syllabus.of(programme, scenarios));
        Collections.shuffle(tasks, random);
        List<Attempt> results = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean first = number < tasks.size();
            Task task = tasks.get(first ? number : random.nextInt(tasks.size()));
            results.add(attempt(enrolment, task, first || random.nextBoolean(), number, random));
        }
        Collections.shuffle(results, random);
        return new Student(enrolment, programme, scenarios, results);
    }

    private static Attempt attempt(UUID enrolment, Task task, boolean passed, int number, Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        RecordResult plain = passed ? task.passed(enrolment, day) : task.failed(enrolment, day);
        return new Attempt(
                new RecordResult(
                        plain.enrolment(),
                        plain.assessment(),
                        plain.percent(),
                        plain.grade(),
                        plain.outcome(),
                        plain.achievedOn(),
                        "sheet " + number,
                        null),
                passed ? Outcome.PASSED : Outcome.FAILED);
    }
}
