package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.util.List;
import java.util.Set;

/** Checks the numbered rows of a module's table. */
record OutcomeChecks(Mistakes mistakes) {

    private static final Set<String> REQUIRED = Set.of("number", "outcome", "contents", "methods", "criteria", "tasks");
    private static final int MOST_ROWS = 100;

    void check(FieldReader module) {
        List<SourceValue> rows = module.items("outcomes");
        module.value("outcomes")
                .filter(value -> value instanceof SourceValue.Items && rows.isEmpty())
                .ifPresent(value -> mistakes.add(value.at(), "needs at least one outcome"));
        for (int index = 0; index < rows.size(); index++) {
            int number = index + 1;
            FieldReader.of(rows.get(index), REQUIRED, Set.of("hours"), mistakes).ifPresent(row -> row(row, number));
        }
    }

    private void row(FieldReader row, int number) {
        row.wholeNumber("number", 1, MOST_ROWS)
                .filter(given -> given.value() != number)
                .ifPresent(given ->
                        mistakes.add(given.at(), "must be " + number + ", the place of the row, not " + given.value()));
        TextChecks texts = new TextChecks(mistakes);
        texts.inEnglish(row.value("outcome"));
        for (String list : List.of("contents", "criteria", "tasks")) {
            texts.eachInEnglish(row.items(list));
        }
        row.listOf("methods", DeliveryPart.class);
        row.value("hours").ifPresent(hours -> new HoursChecks(mistakes).ofRow(hours));
    }
}
