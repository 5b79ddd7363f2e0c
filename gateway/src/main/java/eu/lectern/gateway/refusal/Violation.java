package eu.lectern.gateway.refusal;

/**
 * One field that is wrong.
 *
 * @param field name of an argument, or path within an input, e.g. {@code percent}
 * @param message what is wrong with it
 */
public record Violation(String field, String message) {}
