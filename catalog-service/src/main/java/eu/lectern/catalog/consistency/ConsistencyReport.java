package eu.lectern.catalog.consistency;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.DeliveryPart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a team that adapts a curriculum needs to know of it before it changes anything.
 *
 * @param programmes the hours of each programme, as declared and as its modules sum up
 * @param withoutFigure for each part the modules that state no hours for it
 * @param findings what does not fit together, programmes first, then modules by number
 */
public record ConsistencyReport(
        String curriculum,
        String version,
        List<ProgrammeBalance> programmes,
        List<PartWithoutFigure> withoutFigure,
        List<Finding> findings) {

    /**
     * The modules that state no hours for a part.
     *
     * @param modules codes, ordered by number
     */
    public record PartWithoutFigure(DeliveryPart part, List<String> modules) {}

    public ConsistencyReport {
        programmes = List.copyOf(programmes);
        withoutFigure = List.copyOf(withoutFigure);
        findings = List.copyOf(findings);
    }

    public static ConsistencyReport of(CurriculumVersion curriculum) {
        List<ProgrammeBalance> balances = curriculum.programmes().stream()
                .map(programme -> ProgrammeBalance.of(programme, curriculum.modulesOf(programme.code())))
                .toList();
        List<Finding> findings = Stream.concat(
                        balances.stream().flatMap(ProgrammeBalance::findings),
                        curriculum.modules().stream().flatMap(module -> new ModuleChecks(module).findings()))
                .toList();
        return new ConsistencyReport(
                curriculum.code(), curriculum.version(), balances, withoutFigure(curriculum.modules()), findings);
    }

    private static List<PartWithoutFigure> withoutFigure(List<CurriculumModule> modules) {
        return Arrays.stream(DeliveryPart.values())
                .map(part -> new PartWithoutFigure(part, codesWithoutFigure(modules, part)))
                .toList();
    }

    private static List<String> codesWithoutFigure(List<CurriculumModule> modules, DeliveryPart part) {
        return modules.stream()
                .filter(module -> module.hours().of(part) == null)
                .map(CurriculumModule::code)
                .toList();
    }
}
