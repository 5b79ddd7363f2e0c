package eu.lectern.contracts.curriculum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Hours a part; null where the source states none ({@code NA}, {@code /} or an empty cell), which is not the same as 0.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Hours(
        @Nullable BigDecimal mooc,
        @Nullable BigDecimal faceToFace,
        @Nullable BigDecimal online,
        @Nullable BigDecimal project,
        @Nullable BigDecimal workBased) {

    public static final Hours NONE_STATED = new Hours(null, null, null, null, null);

    public Hours {
        requireStatable("mooc", mooc);
        requireStatable("faceToFace", faceToFace);
        requireStatable("online", online);
        requireStatable("project", project);
        requireStatable("workBased", workBased);
    }

    /** The hours of one part, or null where none are stated. */
    public @Nullable BigDecimal of(DeliveryPart part) {
        return switch (part) {
            case MOOC -> mooc;
            case FACE_TO_FACE -> faceToFace;
            case ONLINE -> online;
            case PROJECT -> project;
            case WORK_BASED -> workBased;
        };
    }

    private static void requireStatable(String part, @Nullable BigDecimal hours) {
        if (hours != null && hours.signum() <= 0) {
            throw new IllegalArgumentException(part + " must be more than 0 hours, or null where none are stated");
        }
    }
}
