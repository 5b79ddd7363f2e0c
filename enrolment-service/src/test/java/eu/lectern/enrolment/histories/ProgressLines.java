package eu.lectern.enrolment.histories;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentView;
import eu.lectern.contracts.enrolment.ProgressView.PartHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A progress line by line: all that it says, so that two of them can be compared and the difference be read. */
final class ProgressLines {

    private ProgressLines() {}

    static List<String> of(ProgressView view) {
        List<String> lines = new ArrayList<>();
        lines.add("programme %s %s%s, version %d, %d of %d modules"
                .formatted(
                        view.programme(),
                        view.status(),
                        on(view.completedOn()),
                        view.version(),
                        view.modulesCompleted(),
                        view.modulesTotal()));
        lines.add(hours("MOOC", view.hours().mooc()));
        lines.add(hours("FACE_TO_FACE", view.hours().faceToFace()));
        lines.add(hours("ONLINE", view.hours().online()));
        lines.add(hours("PROJECT", view.hours().project()));
        lines.add(hours("WORK_BASED", view.hours().workBased()));
        lines.add("scenario hours: earned %s, recognised %s, required %s"
                .formatted(
                        plain(view.scenarioHours().earned()),
                        plain(view.scenarioHours().recognised()),
                        plain(view.scenarioHours().required())));
        view.modules().forEach(module -> add(lines, module));
        view.assessments().forEach(each -> lines.add(assessment(each)));
        return lines;
    }

    private static void add(List<String> lines, ProgressView.ModuleView module) {
        lines.add(module.code() + " " + module.status() + on(module.completedOn()));
        for (ProgressView.PartView part : module.parts()) {
            lines.add("  " + module.code() + " " + part.part() + " " + part.status() + on(part.passedOn()));
            part.assessments().forEach(each -> lines.add("    " + assessment(each)));
        }
    }

    private static String assessment(AssessmentView view) {
        return view.assessment() + " (" + view.kind() + ") " + view.status() + on(view.achievedOn());
    }

    private static String hours(String part, PartHours hours) {
        return "hours %s: earned %s, recognised %s, planned %s, declared %s"
                .formatted(
                        part,
                        plain(hours.earned()),
                        plain(hours.recognised()),
                        plain(hours.planned()),
                        plain(hours.declared()));
    }

    private static String plain(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " on " + day;
    }
}
