package eu.lectern.gateway.live;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.gateway.curriculum.VersionId;

/**
 * The progress of an enrolment at one version.
 *
 * @param pinnedTo the curriculum version in which its modules are looked up
 */
record Snapshot(ProgressView view, VersionId pinnedTo) {

    long version() {
        return view.version();
    }
}
