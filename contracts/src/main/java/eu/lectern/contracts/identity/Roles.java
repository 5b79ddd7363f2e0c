package eu.lectern.contracts.identity;

/** The realm's roles, as they stand in a token's {@code realm_access.roles}. */
public final class Roles {

    /** Sees and acts on their own enrolments. */
    public static final String LEARNER = "learner";

    /** Records, corrects and revokes results of their institution's enrolments. */
    public static final String INSTRUCTOR = "instructor";

    /** Instructor, plus enrols, withdraws and recognises prior learning, in their institution. */
    public static final String COORDINATOR = "coordinator";

    /** A partner's service account: what a coordinator may, in its institution. */
    public static final String INTEGRATION = "integration";

    /** Records MOOC results for enrolments of every institution, nothing else. */
    public static final String MOOC_PROVIDER = "mooc-provider";

    /** Edits and publishes adaptations of the country in the token. */
    public static final String CURRICULUM_EDITOR = "curriculum-editor";

    /** Operates: dead letters, re-evaluation, all institutions, no personal data. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
