package eu.lectern.kit.lines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How requests of newline-delimited JSON are worked on. */
@ConfigMapping(prefix = "lectern.lines")
public interface LinesConfiguration {

    /** How many lines are worked on at once, at most; they are not waited for. 1 to 1000. */
    @WithDefault("500")
    @Min(1)
    @Max(1000)
    int chunkSize();

    /** How many bytes a line may have. 1 KiB to 1 MiB. */
    @WithDefault("65536")
    @Min(1024)
    @Max(1_048_576)
    int longestLine();

    /** How long a client may leave its answers unread before the connection is closed. 1 s to 10 min. */
    @WithDefault("PT1M")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration readerPatience();
}
