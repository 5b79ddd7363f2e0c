package eu.lectern.stack.demo;

/** The journey could not go on; the message is one line for a person. */
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
