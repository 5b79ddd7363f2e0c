package eu.lectern.stack.launcher;

/** How {@code ./run} ends, for scripts. 2 is the script's own: no JDK, no Maven, or a wrong argument. */
enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    PORT_TAKEN(3),
    DISK_FULL(4),
    COMPONENT_FAILED(5),
    ALREADY_RUNNING(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
