package eu.lectern.enrolment.histories;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done to the service at one moment. */
sealed interface Move {

    /** A fact of a history. */
    record Said(Telling telling, Step.Fact fact) {}

    /** The tellings that it is about. */
    Set<Telling> about();

    /** One batch of messages, in which several histories may be mixed. */
    record Batch(List<Said> messages) implements Move {

        public Batch {
            messages = List.copyOf(messages);
        }

        @Override
        public Set<Telling> about() {
            return messages.stream().map(Said::telling).collect(Collectors.toSet());
        }
    }

    /** Somebody's deed. */
    record Done(Telling telling, Step.Deed deed) implements Move {

        @Override
        public Set<Telling> about() {
            return Set.of(telling);
        }
    }
}
