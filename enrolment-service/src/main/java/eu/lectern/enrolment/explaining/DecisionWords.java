package eu.lectern.enrolment.explaining;

import eu.lectern.contracts.enrolment.DecisionView.EvidenceView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.decisions.MissingCodes;
import eu.lectern.enrolment.decisions.StoredDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a recorded decision into words: what was decided, on which grounds or for want of what, and what brought it about. */
final class DecisionWords {

    /** Enough to recognise what it is about; the codes of all stand beside the text. */
    private static final int MOST_NAMED = 8;

    private final StoredDecision decision;
    private final Wording words;
    private final Tasks tasks;

    private DecisionWords(StoredDecision decision, ProgrammePolicy policy, Wording words) {
        this.decision = decision;
        this.words = words;
        this.tasks = new Tasks(policy, words);
    }

    /** In the words of the policy under which it was decided. */
    static String text(StoredDecision decision, ProgrammePolicy policy, Wording words) {
        return new DecisionWords(decision, policy, words).text();
    }

    private String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(verdict());
        if (!decision.evidence().isEmpty() && decision.completedOn() != null) {
            sentences.add(
                    words.say("decision.met", named(decision.evidence().stream().map(this::ground), "; ")));
        }
        if (!decision.missing().isEmpty()) {
            sentences.add(words.say(
                    "decision.missing", named(decision.missing().stream().map(this::missing), " ")));
        }
        sentences.add(
                words.say("act." + decision.act().kind(), decision.policy().version()));
        return String.join(" ", sentences);
    }

    private String verdict() {
        String key = "decision." + decision.kind();
        String module = decision.module() == null ? "" : tasks.module(decision.module());
        return switch (decision.kind()) {
            case PART_CHANGED -> words.say(key, module, part());
            case MODULE_COMPLETED -> words.say(key, module, day());
            case MODULE_REOPENED -> words.say(key, module);
            case MODULE_REMOVED -> words.say(key, module, decision.policy().version());
            case PROGRAMME_COMPLETED -> words.say(key, day());
            case PROGRAMME_REOPENED -> words.say(key);
        };
    }

    private String part() {
        PartStatus status = Objects.requireNonNull(decision.partStatus());
        return words.say("part.is." + status, words.say("part." + decision.part()), day());
    }

    private String day() {
        LocalDate on = decision.completedOn();
        return on == null ? "" : words.day(on);
    }

    private String missing(String code) {
        if (code.equals(MissingCodes.SCENARIO_HOURS)) {
            return words.say("do.SCENARIO");
        }
        return tasks.isModule(code) ? words.say("do.modules", tasks.module(code)) : tasks.of(code);
    }

    private String ground(EvidenceView ground) {
        String day = words.day(ground.on());
        if (ground.reason() != null) {
            return words.say("ground.recognition." + ground.reason(), day);
        }
        if (ground.assessment() == null) {
            return words.say("ground.result", day);
        }
        if (ground.percent() != null) {
            return words.say("ground.percent", Wording.figure(ground.percent()), ground.assessment(), day);
        }
        if (ground.grade() != null) {
            return words.say("ground.grade", String.valueOf(ground.grade()), ground.assessment(), day);
        }
        return words.say("ground.outcome." + ground.outcome(), ground.assessment(), day);
    }

    private static String named(Stream<String> all, String separator) {
        List<String> each = all.toList();
        String some = each.stream().limit(MOST_NAMED).collect(Collectors.joining(separator));
        return each.size() > MOST_NAMED ? some + " …" : some;
    }
}
