/** Programmes and modules: the schema's types, read from an in-memory copy of the immutable published versions. */
@NullMarked
package eu.lectern.gateway.curriculum;

import org.jspecify.annotations.NullMarked;
