package dev.slipway.azure;

import static dev.slipway.azure.Words.code;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.Stage;
import dev.slipway.graph.StageState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which port App Service, Container Apps and ACI will use (configure-custom-container, containerapp-up,
 * container-instances-troubleshooting and its limits).
 */
final class Ports {
    /** Ports of one IP address of a container group. */
    static final int MOST_IN_ACI = 5;

    private static final int APP_SERVICE = 80;
    private static final int SSH = 2222;
    private static final Pattern PORT = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(\\w+))?");

    /** Variables by which programs are told where to listen, with what the port looks like in them. */
    private static final Map<String, Pattern> LISTENING = new TreeMap<>(Map.of(
            "ASPNETCORE_HTTP_PORTS", Pattern.compile("(\\d{1,5})(?:;.*)?"),
            "ASPNETCORE_URLS", Pattern.compile("(?:.*;)?http://[^;/]*:(\\d{1,5})/?(?:;.*)?"),
            "PORT", Pattern.compile("(\\d{1,5})")));

    /** The first number of each port of EXPOSE, protocols and all. */
    static IntStream numbers(Collection<String> ports) {
        return ports.stream().map(PORT::matcher).filter(Matcher::matches).mapToInt(it -> Integer.parseInt(it.group(1)));
    }

    /** What the three make of the ports that {@code stage} exposes. */
    static List<String> exposed(BuildGraph graph, Stage stage) {
        return exposed(graph.finalState(stage).ports());
    }

    private static List<String> exposed(Collection<String> ports) {
        TreeSet<Integer> tcp = new TreeSet<>();
        for (String port : ports) {
            Matcher read = PORT.matcher(port);
            if (read.matches() && (read.group(3) == null || read.group(3).equals("tcp")) && read.group(2) == null) {
                tcp.add(Integer.parseInt(read.group(1)));
            }
        }
        boolean ssh = tcp.remove(SSH);
        List<String> sentences = new ArrayList<>();
        if (!tcp.isEmpty()) {
            String names = names(tcp);
            String more = ssh ? "; 2222 is the port of its portal SSH" : "";
            sentences.add(
                    tcp.contains(APP_SERVICE)
                            ? "App Service: 80 is the port it assumes" + more
                            : "App Service: assumes port 80; set `WEBSITES_PORT="
                                    + (tcp.size() == 1 ? tcp.first() : "<the HTTP port>") + "`" + more);
            sentences.add("Container Apps: `az containerapp up` takes ingress and target port from EXPOSE"
                    + (tcp.size() == 1 ? ": " + names : ""));
            sentences.add("ACI: expose " + names + " in the container group, without mapping; at most " + MOST_IN_ACI
                    + " ports per IP address" + (ports.size() > MOST_IN_ACI ? ", and here are " + ports.size() : ""));
        } else if (ssh) {
            sentences.add("App Service: 2222 is the port of its portal SSH");
        }
        return sentences;
    }

    /** What they make of a variable that tells the program where to listen; nothing for other variables. */
    static List<String> variable(String name, String value) {
        Optional<Integer> port = listening(name, value);
        if (port.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                port.get() == APP_SERVICE
                        ? "App Service: 80 is the port it assumes"
                        : "App Service: assumes port 80; where the program listens on " + port.get()
                                + ", set `WEBSITES_PORT=" + port.get() + "`");
        sentences.add(
                "Container Apps: target port " + port.get() + "; ACI: expose " + port.get() + ", without mapping");
        return sentences;
    }

    private static Optional<Integer> listening(String name, String value) {
        Pattern pattern = LISTENING.get(name);
        Matcher read = pattern == null ? null : pattern.matcher(value.strip());
        return read != null && read.matches() ? Optional.of(Integer.parseInt(read.group(1))) : Optional.empty();
    }

    /** The port by which a .NET base image tells its programs to listen, and what App Service needs for it. */
    static Optional<String> inherited(BuildGraph graph, Stage stage) {
        StageState state = graph.initialState(stage);
        StageState end = graph.finalState(stage);
        for (String name : List.of("ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS")) {
            String value = state.env().getOrDefault(name, "");
            Optional<Integer> port = listening(name, value);
            boolean stays = value.equals(end.env().get(name))
                    && LISTENING.keySet().stream()
                                    .filter(end.env()::containsKey)
                                    .count()
                            == 1;
            if (port.isPresent() && stays) {
                return Optional.of("This base makes .NET programs listen on "
                        + code(port.get().toString())
                        + (port.get() == APP_SERVICE
                                ? ", which App Service assumes"
                                : ": set `WEBSITES_PORT=" + port.get() + "` in App Service, which assumes 80"));
            }
        }
        return Optional.empty();
    }

    private static String names(Collection<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Ports() {}
}
