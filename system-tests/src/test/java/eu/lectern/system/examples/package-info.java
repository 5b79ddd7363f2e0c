/** The examples of the OpenAPI documents: each operation has them, and they work. */
@NullMarked
package eu.lectern.system.examples;

import org.jspecify.annotations.NullMarked;
