/** How much one GraphQL request may ask for: what a document is made of, what it may cost, and what is too much. */
@NullMarked
package eu.lectern.gateway.limits;

import org.jspecify.annotations.NullMarked;
