/** Recording and reading results: judged, stored and announced in one statement, each request once. */
@NullMarked
package eu.lectern.assessment.results;

import org.jspecify.annotations.NullMarked;
