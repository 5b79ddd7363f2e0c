package eu.lectern.stack;

/** Is told how a stack comes up. Called from several threads. */
public interface StackListener {

    StackListener SILENT = new StackListener() {};

    default void starting(String component) {}

    default void started(String component) {}
}
