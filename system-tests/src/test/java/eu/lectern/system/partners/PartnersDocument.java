package eu.lectern.system.partners;

import eu.lectern.stack.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code docs/partners.md} tells. */
record PartnersDocument(String text) {

    static final Path ROOT = Checkout.find().root();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern PROBLEM = Pattern.compile("(?m)^\\| `/problems/([a-z-]+)` \\| (\\d{3}) \\| (.*) \\|$");

    /**
     * Commands, and what they say.
     *
     * @param output as it is shown; empty where nothing is
     */
    record Step(String commands, String output) {}

    /** A kind of problem. */
    record ProblemKind(String slug, int status, String words) {}

    static PartnersDocument read() {
        try {
            return new PartnersDocument(Files.readString(ROOT.resolve("docs").resolve("partners.md")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In their order: each {@code sh} block with the {@code text} block behind it. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        BLOCK.matcher(text).results().forEach(block -> {
            switch (block.group(1)) {
                case "sh" -> steps.add(new Step(block.group(2), ""));
                case "text" -> steps.add(new Step(steps.removeLast().commands(), block.group(2)));
                default -> throw new AssertionError("neither commands nor their output: " + block.group());
            }
        });
        return steps;
    }

    List<ProblemKind> problems() {
        return PROBLEM.matcher(text)
                .results()
                .map(row -> new ProblemKind(row.group(1), Integer.parseInt(row.group(2)), row.group(3)))
                .toList();
    }
}
