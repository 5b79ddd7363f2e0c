package eu.lectern.enrolment.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.enrolment.completion.Achievements;
import eu.lectern.enrolment.completion.Achievements.ModulePart;
import eu.lectern.enrolment.completion.PartState;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an evaluation as the text that is stored: a {@link ProgressView} without its version, which has a column of
 * its own. So equal outcomes are equal texts, and to see whether something changed nothing needs to be read. The text is
 * some 20 kB for a programme of 38 modules, and every result passes here; what a decision needs of it is picked out.
 */
@Singleton
final class OutcomeJson {

    @JsonIgnoreProperties("version")
    private interface WithoutVersion {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Shown(@Nullable LocalDate completedOn, List<ShownModule> modules) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ShownModule(String code, @Nullable LocalDate completedOn, List<ShownPart> parts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ShownPart(
            DeliveryPart part, PartStatus status, @Nullable LocalDate passedOn) {}

    private final ObjectWriter writer;
    private final ObjectReader reader;

    OutcomeJson(ObjectMapper json) {
        this.writer =
                json.copy().addMixIn(ProgressView.class, WithoutVersion.class).writerFor(ProgressView.class);
        // Written by this class, it has no property twice; looking for that costs time where every result passes.
        this.reader = json.reader()
                .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .without(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    String text(ProgressView view) {
        try {
            return writer.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("progress is always JSON", impossible);
        }
    }

    ProgressView view(String text, long version) {
        return ProgressViews.at(version, read(text, ProgressView.class));
    }

    /** What the outcome shows as achieved. */
    Achievements achievements(String text) {
        Shown outcome = read(text, Shown.class);
        Map<ModulePart, PartState> parts = new HashMap<>();
        Map<String, LocalDate> modules = new HashMap<>();
        for (ShownModule module : outcome.modules()) {
            for (ShownPart part : module.parts()) {
                PartState.shownAs(part.status(), part.passedOn())
                        .ifPresent(state -> parts.put(new ModulePart(module.code(), part.part()), state));
            }
            LocalDate completedOn = module.completedOn();
            if (completedOn != null) {
                modules.put(module.code(), completedOn);
            }
        }
        return new Achievements(parts, modules, Optional.ofNullable(outcome.completedOn()));
    }

    private <T> T read(String text, Class<T> shape) {
        try {
            return reader.readValue(text, shape);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the table progress holds what it cannot have written", unreadable);
        }
    }
}
