/** In which language a request wants its texts. */
@NullMarked
package eu.lectern.gateway.language;

import org.jspecify.annotations.NullMarked;
