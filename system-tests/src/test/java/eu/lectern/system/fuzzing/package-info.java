/** Random and malformed requests made from the OpenAPI documents, and answers held against what those documents promise. */
@NullMarked
package eu.lectern.system.fuzzing;

import org.jspecify.annotations.NullMarked;
