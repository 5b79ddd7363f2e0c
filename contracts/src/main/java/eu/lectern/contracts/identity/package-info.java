/** Who may do what: the roles of the realm and the claims of its tokens. */
@NullMarked
package eu.lectern.contracts.identity;

import org.jspecify.annotations.NullMarked;
