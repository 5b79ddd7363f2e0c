package eu.lectern.gateway.openapi;

/**
 * The place of a component in an OpenAPI document.
 *
 * @param kind e.g. {@code schemas}
 * @param name e.g. {@code Problem}
 */
record Component(String kind, String name) {}
