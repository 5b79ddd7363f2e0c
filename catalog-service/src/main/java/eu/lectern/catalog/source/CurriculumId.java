package eu.lectern.catalog.source;

import java.util.regex.Pattern;

/**
 * Names one version of one curriculum, and the directory of its files.
 *
 * @param code lower-case words and digits with hyphens, at most 50 characters, e.g. {@code library-vet}
 * @param version at most 30 characters, e.g. {@code 0.2}
 */
public record CurriculumId(String code, String version) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z]+([.-][0-9A-Za-z]+)*");

    public CurriculumId {
        if (code.length() > 50 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a curriculum's code is lower-case words with hyphens, not " + code);
        }
        if (version.length() > 30 || !VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("a curriculum's version is letters, digits and dots, not " + version);
        }
    }

    /** Reads the form {@code library-vet/0.2}. */
    public static CurriculumId of(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a curriculum is named code/version, e.g. library-vet/0.2, not " + path);
        }
        return new CurriculumId(path.substring(0, slash), path.substring(slash + 1));
    }

    /** In the form {@code library-vet/0.2}. */
    @Override
    public String toString() {
        return code + "/" + version;
    }
}
