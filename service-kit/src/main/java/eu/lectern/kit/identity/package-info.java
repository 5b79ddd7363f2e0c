/** Who is calling: subject, roles and institution, read from the token in one place. */
@NullMarked
package eu.lectern.kit.identity;

import org.jspecify.annotations.NullMarked;
