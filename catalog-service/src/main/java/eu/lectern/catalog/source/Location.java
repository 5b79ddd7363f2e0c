package eu.lectern.catalog.source;

/**
 * Where something stands in a source file.
 *
 * @param file path of the file, e.g. {@code library-vet/0.2/modules/M05.yaml}
 * @param line 1 for the first line
 * @param field path within the file, e.g. {@code outcomes[2].hours.mooc}; empty for the file as a whole
 */
public record Location(String file, int line, String field) {

    static Location ofFile(String file) {
        return new Location(file, 1, "");
    }

    Location field(String name, int fieldLine) {
        return new Location(file, fieldLine, field.isEmpty() ? name : field + "." + name);
    }

    Location item(int index, int itemLine) {
        return new Location(file, itemLine, field + "[" + index + "]");
    }
}
