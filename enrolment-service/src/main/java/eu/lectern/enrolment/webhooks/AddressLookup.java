package eu.lectern.enrolment.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host; may block. */
@FunctionalInterface
interface AddressLookup {

    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
