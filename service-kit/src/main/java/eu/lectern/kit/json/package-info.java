/** How the services read and write JSON. */
@NullMarked
package eu.lectern.kit.json;

import org.jspecify.annotations.NullMarked;
