package eu.lectern.catalog.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers of a curriculum: plain decimals with at most two places. YAML's other forms are refused. */
record Numbers(Mistakes mistakes) {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,8})");

    /** A number that is more than or equal to the one bound and less than or equal to the other. */
    Optional<Located<BigDecimal>> decimal(SourceValue value, int least, int most) {
        if (!(value instanceof SourceValue.Numeral number)) {
            return refuse(value, "must be a number, not " + value.kind());
        }
        if (!DECIMAL.matcher(number.digits()).matches()) {
            return refuse(value, "must be a plain number like 2 or 1.5, not " + number.digits());
        }
        BigDecimal decimal = new BigDecimal(number.digits());
        if (decimal.compareTo(BigDecimal.valueOf(least)) < 0 || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            return refuse(value, "must be between " + least + " and " + most + ", not " + number.digits());
        }
        return Optional.of(new Located<>(decimal, value.at()));
    }

    Optional<Located<Integer>> whole(SourceValue value, int least, int most) {
        if (value instanceof SourceValue.Numeral number
                && !WHOLE.matcher(number.digits()).matches()) {
            return refuse(value, "must be a whole number, not " + number.digits());
        }
        return decimal(value, least, most)
                .map(read -> new Located<>(read.value().intValueExact(), read.at()));
    }

    private <T> Optional<Located<T>> refuse(SourceValue value, String sentence) {
        mistakes.add(value.at(), sentence);
        return Optional.empty();
    }
}
