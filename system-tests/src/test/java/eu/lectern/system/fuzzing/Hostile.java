package eu.lectern.system.fuzzing;

import java.util.List;
import java.util.Random;

/** What no client should send, and some do. */
final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\uD800",
            "🙂".repeat(70),
            "x".repeat(3_000),
            "-1",
            "0",
            "1e999999999",
            "NaN",
            "null",
            "%00",
            "%zz",
            "../../etc/passwd",
            "' or 1=1; drop table outbox; --",
            "{\"a\":1}",
            "2026-13-45",
            "9999999-01-01",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000g",
            "\r\nX-Injected: 1",
            "\u202Etxet");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[]]",
            "{\"a\":{\"a\":{}}}",
            "-1",
            "0.1",
            "1e400",
            "1e-400",
            "1e999999999",
            "123456789012345678901234567890",
            "12345678901234567890.12345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2026-02-30\"",
            "\"2026-11-23T10:00:00Z\"",
            "\"" + "x".repeat(30_000) + "\"");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{\"a\":",
            "[]",
            "null",
            "12",
            "\"text\"",
            "{} {}",
            "\u0000",
            "{\"\":1}",
            "[".repeat(3_000),
            "{\"a\":".repeat(1_500),
            "\uFEFF{}",
            "<a/>");

    private Hostile() {}

    static String text(Random random) {
        return pick(TEXTS, random);
    }

    /** A value of any type, as JSON. */
    static String json(Random random) {
        return pick(JSON, random);
    }

    /** A body that is none, or not the one that is wished. */
    static String body(Random random) {
        return pick(BODIES, random);
    }

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
