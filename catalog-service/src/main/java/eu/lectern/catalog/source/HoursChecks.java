package eu.lectern.catalog.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Checks hours: more than 0, or nothing where the source states none. */
record HoursChecks(Mistakes mistakes) {

    private static final Set<String> PARTS = Set.of("mooc", "faceToFace", "online", "project", "workBased");
    private static final int MOST = 1_000;

    /** A module's hours: each part stands there, with null where none is stated, so that none is forgotten. */
    void ofModule(SourceValue hours) {
        FieldReader.of(hours, PARTS, Set.of(), mistakes).ifPresent(this::parts);
    }

    /** A row's hours: only the parts for which the row itself states a figure. */
    void ofRow(SourceValue hours) {
        FieldReader.of(hours, Set.of(), PARTS, mistakes).ifPresent(this::parts);
    }

    private void parts(FieldReader hours) {
        PARTS.forEach(part -> hours.value(part).ifPresent(this::stated));
    }

    /** The figure; empty where none is stated or, with a mistake told, where it is none. */
    Optional<Located<BigDecimal>> stated(SourceValue hours) {
        if (hours instanceof SourceValue.Nothing) {
            return Optional.empty();
        }
        Optional<Located<BigDecimal>> figure = new Numbers(mistakes).decimal(hours, -MOST, MOST);
        figure.filter(given -> given.value().signum() <= 0)
                .ifPresent(
                        given -> mistakes.add(given.at(), "must be more than 0 hours, or null where none are stated"));
        return figure;
    }
}
