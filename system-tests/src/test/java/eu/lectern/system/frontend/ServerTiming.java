package eu.lectern.system.frontend;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which services were called for an answer, as the header {@code Server-Timing} tells it, e.g.
 * {@code catalog;dur=2.1;desc="1 call", enrolment;dur=12.3;desc="3 calls"}.
 *
 * @param calls by service, as it is named in the paths of REST
 * @param longest the time that was spent with the slowest
 */
record ServerTiming(NavigableMap<String, Integer> calls, Duration longest) {

    /** A read that takes so long may have been tried a second time. */
    private static final Duration FIRST_TRY = Duration.ofMillis(600);

    private static final Pattern SERVICE = Pattern.compile("(\\w+);dur=([0-9.]+);desc=\"(\\d+) calls?\"");

    /** An empty header stands for none: nobody was called. */
    static ServerTiming parse(String header) {
        NavigableMap<String, Integer> calls = new TreeMap<>();
        double millis = 0;
        for (String metric : header.isEmpty() ? new String[0] : header.split(", ", -1)) {
            var service = SERVICE.matcher(metric);
            if (!service.matches()) {
                throw new AssertionError("not to be understood: " + header);
            }
            calls.put(service.group(1), Integer.parseInt(service.group(3)));
            millis = Math.max(millis, Double.parseDouble(service.group(2)));
        }
        return new ServerTiming(calls, Duration.ofMillis(Math.round(millis)));
    }

    /** Whether each call was the only try. */
    boolean isWithoutRetries() {
        return longest.compareTo(FIRST_TRY) < 0;
    }

    /** E.g. {@code e2 a1}; a dash when nobody was called. */
    String inShort() {
        return calls.isEmpty()
                ? "-"
                : calls.entrySet().stream()
                        .map((Map.Entry<String, Integer> service) ->
                                service.getKey().charAt(0) + "" + service.getValue())
                        .collect(Collectors.joining(" "));
    }
}
