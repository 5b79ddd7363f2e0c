package eu.lectern.enrolment.webhooks;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;

/** Why a subscription is not made or changed, though the request is right in itself. */
sealed interface WebhookRefusal extends Refusal {

    /** The institution has as many as it may. */
    record TooMany(int allowed) implements WebhookRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "An institution may have " + allowed + " webhooks; delete one that is no longer needed.";
        }
    }

    /** What it has not received is no longer kept. */
    record LeftBehind(String oldest) implements WebhookRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "Changes that this webhook has not received are no longer kept. Replay it from the oldest that are,"
                    + " after=" + oldest + ", or from now on, after=latest.";
        }
    }

    /** The token names no institution that could have subscriptions. */
    record NoInstitution() implements WebhookRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "The token names no institution that could have webhooks.";
        }
    }
}
