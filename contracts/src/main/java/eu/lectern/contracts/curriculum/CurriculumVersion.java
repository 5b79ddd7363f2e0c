package eu.lectern.contracts.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A published curriculum version, immutable from then on.
 *
 * @param code {@code library-vet}
 * @param version {@code 0.2}
 * @param eqfLevel level of the European Qualifications Framework, 1 to 8
 * @param modules ordered by number, codes and numbers unique
 */
public record CurriculumVersion(
        String code,
        String version,
        LanguageMap title,
        LocalDate issuedOn,
        int eqfLevel,
        List<Programme> programmes,
        List<CurriculumModule> modules) {

    public CurriculumVersion {
        if (eqfLevel < 1 || eqfLevel > 8) {
            throw new IllegalArgumentException("eqfLevel must be between 1 and 8");
        }
        programmes = List.copyOf(programmes);
        modules = List.copyOf(modules);
        requireUnique("programme", programmes, Programme::code);
        requireUnique("module", modules, CurriculumModule::code);
    }

    public Optional<Programme> programme(String programmeCode) {
        return programmes.stream().filter(p -> p.code().equals(programmeCode)).findFirst();
    }

    public Optional<CurriculumModule> module(String moduleCode) {
        return modules.stream().filter(m -> m.code().equals(moduleCode)).findFirst();
    }

    /** The modules of one programme, ordered by number. */
    public List<CurriculumModule> modulesOf(String programmeCode) {
        return modules.stream()
                .filter(m -> m.profiles().contains(programmeCode))
                .toList();
    }

    private static <T> void requireUnique(String what, List<T> items, Function<T, String> code) {
        items.stream()
                .collect(Collectors.groupingBy(code, Collectors.counting()))
                .forEach((value, count) -> {
                    if (count > 1) {
                        throw new IllegalArgumentException(
                                "the " + what + " code '" + value + "' stands " + count + " times");
                    }
                });
    }
}
