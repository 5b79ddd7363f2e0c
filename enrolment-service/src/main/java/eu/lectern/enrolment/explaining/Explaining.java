package eu.lectern.enrolment.explaining;

import eu.lectern.contracts.enrolment.ExplanationView;
import eu.lectern.contracts.enrolment.ExplanationView.ModuleExplanation;
import eu.lectern.contracts.enrolment.ExplanationView.PartExplanation;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.enrolment.completion.AssessmentCompletion;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.ModuleCompletion;
import eu.lectern.enrolment.completion.ModuleState;
import eu.lectern.enrolment.completion.PartCompletion;
import eu.lectern.enrolment.completion.PartState;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.progress.Evaluated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts a completion into words. */
final class Explaining {

    private final Evaluated evaluated;
    private final Wording words;
    private final Tasks tasks;

    private Explaining(Evaluated evaluated, Wording words) {
        this.evaluated = evaluated;
        this.words = words;
        this.tasks = new Tasks(evaluated.policy(), words);
    }

    static ExplanationView explain(Evaluated evaluated, Wording words) {
        return new Explaining(evaluated, words).explanation();
    }

    private ExplanationView explanation() {
        ProgressView progress = evaluated.progress();
        return progress.status() == ProgrammeStatus.WITHDRAWN
                ? explanation(progress, List.of(), List.of())
                : explanation(
                        progress,
                        beyondModules(evaluated.completion()),
                        evaluated.completion().modules().stream()
                                .map(this::module)
                                .toList());
    }

    /** Of a withdrawn one only that: what has become known since then counts for nothing, and nothing is to be done. */
    private ExplanationView explanation(ProgressView progress, List<String> missing, List<ModuleExplanation> modules) {
        return new ExplanationView(
                progress.enrolment(),
                progress.programme(),
                progress.version(),
                progress.status(),
                programme(progress),
                missing,
                modules);
    }

    private List<String> beyondModules(Completion completion) {
        return Stream.concat(
                        completion.assessments().stream()
                                .map(AssessmentCompletion::finding)
                                .flatMap(tasks::of),
                        tasks.of(completion.scenarioHours()))
                .toList();
    }

    private String programme(ProgressView progress) {
        String done = String.valueOf(progress.modulesCompleted());
        String all = String.valueOf(progress.modulesTotal());
        LocalDate completedOn = progress.completedOn();
        return switch (progress.status()) {
            case COMPLETED -> words.say("programme.COMPLETED", words.day(Objects.requireNonNull(completedOn)));
            case IN_PROGRESS -> words.say("programme.IN_PROGRESS", done, all);
            case WITHDRAWN -> words.say("programme.WITHDRAWN", done, all);
        };
    }

    private ModuleExplanation module(ModuleCompletion module) {
        ProgrammePolicy policy = evaluated.policy();
        List<String> missing = tasks.of(module.finding()).toList();
        return new ModuleExplanation(
                module.code(),
                policy.module(module.code())
                        .map(rules -> words.text(rules.title()))
                        .orElse(module.code()),
                switch (module.state()) {
                    case ModuleState.NotStarted open -> ModuleStatus.NOT_STARTED;
                    case ModuleState.InProgress open -> ModuleStatus.IN_PROGRESS;
                    case ModuleState.Completed done -> ModuleStatus.COMPLETED;
                },
                text(module),
                missing,
                module.parts().stream().map(this::part).toList());
    }

    private String text(ModuleCompletion module) {
        String name = tasks.module(module.code());
        return switch (module.state()) {
            case ModuleState.Completed(LocalDate on) -> words.say("module.COMPLETED", name, words.day(on));
            case ModuleState.NotStarted open -> words.say("module.NOT_STARTED", name);
            case ModuleState.InProgress open -> {
                List<PartState> required = module.parts().stream()
                        .filter(part -> part.isRequired())
                        .map(PartCompletion::state)
                        .toList();
                long passed = required.stream()
                        .filter(state -> state.metOn().isPresent())
                        .count();
                yield words.say("module.IN_PROGRESS", name, String.valueOf(passed), String.valueOf(required.size()));
            }
        };
    }

    private PartExplanation part(PartCompletion part) {
        PartState state = part.state();
        String name = words.say("part." + part.part());
        String text = state.metOn()
                .map(day -> words.say("part.is." + state.status(), name, words.day(day)))
                .orElseGet(() -> words.say("part.is." + state.status(), name));
        return new PartExplanation(part.part(), state.status(), text);
    }
}
