package eu.lectern.system.partners;

import java.io.IOException;

/** One way to send a parcel. */
interface Sending {

    /**
     * Sends once what has no answer yet, and notes the answers.
     *
     * @throws IOException when the connection broke, or was cut as the parcel has it
     */
    Response send(Parcel parcel) throws IOException, InterruptedException;
}
