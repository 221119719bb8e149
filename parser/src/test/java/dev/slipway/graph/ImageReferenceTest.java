package dev.slipway.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "alpine, docker.io/library/alpine:latest",
        "alpine:3.20, docker.io/library/alpine:3.20",
        "team/app, docker.io/team/app:latest",
        "mcr.microsoft.com/dotnet/sdk:8.0, mcr.microsoft.com/dotnet/sdk:8.0",
        "localhost/app, localhost/app:latest",
        "localhost:5000/app:1, localhost:5000/app:1",
        "myregistry.azurecr.io/a/b/c:v1, myregistry.azurecr.io/a/b/c:v1",
        "index.docker.io/library/x, docker.io/library/x:latest",
        "a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, "
                + "docker.io/library/a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "a__b/c--d.e, docker.io/a__b/c--d.e:latest",
        "0, docker.io/library/0:latest",
        "Foo, none",
        "a:, none",
        "a/, none",
        "-a, none",
        "a:tag with blank, none",
        "a@sha256:12, none",
        "https://a/b, none",
        "a___b, none",
    })
    void readsAsDockerPulls(String written, String expected) {
        assertEquals(
                expected,
                ImageReference.parse(written).map(ImageReference::canonical).orElse("none"));
    }
}
