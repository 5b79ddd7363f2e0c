package eu.lectern.contracts.curriculum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The work-based task of a module (scenārijs).
 *
 * @param assessment the code under which its result is recorded, e.g. {@code M05-SCENARIO}
 * @param hours what it counts towards the programme's scenario hours; null where the source states none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Scenario(String assessment, @Nullable BigDecimal hours, LanguageMap text) {}
