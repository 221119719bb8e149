package dev.slipway.registry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.slipway.graph.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the distribution API that says which platforms an image is for (OCI distribution specification, "Pulling
 * manifests"; token as in the Docker registry's "Token Authentication Specification"). Without credentials: private images
 * stay unknown. HTTPS, except on this very machine, as Docker does it.
 */
public final class Registry {
    private static final String MANIFESTS = "application/vnd.oci.image.index.v1+json,"
            + "application/vnd.docker.distribution.manifest.list.v2+json,application/vnd.oci.image.manifest.v1+json,"
            + "application/vnd.docker.distribution.manifest.v2+json";
    private static final String HUB = "registry-1.docker.io";
    private static final Pattern LOCAL = Pattern.compile("(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(?::\\d+)?");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final int TIMEOUT = (int) Duration.ofSeconds(10).toMillis();
    private static final int MOST_REDIRECTS = 4;
    private static final int MOST_BYTES = 4 << 20;
    private static final String UNKNOWN = "unknown";

    /** The platforms, such as {@code linux/arm64}, in the registry's order; or why it did not say. */
    public record Answer(List<String> platforms, Optional<String> problem) {
        static Answer failed(String problem) {
            return new Answer(List.of(), Optional.of(problem));
        }
    }

    private final ImageReference image;
    private final String host;
    private Optional<String> token = Optional.empty();

    private Registry(ImageReference image) {
        this.image = image;
        this.host = image.isOnDockerHub() ? HUB : image.registry();
    }

    /** What the registry of {@code image} says; waits for it, ten seconds for each request. */
    public static Answer platforms(ImageReference image) {
        try {
            List<String> platforms = new Registry(image).ask();
            return platforms.isEmpty()
                    ? Answer.failed("the registry names no platform")
                    : new Answer(platforms, Optional.empty());
        } catch (IOException | RuntimeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Answer.failed(e instanceof java.net.UnknownHostException ? "there is no host " + why : why);
        }
    }

    private List<String> ask() throws IOException {
        String reference = image.digest().or(image::tag).orElse("latest");
        JsonObject manifest = json("/manifests/" + reference);
        if (manifest.get("manifests") instanceof JsonArray images) {
            List<String> platforms = new ArrayList<>();
            for (JsonElement each : images) {
                platform(each.getAsJsonObject().get("platform")).ifPresent(platforms::add);
            }
            return platforms;
        }
        String config = manifest.getAsJsonObject("config").get("digest").getAsString();
        return platform(json("/blobs/" + config)).stream().toList();
    }

    /** Attestations beside the images are for {@code unknown/unknown}. */
    private static Optional<String> platform(JsonElement said) {
        if (!(said instanceof JsonObject object) || !object.has("os") || !object.has("architecture")) {
            return Optional.empty();
        }
        String os = object.get("os").getAsString();
        return os.equals(UNKNOWN)
                ? Optional.empty()
                : Optional.of(os + "/" + object.get("architecture").getAsString());
    }

    private JsonObject json(String path) throws IOException {
        URI uri = URI.create(scheme(host) + "://" + host + "/v2/" + image.repository() + path);
        HttpURLConnection answer = open(uri, token);
        if (answer.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED && token.isEmpty()) {
            token = token(Optional.ofNullable(answer.getHeaderField("WWW-Authenticate"))
                    .orElse(""));
            answer = open(uri, token);
        }
        return read(answer);
    }

    private Optional<String> token(String challenge) throws IOException {
        String realm = "";
        StringBuilder query = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(challenge);
        while (parameter.find()) {
            if (parameter.group(1).equals("realm")) {
                realm = parameter.group(2);
            } else if (parameter.group(1).equals("service")) {
                query.append("&service=").append(URLEncoder.encode(parameter.group(2), StandardCharsets.UTF_8));
            }
        }
        String scope = "repository:" + image.repository() + ":pull";
        query.append("&scope=").append(URLEncoder.encode(scope, StandardCharsets.UTF_8));
        if (!challenge.regionMatches(true, 0, "Bearer", 0, 6) || realm.isEmpty()) {
            throw new IOException("the registry wants credentials");
        }
        URI uri = URI.create(realm + (realm.indexOf('?') < 0 ? "?" : "&") + query.substring(1));
        JsonObject given = read(open(uri, Optional.empty()));
        JsonElement token = given.has("token") ? given.get("token") : given.get("access_token");
        return Optional.ofNullable(token).map(JsonElement::getAsString);
    }

    /** The answer behind redirects. The token goes to its own host only: blobs lie elsewhere, under signed addresses. */
    private HttpURLConnection open(URI first, Optional<String> token) throws IOException {
        URI uri = first;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            if (!scheme(uri.getRawAuthority()).equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
                throw new IOException("the registry leads to " + uri + ", which is not encrypted");
            }
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT);
            connection.setReadTimeout(TIMEOUT);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept", MANIFESTS);
            boolean isOwn = uri.getRawAuthority().equals(first.getRawAuthority());
            token.filter(it -> isOwn).ifPresent(it -> connection.setRequestProperty("Authorization", "Bearer " + it));
            String location = connection.getHeaderField("Location");
            if (connection.getResponseCode() / 100 != 3 || location == null) {
                return connection;
            }
            uri = uri.resolve(location);
        }
        throw new IOException("the registry leads on and on");
    }

    private static String scheme(String host) {
        return LOCAL.matcher(host).matches() ? "http" : "https";
    }

    private static JsonObject read(HttpURLConnection connection) throws IOException {
        int code = connection.getResponseCode();
        if (code != HttpURLConnection.HTTP_OK) {
            throw new IOException(
                    code == HttpURLConnection.HTTP_NOT_FOUND
                            ? "there is no such image"
                            : "the registry answers " + code);
        }
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }
    }
}
