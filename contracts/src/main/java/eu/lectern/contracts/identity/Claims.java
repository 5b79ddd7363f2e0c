package eu.lectern.contracts.identity;

/** The claims of an access token that Lectern reads beside the standard ones. */
public final class Claims {

    /** Code of the institution of staff, partners and learners, e.g. {@code LV-DEMO}. */
    public static final String INSTITUTION = "institution";

    /** ISO 3166-1 alpha-2 code of the country whose adaptations an editor may edit. */
    public static final String COUNTRY = "country";

    private Claims() {}
}
