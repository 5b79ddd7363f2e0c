package eu.lectern.gateway.relay;

import java.util.Arrays;
import java.util.Optional;

/** The types that have global ids. */
public enum NodeType {
    PROGRAMME("Programme"),
    MODULE("Module"),
    ENROLMENT("Enrolment"),
    RESULT("Result"),
    SUBMISSION("Submission"),
    RECOGNITION("Recognition"),
    DECISION("Decision");

    private final String typeName;

    NodeType(String typeName) {
        this.typeName = typeName;
    }

    /** The name in the schema. */
    String typeName() {
        return typeName;
    }

    static Optional<NodeType> named(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName.equals(typeName))
                .findFirst();
    }
}
