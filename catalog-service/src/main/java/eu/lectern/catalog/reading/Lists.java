package eu.lectern.catalog.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists as the API description names them; what is sent is a {@link eu.lectern.kit.paging.Page}. */
final class Lists {

    record Curricula(List<CurriculumView> items, @Nullable String next) {}

    record Programmes(List<ProgrammeView> items, @Nullable String next) {}

    record Modules(List<ModuleView> items, @Nullable String next) {}

    private Lists() {}
}
