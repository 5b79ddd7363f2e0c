package eu.lectern.enrolment.feed;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import java.util.Map;

/** Why a reader gets nothing, though the request is right in itself. */
sealed interface FeedRefusal extends Refusal {

    /**
     * What follows the cursor is not kept in full, or the feed does not reach as far as the cursor, because the database
     * has been restored from a copy.
     *
     * @param resume the cursor of the oldest that is kept
     * @param latest the cursor of now
     */
    record CursorGone(String resume, String latest) implements FeedRefusal {

        private static final ProblemType TYPE =
                new ProblemType("cursor-gone", 410, "The feed cannot be resumed from this cursor");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "Changes after this cursor are no longer kept. Go on from the oldest that is, after=" + resume
                    + ", or read the present state of your enrolments and go on from now, after=" + latest + ".";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Link", "<" + ChangesResource.PATH + "?after=" + resume + ">; rel=\"first\"");
        }
    }

    /** The client has as many requests waiting as it may. */
    record TooManyWaiting(int allowed) implements FeedRefusal {

        private static final ProblemType TYPE =
                new ProblemType("too-many-waiting", 429, "Too many requests of this client are waiting");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "At most " + allowed + " requests of one client may wait for changes. Ask without `wait`, or later.";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", Integer.toString(FeedRequest.LONGEST_WAIT));
        }
    }

    /** The token names no institution that could be followed. */
    record NoInstitution() implements FeedRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "The token names no institution whose changes could be followed.";
        }
    }
}
