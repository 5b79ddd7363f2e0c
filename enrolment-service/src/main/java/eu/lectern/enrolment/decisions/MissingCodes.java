package eu.lectern.enrolment.decisions;

import eu.lectern.enrolment.completion.Missing;

/** What is missing, as one code each. */
public final class MissingCodes {

    /** Stands for the hours of scenarios that are still to come. */
    public static final String SCENARIO_HOURS = "SCENARIO-HOURS";

    private MissingCodes() {}

    static String code(Missing missing) {
        return switch (missing) {
            case Missing.Module(String code) -> code;
            case Missing.Assessment(String code) -> code;
            case Missing.ScenarioHours hours -> SCENARIO_HOURS;
        };
    }
}
