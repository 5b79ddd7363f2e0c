package eu.lectern.catalog.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.curriculum.LanguageMap;
import eu.lectern.contracts.curriculum.Programme;
import java.util.List;
import java.util.stream.Stream;

/**
 * A programme and what it consists of.
 *
 * @param curriculum the code of its curriculum
 * @param version the curriculum version that the rest is taken from
 * @param modules ordered by number
 */
record ProgrammeView(@JsonUnwrapped Programme programme, String curriculum, String version, List<ModuleTitle> modules) {

    record ModuleTitle(String code, int number, LanguageMap title) {

        static ModuleTitle of(CurriculumModule module) {
            return new ModuleTitle(module.code(), module.number(), module.title());
        }
    }

    static Stream<ProgrammeView> allOf(CurriculumVersion curriculum) {
        return curriculum.programmes().stream()
                .map(programme -> new ProgrammeView(
                        programme,
                        curriculum.code(),
                        curriculum.version(),
                        curriculum.modulesOf(programme.code()).stream()
                                .map(ModuleTitle::of)
                                .toList()));
    }

    String code() {
        return programme.code();
    }

    /** Names it within a list. */
    String position() {
        return curriculum + "/" + version + "/" + code();
    }
}
