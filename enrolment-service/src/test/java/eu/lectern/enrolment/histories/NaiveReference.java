package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentView;
import eu.lectern.contracts.enrolment.ProgressView.HoursView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleView;
import eu.lectern.contracts.enrolment.ProgressView.PartHours;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartView;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.enrolment.ProgressView.ScenarioHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the progress must be at the end of a history, found by brute force: read the curriculum, and ask for every day
 * whether everything is done by then. Slow, and short enough to be believed.
 */
final class NaiveReference {

    private final Curriculum curriculum;
    private final FinalFacts facts;
    private final NaiveAssessments assessments;
    private final List<NaiveModule> modules;

    private NaiveReference(Curriculum curriculum, FinalFacts facts) {
        this.curriculum = curriculum;
        this.facts = facts;
        this.assessments = new NaiveAssessments(facts);
        this.modules = curriculum.modules().stream().map(this::module).toList();
    }

    /**
     * The progress at the end.
     *
     * @param version whatever the service counted; how often an outcome changes depends on the batches
     */
    static ProgressView progress(History history, UUID enrolment, long version) {
        return new NaiveReference(history.curriculum(), FinalFacts.of(history.steps())).view(enrolment, version);
    }

    private ProgressView view(UUID enrolment, long version) {
        List<ModuleView> views = modules.stream().map(NaiveModule::view).toList();
        LocalDate completedOn = Days.first(this::isComplete).orElse(null);
        return new ProgressView(
                enrolment,
                curriculum.programme().code(),
                completedOn == null ? ProgrammeStatus.IN_PROGRESS : ProgrammeStatus.COMPLETED,
                version,
                completedOn,
                (int) views.stream()
                        .filter(module -> module.status() == ModuleStatus.COMPLETED)
                        .count(),
                views.size(),
                new HoursView(
                        hours(DeliveryPart.MOOC, views),
                        hours(DeliveryPart.FACE_TO_FACE, views),
                        hours(DeliveryPart.ONLINE, views),
                        hours(DeliveryPart.PROJECT, views),
                        hours(DeliveryPart.WORK_BASED, views)),
                new ScenarioHours(
                        scenarioHours(false),
                        scenarioHours(true),
                        curriculum.programme().scenarioHours()),
                views,
                ofProgramme());
    }

    private NaiveModule module(CurriculumModule module) {
        return new NaiveModule(module, assessments, facts.chosen().contains(module.code()));
    }

    private boolean isComplete(LocalDate day) {
        BigDecimal atWork =
                modules.stream().map(module -> module.scenarioHours(day)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return modules.stream().allMatch(module -> module.isComplete(day))
                && curriculum.programme().assessments().stream()
                        .allMatch(each -> assessments.isDone(Asked.ofProgramme(each), day))
                && atWork.compareTo(curriculum.programme().scenarioHours()) >= 0;
    }

    private List<AssessmentView> ofProgramme() {
        return curriculum.programme().assessments().stream()
                .map(Asked::ofProgramme)
                .map(assessments::view)
                .toList();
    }

    private BigDecimal scenarioHours(boolean recognised) {
        return modules.stream()
                .filter(module -> module.isScenarioRecognised() == recognised)
                .map(module -> module.scenarioHours(Days.last()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private PartHours hours(DeliveryPart part, List<ModuleView> views) {
        return new PartHours(
                sum(part, views, PartStatus.PASSED),
                sum(part, views, PartStatus.RECOGNISED),
                curriculum.modules().stream()
                        .map(module -> planned(module, part))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                curriculum.programme().budget().of(part));
    }

    private BigDecimal sum(DeliveryPart part, List<ModuleView> views, PartStatus status) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < views.size(); index++) {
            for (PartView view : views.get(index).parts()) {
                if (view.part() == part && view.status() == status) {
                    sum = sum.add(planned(curriculum.modules().get(index), part));
                }
            }
        }
        return sum;
    }

    private static BigDecimal planned(CurriculumModule module, DeliveryPart part) {
        BigDecimal stated = module.hours().of(part);
        return stated == null ? BigDecimal.ZERO : stated;
    }
}
