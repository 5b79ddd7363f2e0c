package eu.lectern.system.fuzzing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Values that mean something to the services, so that requests get past the first check.
 *
 * @param ids of things that are there, by the name of their collection, e.g. {@code results}
 */
record Pool(Map<String, List<String>> ids) {

    private static final List<String> ASSESSMENTS =
            List.of("M05-MOOC-TEST", "M06-MOOC-TEST", "M05-PROJECT", "M06-ONLINE-TASKS", "PROGRAMME-FINAL");

    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("modules/code", List.of("M05", "M06", "M12")),
            Map.entry("programmes/code", List.of("CECO", "DTF")),
            Map.entry("curricula/code", List.of("library-vet")),
            Map.entry("version", List.of("0.2", "0.3")),
            Map.entry("curriculum", List.of("library-vet")),
            Map.entry("programme", List.of("CECO", "DTF")),
            Map.entry("profile", List.of("CECO", "DTF", "1")),
            Map.entry("module", List.of("M05", "M06", "M12")),
            Map.entry("modules", List.of("M05", "M06", "M12")),
            Map.entry("assessment", ASSESSMENTS),
            Map.entry("alsoServes", ASSESSMENTS),
            Map.entry("lang", List.of("lv", "en", "bg", "*", "xx")),
            Map.entry("Accept-Language", List.of("lv", "en;q=0.3, bg", "*", "de-AT")),
            Map.entry("If-Match", List.of("\"1\"", "\"2\"", "W/\"1\"", "*", "\"0\", \"1\"")),
            Map.entry("area", List.of("COMMUNICATION_COLLABORATION")),
            Map.entry("competence", List.of("DIGITAL")),
            Map.entry("q", List.of("digital", "bibliotēka", "a OR b", "\"")),
            Map.entry("url", List.of("https://hooks.invalid/fuzzing", "http://127.0.0.1/", "ftp://example.org")),
            Map.entry("types", List.of("eu.lectern.module.completed.v1", "eu.lectern.enrolment.opened.v1")),
            Map.entry("wait", List.of("0", "1", "31", "-1", "soon")),
            Map.entry("reason", List.of("LEARNER_REQUEST", "TESTED_OUT", "a mix-up")),
            Map.entry("topic", List.of("lectern.assessment-results")),
            Map.entry("link", List.of("https://example.org/work", "http://localhost/", "ftp://example.org")),
            Map.entry("subject", List.of("4c3f4f0e-fuzz")));

    /** A likely value for what has this name; one that is new where nothing is known of it. */
    String of(String name, Random random) {
        List<String> known = BY_NAME.get(name);
        if (known != null) {
            return Hostile.pick(known, random);
        }
        return "text " + random.nextInt(1000);
    }

    boolean knows(String name) {
        return BY_NAME.containsKey(name);
    }

    /** Mostly of something that is there, and of that kind. */
    String id(String kind, Random random) {
        List<String> known = ids.get(kind.equals("enrolment") ? "enrolments" : kind);
        if (known != null && random.nextInt(8) > 0) {
            return Hostile.pick(known, random);
        }
        return random.nextBoolean()
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : Hostile.pick(ids.values().stream().flatMap(List::stream).toList(), random);
    }
}
