package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.util.List;
import java.util.Optional;

/**
 * A curriculum version in the languages of one reader.
 *
 * @param languages best first
 */
public record Edition(CurriculumVersion curriculum, List<String> languages) {

    public Edition {
        languages = List.copyOf(languages);
    }

    public Optional<ProgrammeNode> programme(String code) {
        return curriculum.programme(code).map(programme -> new ProgrammeNode(this, programme));
    }

    public Optional<ModuleNode> module(String code) {
        return curriculum.module(code).map(module -> new ModuleNode(this, module));
    }

    List<ProgrammeNode> programmes() {
        return curriculum.programmes().stream()
                .map(programme -> new ProgrammeNode(this, programme))
                .toList();
    }

    List<ModuleNode> modules() {
        return curriculum.modules().stream()
                .map(module -> new ModuleNode(this, module))
                .toList();
    }

    List<ModuleNode> modulesOf(String programme) {
        return curriculum.modulesOf(programme).stream()
                .map(module -> new ModuleNode(this, module))
                .toList();
    }
}
