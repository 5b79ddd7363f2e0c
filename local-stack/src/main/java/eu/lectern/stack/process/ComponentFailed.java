package eu.lectern.stack.process;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the stack ended, or did not come up in time. The message is one line for a person. */
public final class ComponentFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int TAIL_LINES = 20;

    private final transient Path log;

    public ComponentFailed(String component, String what, Path log) {
        this(component, what, log, null);
    }

    public ComponentFailed(String component, String what, Path log, @Nullable Throwable cause) {
        super(component + " " + what + "; its log: " + log, cause);
        this.log = log;
    }

    /** The last lines of the component's log; none when there is no log. */
    public List<String> lastLines() {
        return LogTail.of(log, TAIL_LINES);
    }
}
