package eu.lectern.catalog.source;

import java.util.List;
import java.util.Map;

/** A value of a YAML file together with where it stands. */
sealed interface SourceValue {

    Location at();

    /** What an author would call it, for sentences like "must be text, not a list". */
    String kind();

    /** Fields in the order of the file, names unique. */
    record Fields(Location at, Map<String, SourceValue> fields) implements SourceValue {
        @Override
        public String kind() {
            return "a group of fields";
        }
    }

    record Items(Location at, List<SourceValue> items) implements SourceValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(Location at, String text) implements SourceValue {
        @Override
        public String kind() {
            return "text";
        }
    }

    /**
     * A number as it is written, not yet read.
     *
     * @param digits as in the file; YAML allows forms that we do not, e.g. {@code 0x1F}
     */
    record Numeral(Location at, String digits) implements SourceValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** A {@code yes} or {@code no}, which YAML takes for a truth value when it stands without quotes. */
    record Truth(Location at, String word) implements SourceValue {
        @Override
        public String kind() {
            return "yes or no";
        }
    }

    /** {@code null}, {@code ~} or nothing after the colon. */
    record Nothing(Location at) implements SourceValue {
        @Override
        public String kind() {
            return "nothing";
        }
    }
}
