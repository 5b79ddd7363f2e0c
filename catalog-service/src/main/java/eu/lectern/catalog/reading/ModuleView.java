package eu.lectern.catalog.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.lectern.catalog.searching.ModuleSearch;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.util.stream.Stream;

/**
 * A module and where it is from.
 *
 * @param curriculum the code of its curriculum
 * @param version the curriculum version that the rest is taken from
 */
record ModuleView(@JsonUnwrapped CurriculumModule module, String curriculum, String version) {

    static Stream<ModuleView> allOf(CurriculumVersion curriculum) {
        return curriculum.modules().stream()
                .map(module -> new ModuleView(module, curriculum.code(), curriculum.version()));
    }

    String code() {
        return module.code();
    }

    /** Names it within a list. */
    String position() {
        return curriculum + "/" + version + "/" + code();
    }

    ModuleSearch.Hit asHit() {
        return new ModuleSearch.Hit(curriculum + "/" + version, code());
    }
}
