package eu.lectern.enrolment.recognising;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why prior learning is not recognised, or a recognition not withdrawn, though the request is right in itself. */
sealed interface RecognisingRefusal extends Refusal {

    /** The programme does not have it, in the version that the enrolment is on. */
    record UnknownModule(String programme, String version) implements RecognisingRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "module: " + message();
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("module", message()));
        }

        private String message() {
            return "is not a module of " + programme + " in version " + version + ", which the enrolment is on";
        }
    }

    /** The module does not have the part, or nothing can be passed in it. */
    record NothingToRecognise(String module, DeliveryPart part) implements RecognisingRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "part: " + message();
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("part", message()));
        }

        private String message() {
            return part + " of " + module + " asks for nothing that could be recognised";
        }
    }

    /**
     * Exactly this part, or the whole module, is recognised, and the recognition stands.
     *
     * @param recognition by which it is
     */
    record AlreadyRecognised(UUID enrolment, UUID recognition) implements RecognisingRefusal {

        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "It is recognised already: " + recognition + ".";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Location", RecognitionResource.location(enrolment, recognition));
        }
    }
}
