/**
 * Random histories, told to the service through its real intake, end as a naive reference says that they must. Start reading
 * at {@link eu.lectern.enrolment.histories.HistoriesIT}; what "complete" means stands in
 * {@link eu.lectern.enrolment.histories.NaiveReference}, written without a look at the package completion.
 */
@NullMarked
package eu.lectern.enrolment.histories;

import org.jspecify.annotations.NullMarked;
