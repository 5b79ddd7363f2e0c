package eu.lectern.system.replicas;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.system.programme.NaiveReference;
import eu.lectern.system.programme.PublishedProgramme;
import eu.lectern.system.programme.Summary;
import eu.lectern.system.programme.Syllabus;
import eu.lectern.system.programme.Task;
import eu.lectern.system.rest.EnrolmentsApi;
import java.util.List;
import java.util.UUID;

/**
 * A learner of the test.
 *
 * @param finisher whether the last word on everything that completes the programme is a pass
 */
record Participant(UUID enrolment, PublishedProgramme programme, List<String> scenarios, boolean finisher) {

    static Participant enrolled(EnrolmentsApi enrolments, PublishedProgramme programme, boolean finisher) {
        UUID enrolment = enrolments.enrolSomebody(programme.code());
        List<String> scenarios = programme.enoughScenarios();
        enrolments.chooseScenarios(enrolment, scenarios);
        return new Participant(enrolment, programme, scenarios, finisher);
    }

    List<Task> tasks() {
        return Syllabus.of(programme, scenarios);
    }

    /** What the learner has achieved by these results, in their latest revision. */
    Summary expected(List<ResultView> results) {
        return new NaiveReference(programme, scenarios, results).summary();
    }
}
