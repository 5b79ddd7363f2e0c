package eu.lectern.catalog.source;

import java.util.Set;

/**
 * What the files of one curriculum may refer to.
 *
 * @param programmes codes of its programmes
 * @param modules codes of its modules
 * @param titleLanguages in which each title must stand
 */
record CurriculumWords(Set<String> programmes, Set<String> modules, Set<String> titleLanguages) {

    static final int MOST_MODULES = 99;

    CurriculumWords {
        programmes = Set.copyOf(programmes);
        modules = Set.copyOf(modules);
        titleLanguages = Set.copyOf(titleLanguages);
    }
}
