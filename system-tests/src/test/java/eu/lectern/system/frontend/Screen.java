package eu.lectern.system.frontend;

import java.util.List;

/**
 * What a query is made for.
 *
 * @param query its name
 * @param caller who looks at it
 * @param shown something that must stand in the answer to them
 */
record Screen(String query, Caller caller, String shown) {

    private static final List<Screen> ALL = List.of(
            new Screen("MyProgrammes", Caller.LEARNER1, "\"Digital Transformation Facilitator\""),
            new Screen("ProgrammeProgress", Caller.LEARNER1, "\"status\":\"AWAITING_ASSESSMENT\""),
            new Screen("ModuleInDetail", Caller.LEARNER1, "\"assessment\":\"M05-PROJECT\""),
            new Screen("MyResults", Caller.LEARNER1, "\"text\":\"Work of FRONTEND-LV\""),
            new Screen("ScenarioChoice", Caller.LEARNER1, "\"modules\":[\"M05\"]"),
            new Screen("InstitutionEnrolments", Caller.COORDINATOR1, "\"learner\":\"learner1\""),
            new Screen("EnrolmentInFull", Caller.COORDINATOR1, "\"evidence\":\"FRONTEND-LV\""),
            new Screen("SubmissionsQueue", Caller.INSTRUCTOR1, "\"text\":\"Work of FRONTEND-LV\""),
            new Screen("SearchModules", Caller.ANONYMOUS, "\"code\":\"M05\""),
            new Screen("ProgrammeByArea", Caller.ANONYMOUS, "\"area\":\"COMMUNICATION_COLLABORATION\""));

    static Screen of(DocumentedQuery query) {
        return ALL.stream()
                .filter(screen -> screen.query().equals(query.name()))
                .findFirst()
                .orElseThrow();
    }
}
