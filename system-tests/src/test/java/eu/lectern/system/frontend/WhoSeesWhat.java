package eu.lectern.system.frontend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What each caller is to see with each documented query, when it names the Latvian learner's enrolment. */
final class WhoSeesWhat {

    /** The kinds of queries, by the column that holds for them. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "MyProgrammes", "lists",
            "InstitutionEnrolments", "lists",
            "ProgrammeProgress", "one",
            "MyResults", "one",
            "ScenarioChoice", "one",
            "EnrolmentInFull", "one",
            "ModuleInDetail", "module",
            "SubmissionsQueue", "queue",
            "SearchModules", "catalogue",
            "ProgrammeByArea", "catalogue");

    /** LV, IT: that learner's enrolment; catalogue: the curriculum; in capitals: the code of all errors. */
    private static final List<List<String>> TABLE =
            """
            caller         lists            one              module                     queue            catalogue
            anonymous      UNAUTHENTICATED  UNAUTHENTICATED  catalogue+UNAUTHENTICATED  UNAUTHENTICATED  catalogue
            learner1       LV               LV               catalogue+LV               FORBIDDEN        catalogue
            learner2       nothing          NOT_FOUND        catalogue+NOT_FOUND        FORBIDDEN        catalogue
            learner3       IT               NOT_FOUND        catalogue+NOT_FOUND        FORBIDDEN        catalogue
            instructor1    LV               LV               catalogue+LV               LV               catalogue
            instructor2    IT               NOT_FOUND        catalogue+NOT_FOUND        IT               catalogue
            coordinator1   LV               LV               catalogue+LV               LV               catalogue
            coordinator2   IT               NOT_FOUND        catalogue+NOT_FOUND        IT               catalogue
            partner-lv     LV               LV               catalogue+LV               LV               catalogue
            operator       LV+IT            LV               catalogue+LV               FORBIDDEN        catalogue
            mooc-platform  FORBIDDEN        LV+FORBIDDEN     catalogue+LV+FORBIDDEN     FORBIDDEN        catalogue
            """.lines().map(line -> Arrays.asList(line.split(" +", -1))).toList();

    private WhoSeesWhat() {}

    static NavigableSet<String> expected(DocumentedQuery query, Caller caller) {
        int column = TABLE.getFirst().indexOf(COLUMN_OF.get(query.name()));
        String cell = TABLE.stream()
                .filter(row -> row.getFirst().equals(caller.id()))
                .map(row -> row.get(column))
                .findFirst()
                .orElseThrow();
        return new TreeSet<>(cell.equals("nothing") ? List.of() : Arrays.asList(cell.split("\\+", -1)));
    }

    /** Whether the caller may read what institutions wrote about the learner of a scene whose enrolment they see. */
    static boolean personalData(Caller caller) {
        return caller != Caller.OPERATOR && caller != Caller.MOOC_PLATFORM;
    }
}
