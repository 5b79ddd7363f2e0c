package eu.lectern.system.latency;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.programme.Syllabus;
import eu.lectern.system.programme.Task;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.ResultsApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Brings learners to where one more result completes each of their modules. */
record Magazine(PublishedProgramme programme, EnrolmentsApi enrolments, ResultsApi results) {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final int BATCH = 1_000;

    /** Gives at least so many shots, each for another module or learner, in an order that mixes the learners. */
    List<Shot> load(int shots) {
        List<Shot> loaded = new ArrayList<>();
        List<RecordResult> before = new ArrayList<>();
        while (loaded.size() < shots) {
            UUID enrolment = enrolments.enrolSomebody(programme.code());
            for (CurriculumModule module : programme.modules()) {
                List<Task> tasks = Syllabus.of(module);
                tasks.subList(0, tasks.size() - 1).forEach(task -> before.add(task.passed(enrolment, DAY)));
                loaded.add(new Shot(
                        new Shot.Target(enrolment, module.code()),
                        tasks.getLast().passed(enrolment, DAY)));
            }
        }
        for (int from = 0; from < before.size(); from += BATCH) {
            results.recordAllNow(
                    UUID.randomUUID().toString(), before.subList(from, Math.min(from + BATCH, before.size())));
        }
        Collections.shuffle(loaded, new Random(loaded.size()));
        return loaded;
    }
}
