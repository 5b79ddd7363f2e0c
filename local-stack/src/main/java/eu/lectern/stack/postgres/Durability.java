package eu.lectern.stack.postgres;

import java.util.List;

/** What a commit promises. */
public enum Durability {
    /** A commit is on the disk when it is acknowledged. */
    DURABLE("on"),
    /** A crash of the machine may lose everything: for tests only. */
    FAST("off");

    private final String onOrOff;

    Durability(String onOrOff) {
        this.onOrOff = onOrOff;
    }

    List<String> settings() {
        return List.of("fsync=" + onOrOff, "synchronous_commit=" + onOrOff, "full_page_writes=" + onOrOff);
    }
}
