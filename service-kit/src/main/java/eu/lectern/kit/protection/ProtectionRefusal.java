package eu.lectern.kit.protection;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import java.util.Map;

/** Why a request is not even looked at. */
sealed interface ProtectionRefusal extends Refusal {

    record TooOften(int retryAfterSeconds) implements ProtectionRefusal {
        private static final ProblemType TYPE = new ProblemType("too-many-requests", 429, "Too many requests");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "This client sends more requests than it may; see Retry-After and RateLimit.";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", String.valueOf(retryAfterSeconds));
        }
    }

    record TooManyAtOnce(int most) implements ProtectionRefusal {
        private static final ProblemType TYPE =
                new ProblemType("too-many-at-once", 429, "Too many requests at the same time");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "This client has " + most + " requests in hand, which is as many as it may; wait for one to end.";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "1");
        }
    }

    record Overloaded() implements ProtectionRefusal {
        private static final ProblemType TYPE = new ProblemType("overloaded", 503, "The service is busy");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "More requests are in hand than can be served soon; try again later.";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    record BodyTooLarge(long most) implements ProtectionRefusal {
        private static final ProblemType TYPE =
                new ProblemType("request-entity-too-large", 413, "Request Entity Too Large");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "A body may have " + most + " bytes.";
        }
    }

    record BodyTooSlow(long seconds) implements ProtectionRefusal {
        private static final ProblemType TYPE = new ProblemType("request-timeout", 408, "Request Timeout");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "The body was not complete within " + seconds + " seconds.";
        }
    }

    record UriTooLong(int most) implements ProtectionRefusal {
        private static final ProblemType TYPE = new ProblemType("request-uri-too-long", 414, "Request-URI Too Long");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "Path and query may have " + most + " characters.";
        }
    }

    record HeadersTooLarge(int most) implements ProtectionRefusal {
        private static final ProblemType TYPE =
                new ProblemType("request-header-fields-too-large", 431, "Request Header Fields Too Large");

        @Override
        public ProblemType type() {
            return TYPE;
        }

        @Override
        public String detail() {
            return "The headers may have " + most + " characters together.";
        }
    }
}
