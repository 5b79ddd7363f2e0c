package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Programme;
import eu.lectern.contracts.curriculum.Scenario;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A generated curriculum version of one programme, and what can happen in it. */
record Curriculum(CurriculumPublished published) {

    Programme programme() {
        return published.curriculum().programmes().getFirst();
    }

    /** Those of the programme, in their order. */
    List<CurriculumModule> modules() {
        return published.curriculum().modules().stream()
                .filter(module -> module.profiles().contains(programme().code()))
                .toList();
    }

    /** Every assessment that counts for something, each once. */
    List<Asked> asked() {
        Set<Asked> asked = new LinkedHashSet<>();
        for (CurriculumModule module : modules()) {
            module.requirement()
                    .leaves()
                    .map(leaf -> Asked.required(module, leaf))
                    .forEach(asked::add);
            Scenario scenario = module.scenario();
            if (scenario != null && module.workBased() == WorkBasedKind.ELECTIVE) {
                asked.add(Asked.elective(module, scenario));
            }
        }
        programme().assessments().stream().map(Asked::ofProgramme).forEach(asked::add);
        return List.copyOf(asked);
    }

    /** Codes of the modules whose scenario can be chosen. */
    List<String> electives() {
        return modules().stream()
                .filter(module -> module.workBased() == WorkBasedKind.ELECTIVE)
                .map(CurriculumModule::code)
                .toList();
    }

    /** What can be recognised: each module, and each part of which something is asked. */
    List<Step.Slot> slots() {
        List<Step.Slot> slots = new ArrayList<>();
        modules().forEach(module -> slots.add(new Step.Slot(module.code(), null)));
        for (Asked asked : asked()) {
            DeliveryPart part = asked.part();
            if (part != null) {
                slots.add(new Step.Slot(asked.module(), part));
            }
        }
        return slots.stream().distinct().toList();
    }

    /** Codes of the projects that may be done together with this assessment; empty unless it is a project. */
    List<String> combinable(String assessment) {
        return published.curriculum().modules().stream()
                .filter(module -> assessment.equals(project(module.code())))
                .flatMap(module -> module.combinableWith().stream())
                .map(Curriculum::project)
                .toList();
    }

    private static String project(String module) {
        return module + "-PROJECT";
    }
}
