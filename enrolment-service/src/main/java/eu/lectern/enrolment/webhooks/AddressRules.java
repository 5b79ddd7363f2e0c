package eu.lectern.enrolment.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * To which addresses messages may go: to those that IANA's registries of special-purpose addresses call globally reachable,
 * and to what is configured beside them. A partner who could name any other could look into our network through us.
 */
final class AddressRules {

    /** What is special in IPv4. An IPv6 address that carries an IPv4 address never gets this far, or is none any more. */
    private static final List<Network> SPECIAL_IPV4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared behind carriers' translators
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, clouds' metadata among them
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** Only this part of IPv6 is given out; loopback, unique-local, link-local, multicast and mapped ones are outside it. */
    private static final Network GIVEN_OUT_IPV6 = Network.parse("2000::/3");

    private static final List<Network> SPECIAL_IPV6 = networks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address
            "3fff::/20"); // documentation

    private final List<Network> allowedBeside;

    /**
     * The rules.
     *
     * @param allowedBeside networks that are allowed though they are special
     */
    AddressRules(List<Network> allowedBeside) {
        this.allowedBeside = List.copyOf(allowedBeside);
    }

    boolean allow(InetAddress address) {
        return isPublic(address) || allowedBeside.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> SPECIAL_IPV4.stream().noneMatch(network -> network.contains(v4));
            case Inet6Address v6 ->
                GIVEN_OUT_IPV6.contains(v6) && SPECIAL_IPV6.stream().noneMatch(network -> network.contains(v6));
            default -> false;
        };
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}
