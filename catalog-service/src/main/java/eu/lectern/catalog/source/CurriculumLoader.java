package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads curricula from their files: {@code curriculum.yaml} and, one file each, the modules that it lists. */
public final class CurriculumLoader {

    static final String CURRICULUM_FILE = "curriculum.yaml";

    private final SourceFiles files;
    private final Mistakes mistakes = new Mistakes();

    private CurriculumLoader(SourceFiles files) {
        this.files = files;
    }

    /**
     * Every curriculum that there is, in the order in which they are to be published.
     *
     * @throws BrokenCurriculumException when any file has mistakes; it names all of them, of all curricula
     */
    public static List<CurriculumVersion> load(SourceFiles files) {
        CurriculumLoader loader = new CurriculumLoader(files);
        List<SourceCurriculum> sources = files.curricula().stream()
                .map(loader::source)
                .flatMap(Optional::stream)
                .toList();
        loader.mistakes.refuseAny();
        return sources.stream().map(SourceCurriculum::toVersion).toList();
    }

    private Optional<SourceCurriculum> source(CurriculumId id) {
        return read(id + "/" + CURRICULUM_FILE).map(curriculum -> {
            CurriculumChecks.Checked checked = new CurriculumChecks(mistakes).check(curriculum, id);
            ModuleChecks moduleChecks = new ModuleChecks(checked.words(), mistakes);
            Map<String, SourceValue> modules = new LinkedHashMap<>();
            for (Located<String> code : checked.modules()) {
                read(modulePath(id, code.value())).ifPresent(module -> {
                    moduleChecks.check(module, code.value());
                    modules.put(code.value(), module);
                });
            }
            refuseUnlisted(id, checked.modules());
            return new SourceCurriculum(curriculum, new ArrayList<>(modules.values()));
        });
    }

    private Optional<SourceValue> read(String path) {
        Optional<String> text = files.read(path);
        if (text.isEmpty()) {
            mistakes.add(Location.ofFile(path), "there is no such file");
        }
        return text.flatMap(content -> YamlFile.read(path, content, mistakes));
    }

    /** A file that nobody lists would be left out without a word. */
    private void refuseUnlisted(CurriculumId id, List<Located<String>> listed) {
        List<String> known =
                listed.stream().map(code -> modulePath(id, code.value())).toList();
        files.moduleFiles(id).stream()
                .filter(file -> !known.contains(file))
                .forEach(file -> mistakes.add(
                        Location.ofFile(file), "is not in the list modules of " + id + "/" + CURRICULUM_FILE));
    }

    private static String modulePath(CurriculumId id, String code) {
        return id + "/modules/" + code + ".yaml";
    }
}
