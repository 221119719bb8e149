package dev.slipway.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Arguments of EXPOSE, variables expanded: {@code [ip:][host:]port[-port][/protocol]}
 * (dockerfile2llb/convert_expose.go, parsePortSpec).
 */
public final class Ports {
    private static final int MAX_PORT = 65_535;
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern HEX_GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int IPV6_GROUPS = 8;

    private final String ip;
    private final String host;
    private final String container;
    private final String protocol;
    private final String rest;

    private Ports(String written) {
        String[] parts = written.split(":", -1);
        int last = parts.length - 1;
        ip = parts.length < 3 ? "" : String.join(":", List.of(parts).subList(0, last - 1));
        host = parts.length < 2 ? "" : parts[last - 1];
        int slash = parts[last].indexOf('/');
        container = slash < 0 ? parts[last] : parts[last].substring(0, slash);
        String behind = slash < 0 ? "" : parts[last].substring(slash + 1);
        int second = behind.indexOf('/');
        protocol = (second < 0 ? behind : behind.substring(0, second)).toLowerCase(Locale.ROOT);
        rest = second < 0 ? "" : behind.substring(second);
    }

    /** What BuildKit refuses about {@code written}; empty when it takes it. */
    public static Optional<String> problem(String written) {
        return new Ports(written).problem();
    }

    /**
     * What stands behind the protocol, from the slash on; empty for nothing. Whether it is refused depends on the
     * version: BuildKit has its own parser since 0.24 and refuses it, go-connections' {@code nat.SplitProtoPort}, which
     * all versions before used, passes it over.
     */
    public static String behindProtocol(String written) {
        return new Ports(written).rest;
    }

    /** The ports that {@code written} exposes, such as {@code 80/tcp}; none when BuildKit refuses it. */
    public static List<String> exposed(String written) {
        Ports ports = new Ports(written);
        if (ports.problem().isPresent()) {
            return List.of();
        }
        List<String> exposed = new ArrayList<>();
        int[] range = range(ports.container).orElseThrow();
        for (int port = range[0]; port <= range[1]; port++) {
            exposed.add(port + "/" + (ports.protocol.isEmpty() ? "tcp" : ports.protocol));
        }
        return exposed;
    }

    private Optional<String> problem() {
        if (container.isEmpty()) {
            return Optional.of("a port is missing");
        }
        if (!protocol.isEmpty() && !PROTOCOLS.contains(protocol)) {
            return Optional.of("`" + protocol + "` is no protocol: tcp, udp or sctp");
        }
        if (!ip.isEmpty() && !isAddress(ip)) {
            return Optional.of("`" + ip + "` is no IP address");
        }
        Optional<int[]> inside = range(container);
        if (inside.isEmpty()) {
            return Optional.of(
                    "`" + container + "` is no port: a number up to " + MAX_PORT + ", or a range that goes up");
        }
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Optional<int[]> outside = range(host);
        if (outside.isEmpty()) {
            return Optional.of("`" + host + "` is no port of the host");
        }
        int length = inside.get()[1] - inside.get()[0];
        return length > 0 && length != outside.get()[1] - outside.get()[0]
                ? Optional.of("the ranges " + host + " and " + container + " differ in length")
                : Optional.empty();
    }

    /** First and last port; empty when it is no range. */
    private static Optional<int[]> range(String text) {
        int dash = text.indexOf('-');
        OptionalInt from = port(dash < 0 ? text : text.substring(0, dash));
        OptionalInt to = dash < 0 ? from : port(text.substring(dash + 1));
        return from.isEmpty() || to.isEmpty() || to.getAsInt() < from.getAsInt()
                ? Optional.empty()
                : Optional.of(new int[] {from.getAsInt(), to.getAsInt()});
    }

    private static OptionalInt port(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            value = Math.min(MAX_PORT + 1, value * 10 + c - '0');
        }
        return digits.isEmpty() || value > MAX_PORT ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Whether Go's {@code net.ParseIP} takes it, brackets of an IPv6 address aside. */
    private static boolean isAddress(String written) {
        boolean bracketed = written.startsWith("[") && written.endsWith("]");
        String text = bracketed ? written.substring(1, written.length() - 1) : written;
        return IPV4.matcher(text).matches() || isIpv6(text);
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0 || text.indexOf(':') < 0) {
            return false;
        }
        int groups = gap < 0
                ? groups(text, true)
                : sum(groups(text.substring(0, gap), false), groups(text.substring(gap + 2), true));
        return gap < 0 ? groups == IPV6_GROUPS : groups >= 0 && groups < IPV6_GROUPS;
    }

    private static int sum(int left, int right) {
        return left < 0 || right < 0 ? -1 : left + right;
    }

    /** How many groups {@code text} holds; a dotted tail counts as two; -1 when one of them is none. */
    private static int groups(String text, boolean mayEndDotted) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean dotted = mayEndDotted
                    && i == parts.length - 1
                    && IPV4.matcher(parts[i]).matches();
            if (!dotted && !HEX_GROUP.matcher(parts[i]).matches()) {
                return -1;
            }
            count += dotted ? 2 : 1;
        }
        return count;
    }
}
