/** Many items in one request, each with its own answer: reading them, their keys, what is answered to each. */
@NullMarked
package eu.lectern.kit.batch;

import org.jspecify.annotations.NullMarked;
