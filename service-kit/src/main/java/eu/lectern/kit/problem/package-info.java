/** Refusals and failures as {@code application/problem+json}, RFC 9457: what a caller did wrong, with the field named. */
@NullMarked
package eu.lectern.kit.problem;

import org.jspecify.annotations.NullMarked;
