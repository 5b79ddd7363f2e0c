package eu.lectern.enrolment.histories;

import java.util.List;

/**
 * What happens to one enrolment, in the order in which the service hears of it.
 *
 * @param number tells it from the others of one run
 * @param steps with repetitions; {@link Step.Enrolled} is among them once
 */
record History(int number, Curriculum curriculum, List<Step> steps) {

    History {
        steps = List.copyOf(steps);
    }

    History with(List<Step> others) {
        return new History(number, curriculum, others);
    }
}
