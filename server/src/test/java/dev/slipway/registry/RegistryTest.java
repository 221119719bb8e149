package dev.slipway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.graph.ImageReference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry on this machine, which wants a token and keeps its blobs under another path. */
class RegistryTest {
    private static final String INDEX = """
            {"manifests": [
              {"platform": {"os": "linux", "architecture": "amd64"}},
              {"platform": {"os": "linux", "architecture": "arm", "variant": "v7"}},
              {"platform": {"os": "unknown", "architecture": "unknown"}}]}""";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String host;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host = "127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        boolean hasToken = "Bearer t0".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(path + (hasToken ? " with a token" : ""));
        if (path.startsWith("/token")) {
            send(exchange, 200, "{\"access_token\": \"t0\"}");
        } else if (path.startsWith("/closed") || path.contains("/closed/")) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
            send(exchange, 401, "{}");
        } else if (path.startsWith("/elsewhere")) {
            send(exchange, 200, "{\"os\": \"windows\", \"architecture\": \"amd64\"}");
        } else if (!hasToken) {
            String realm = "http://" + host + "/token";
            exchange.getResponseHeaders()
                    .set("WWW-Authenticate", "Bearer realm=\"" + realm + "\",service=\"the registry\"");
            send(exchange, 401, "{}");
        } else if (path.endsWith("/manifests/many")) {
            send(exchange, 200, INDEX);
        } else if (path.endsWith("/manifests/one")) {
            send(exchange, 200, "{\"config\": {\"digest\": \"sha256:c0\"}}");
        } else if (path.endsWith("/blobs/sha256:c0")) {
            exchange.getResponseHeaders().set("Location", "/elsewhere/c0");
            send(exchange, 307, "");
        } else if (path.endsWith("/manifests/loop")) {
            exchange.getResponseHeaders().set("Location", path);
            send(exchange, 302, "");
        } else if (path.endsWith("/manifests/plain")) {
            exchange.getResponseHeaders().set("Location", "http://registry.example.com/x");
            send(exchange, 302, "");
        } else if (path.endsWith("/manifests/broken")) {
            send(exchange, 200, "<html>");
        } else {
            send(exchange, 404, "{}");
        }
    }

    private static void send(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Registry.Answer platforms(String image) {
        return Registry.platforms(ImageReference.parse(host + "/" + image).orElseThrow());
    }

    @Test
    void anIndexNamesItsPlatformsAndAskingTakesATokenForThatRepository() {
        assertEquals(
                new Registry.Answer(List.of("linux/amd64", "linux/arm"), Optional.empty()), platforms("team/app:many"));
        assertEquals(
                List.of(
                        "/v2/team/app/manifests/many",
                        "/token?service=the+registry&scope=repository%3Ateam%2Fapp%3Apull",
                        "/v2/team/app/manifests/many with a token"),
                asked);
    }

    @Test
    void ofASingleImageTheConfigurationSays() {
        assertEquals(new Registry.Answer(List.of("windows/amd64"), Optional.empty()), platforms("app:one"));
        assertEquals("/elsewhere/c0 with a token", asked.get(asked.size() - 1));
    }

    @Test
    void whateverIsInTheWayIsSaid() {
        assertEquals(Registry.Answer.failed("there is no such image"), platforms("app:none"));
        assertEquals(Registry.Answer.failed("the registry wants credentials"), platforms("closed/app:1"));
        assertEquals(Registry.Answer.failed("the registry leads on and on"), platforms("app:loop"));
        assertEquals(
                Registry.Answer.failed("the registry leads to http://registry.example.com/x, which is not encrypted"),
                platforms("app:plain"));
        assertEquals(List.of(), platforms("app:broken").platforms());
        server.stop(0);
        assertEquals(List.of(), platforms("app:many").platforms());
    }
}
