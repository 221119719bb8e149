package dev.slipway.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
    private static final String DIGEST = "@sha256:445acd9b2ef7e9de665424053bf95652e0b8995ef36500557d48faf29300170a";

    /** {@code ~} after a suite: that one or an older; {@code *} after a sibling: one of the tags moves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        node                                      | node     | SDK     | trixie      | GLIBC   | node:slim*
        node:latest                               | node     | SDK     | trixie      | GLIBC   | node:slim*
        node:20                                   | node     | SDK     | bookworm~   | GLIBC   | node:20-slim
        node:20-bookworm                          | node     | SDK     | bookworm    | GLIBC   | node:20-bookworm-slim
        node:bookworm                             | node     | SDK     | bookworm    | GLIBC   | node:bookworm-slim
        node:lts                                  | node     | SDK     | bookworm~   | GLIBC   | node:lts-slim*
        node:hydrogen                             | node     | SDK     | ?           | GLIBC   | node:hydrogen-slim*
        node:7.8.0                                | node     | SDK     | ?           | GLIBC   | node:7.8.0-slim
        node:20-slim                              | node     | RUNTIME | bookworm~   | GLIBC   | (same)
        node:14.17.3-alpine3.14                   | node     | RUNTIME | alpine3.14  | MUSL    | (same)
        node:lts-alpine                           | node     | RUNTIME | ?           | MUSL    | (same)
        node:8-onbuild                            | node     | SDK     | stretch~    | GLIBC   | NO_SIBLING
        node:20-acme                              | node     | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        node:LTS                                  | node     | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        docker.io/library/node:20                 | node     | SDK     | bookworm~   | GLIBC   | docker.io/library/node:20-slim
        docker.io/node:20                         | node     | SDK     | bookworm~   | GLIBC   | docker.io/node:20-slim
        index.docker.io/library/node:24           | node     | SDK     | bookworm    | GLIBC   | index.docker.io/library/node:24-slim
        library/node:24                           | node     | SDK     | bookworm    | GLIBC   | library/node:24-slim
        public.ecr.aws/docker/library/golang:1.22 | golang   | SDK     | bookworm    | GLIBC   | public.ecr.aws/docker/library/debian:bookworm-slim
        mirror.gcr.io/library/golang:1.22         | golang   | SDK     | bookworm    | GLIBC   | mirror.gcr.io/library/debian:bookworm-slim
        node:${NODE_VERSION}                      | node     | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        node:20-$VARIANT                          | node     | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        golang                                    | golang   | SDK     | trixie      | GLIBC   | debian:stable-slim*
        golang:1                                  | golang   | SDK     | trixie      | GLIBC   | debian:trixie-slim*
        golang:1.22                               | golang   | SDK     | bookworm    | GLIBC   | debian:bookworm-slim
        golang:1.22.4                             | golang   | SDK     | bookworm    | GLIBC   | debian:bookworm-slim
        golang:1.25                               | golang   | SDK     | trixie      | GLIBC   | debian:trixie-slim
        golang:1.9                                | golang   | SDK     | stretch     | GLIBC   | debian:stretch-slim
        golang:1.21-bullseye                      | golang   | SDK     | bullseye    | GLIBC   | debian:bullseye-slim
        golang:1.99                               | golang   | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        golang:1.20-alpine3.17                    | golang   | SDK     | alpine3.17  | MUSL    | alpine:3.17
        golang:alpine                             | golang   | SDK     | ?           | MUSL    | alpine:3*
        golang:1.25-alpine                        | golang   | SDK     | ?           | MUSL    | alpine:3*
        golang:1.22-windowsservercore-ltsc2022    | golang   | SDK     | ?           | UNKNOWN | WINDOWS
        golang:tip                                | golang   | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        rust:1                                    | rust     | SDK     | trixie      | GLIBC   | debian:trixie-slim*
        rust:1.75                                 | rust     | SDK     | bookworm    | GLIBC   | debian:bookworm-slim
        rust:1.75-slim-bullseye                   | rust     | SDK     | bullseye    | GLIBC   | debian:bullseye-slim
        gcc                                       | gcc      | SDK     | trixie      | GLIBC   | debian:stable-slim*
        gcc:13                                    | gcc      | SDK     | bookworm    | GLIBC   | debian:bookworm-slim
        gcc:11.3.0                                | gcc      | SDK     | bullseye    | GLIBC   | debian:bullseye-slim
        python:3                                  | python   | SDK     | trixie      | GLIBC   | python:3-slim*
        python:3.12                               | python   | SDK     | trixie~     | GLIBC   | python:3.12-slim
        python:3.12-bookworm                      | python   | SDK     | bookworm    | GLIBC   | python:3.12-slim-bookworm
        python:3.15-rc                            | python   | SDK     | trixie      | GLIBC   | python:3.15-rc-slim
        python:3.5-alpine                         | python   | RUNTIME | ?           | MUSL    | (same)
        ruby:3.2                                  | ruby     | SDK     | trixie~     | GLIBC   | ruby:3.2-slim
        ruby:latest                               | ruby     | SDK     | trixie      | GLIBC   | ruby:slim*
        maven:3-eclipse-temurin-17                | maven    | SDK     | noble~      | GLIBC   | eclipse-temurin:17-jre
        maven:3.9.6-eclipse-temurin-21-alpine     | maven    | SDK     | ?           | MUSL    | eclipse-temurin:21-jre-alpine
        maven:3.9-eclipse-temurin-17-focal        | maven    | SDK     | focal       | GLIBC   | eclipse-temurin:17-jre-focal
        maven:3.5-jdk-11                          | maven    | SDK     | ?           | UNKNOWN | eclipse-temurin:11-jre
        maven:3.8-openjdk-16                      | maven    | SDK     | ?           | UNKNOWN | UNKNOWN_VERSION
        maven:latest                              | maven    | SDK     | ?           | UNKNOWN | eclipse-temurin:25-jre*
        gradle:8-jdk17                            | gradle   | SDK     | noble~      | GLIBC   | eclipse-temurin:17-jre
        gradle:8.5-jdk21-alpine                   | gradle   | SDK     | ?           | MUSL    | eclipse-temurin:21-jre-alpine
        gradle                                    | gradle   | SDK     | noble~      | GLIBC   | eclipse-temurin:25-jre*
        openjdk:17                                | openjdk  | SDK     | ?           | UNKNOWN | eclipse-temurin:17-jre
        openjdk:17-jdk-slim                       | openjdk  | SDK     | bullseye~   | GLIBC   | eclipse-temurin:17-jre
        openjdk:8u212-jdk-alpine                  | openjdk  | SDK     | ?           | MUSL    | eclipse-temurin:8-jre-alpine
        openjdk:11-jre-slim                       | openjdk  | RUNTIME | bullseye~   | GLIBC   | (same)
        eclipse-temurin:21                        | temurin  | SDK     | noble       | GLIBC   | eclipse-temurin:21-jre
        eclipse-temurin:17-jdk-jammy              | temurin  | SDK     | jammy       | GLIBC   | eclipse-temurin:17-jre-jammy
        eclipse-temurin:17.0.11_9-jdk             | temurin  | SDK     | noble~      | GLIBC   | eclipse-temurin:17.0.11_9-jre
        eclipse-temurin:8u412-b08-jdk             | temurin  | SDK     | noble~      | GLIBC   | eclipse-temurin:8u412-b08-jre
        eclipse-temurin:21-jre                    | temurin  | RUNTIME | noble       | GLIBC   | (same)
        amazoncorretto:21                         | corretto | SDK     | al2023      | GLIBC   | eclipse-temurin:21-jre
        clojure:lein-2.7.1                        | clojure  | SDK     | ?           | UNKNOWN | UNKNOWN_VERSION
        clojure:temurin-17-lein                   | clojure  | SDK     | ?           | UNKNOWN | eclipse-temurin:17-jre
        mcr.microsoft.com/dotnet/sdk:8.0          | dotnet   | SDK     | bookworm    | GLIBC   | mcr.microsoft.com/dotnet/aspnet:8.0
        mcr.microsoft.com/dotnet/sdk:10.0         | dotnet   | SDK     | noble       | GLIBC   | mcr.microsoft.com/dotnet/aspnet:10.0
        mcr.microsoft.com/dotnet/sdk:8.0-alpine   | dotnet   | SDK     | ?           | MUSL    | mcr.microsoft.com/dotnet/aspnet:8.0-alpine
        mcr.microsoft.com/dotnet/sdk:8.0.100-jammy | dotnet  | SDK     | jammy       | GLIBC   | mcr.microsoft.com/dotnet/aspnet:8.0-jammy
        mcr.microsoft.com/dotnet/sdk:8.0-bookworm-slim | dotnet | SDK  | bookworm    | GLIBC   | mcr.microsoft.com/dotnet/aspnet:8.0-bookworm-slim
        mcr.microsoft.com/dotnet/core/sdk:3.1     | dotnet   | SDK     | buster      | GLIBC   | mcr.microsoft.com/dotnet/core/aspnet:3.1
        mcr.microsoft.com/dotnet/sdk              | dotnet   | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        mcr.microsoft.com/dotnet/aspnet:8.0       | dotnet   | RUNTIME | bookworm    | GLIBC   | (same)
        microsoft/dotnet                          | dotnet   | SDK     | ?           | GLIBC   | UNKNOWN_VERSION
        microsoft/dotnet:2.1-sdk                  | dotnet   | SDK     | stretch~    | GLIBC   | mcr.microsoft.com/dotnet/core/aspnet:2.1
        php:8.2-apache                            | php      | RUNTIME | trixie~     | GLIBC   | (same)
        nginx:1.27-alpine                         | nginx    | SERVER  | ?           | MUSL    | (same)
        debian                                    | debian   | OS      | stable      | GLIBC   | debian:stable-slim*
        debian:12.5                               | debian   | OS      | bookworm    | GLIBC   | debian:12.5-slim
        debian:bookworm-20240101                  | debian   | OS      | bookworm    | GLIBC   | debian:bookworm-20240101-slim
        debian:bookworm-slim                      | debian   | OS      | bookworm    | GLIBC   | (same)
        ubuntu:18.04                              | ubuntu   | OS      | bionic      | GLIBC   | (same)
        ubuntu:noble                              | ubuntu   | OS      | noble       | GLIBC   | (same)
        centos:7.9.2009                           | centos   | OS      | centos7     | GLIBC   | (same)
        alpine:3.17.2                             | alpine   | OS      | alpine3.17  | MUSL    | (same)
        alpine                                    | alpine   | OS      | ?           | MUSL    | (same)
        buildpack-deps:bookworm-scm               | buildpack-deps | SDK | bookworm  | GLIBC   | debian:bookworm-slim
        buildpack-deps:jammy                      | buildpack-deps | SDK | jammy     | GLIBC   | ubuntu:jammy
        gcr.io/distroless/static-debian12         | distroless-static | RUNTIME | ?   | NONE    | (same)
        gcr.io/distroless/java17-debian12:nonroot | distroless-java | RUNTIME | ?     | GLIBC   | (same)
        scratch                                   | scratch  | RUNTIME | ?           | NONE    | (same)
        klakegg/hugo:0.101.0                      | hugo     | SDK     | ?           | UNKNOWN | NO_SIBLING
        """)
    void readsReferences(String reference, String family, ImageRole role, String suite, Libc libc, String sibling) {
        CatalogueImage image = Images.find(reference).orElseThrow();

        assertEquals(family, image.family());
        assertEquals(role, image.role());
        assertEquals(suite, image.suite().map(Suite::name).orElse("?") + (image.suiteExact() ? "" : "~"));
        assertEquals(libc, image.libc());
        assertEquals(sibling, text(image.runtimeSibling()));
    }

    private static String text(Sibling sibling) {
        if (sibling instanceof Sibling.Found) {
            Sibling.Found found = (Sibling.Found) sibling;
            return found.reference() + (found.moving() ? "*" : "");
        }
        return sibling instanceof Sibling.Unknown
                ? ((Sibling.Unknown) sibling).reason().toString()
                : "(same)";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                "@",
                "/",
                "$",
                "${BASE}",
                "$REGISTRY/node:20",
                "Node:20",
                "NODE",
                "node:",
                "node:20:21",
                "node@sha256:xyz",
                "node:-20",
                "radlet/radlet_dock.env:x64",
                "tclavier/nginx",
                "localhost:5000/node:20",
                "registry.example.com/node:20",
                "myregistry.azurecr.io/dotnet/sdk:8.0",
                "public.ecr.aws/acme/node:20",
                "quay.io/golang:1.22",
                "nodejs",
                "build"
            })
    void knowsNothingOfOthers(String reference) {
        assertEquals(Optional.empty(), Images.find(reference));
    }

    @Test
    void namesTheTagForTheRuntimeOfAPinnedImage() {
        assertEquals(
                "node:20.10.0-slim",
                text(Images.find("node:20.10.0" + DIGEST).orElseThrow().runtimeSibling()));
        CatalogueImage untagged = Images.find("node" + DIGEST).orElseThrow();
        assertEquals("UNKNOWN_VERSION", text(untagged.runtimeSibling()));
        assertFalse(untagged.tagUnderstood());
        assertTrue(untagged.suite().isEmpty());
    }

    @Test
    void knowsTheRuntimeWithoutTheWebFramework() {
        CatalogueImage sdk = Images.find("mcr.microsoft.com/dotnet/sdk:8.0").orElseThrow();
        assertEquals("mcr.microsoft.com/dotnet/runtime:8.0", text(sdk.runtimeSibling(RuntimeKind.CONSOLE)));
        assertEquals("node:20-slim", text(Images.find("node:20").orElseThrow().runtimeSibling(RuntimeKind.CONSOLE)));
    }

    @Test
    void knowsWhatStagesInherit() {
        CatalogueImage golang = Images.find("golang:1.22").orElseThrow();
        assertEquals(Optional.of("/go"), golang.workdir());
        assertEquals("/go", golang.env().get("GOPATH"));
        assertTrue(golang.env().get("PATH").startsWith("/go/bin:/usr/local/go/bin:"));
        assertTrue(golang.openEnv().contains("GOLANG_VERSION"));
        assertEquals(List.of("bash"), golang.cmd());

        CatalogueImage node = Images.find("node:20-slim").orElseThrow();
        assertEquals(List.of("docker-entrypoint.sh"), node.entrypoint());
        assertEquals(List.of("node"), node.cmd());
        assertEquals(1000, node.users().get("node"));
        assertTrue(node.hasUser("node") && node.hasUser("65532") && !node.hasUser("app"));
        assertEquals(List.of(), Images.find("node:7.8.0").orElseThrow().entrypoint());

        CatalogueImage nginx = Images.find("nginx").orElseThrow();
        assertEquals(List.of("nginx", "-g", "daemon off;"), nginx.cmd());
        assertEquals(List.of("80"), nginx.ports());
        assertEquals(Optional.of("SIGQUIT"), nginx.stopSignal());

        CatalogueImage gradle = Images.find("gradle:8-jdk17").orElseThrow();
        assertEquals(List.of("/home/gradle/.gradle"), gradle.volumes());
        assertEquals(Optional.of("/home/gradle"), gradle.workdir());

        CatalogueImage jre = Images.find("eclipse-temurin:17-jre").orElseThrow();
        assertEquals("en_US.UTF-8", jre.env().get("LANG"));
        assertEquals(List.of("/__cacert_entrypoint.sh"), jre.entrypoint());
        assertEquals(List.of(), jre.cmd());
        assertEquals(
                List.of("jshell"),
                Images.find("eclipse-temurin:17").orElseThrow().cmd());

        CatalogueImage apache = Images.find("php:8.2-apache").orElseThrow();
        assertEquals(Optional.of("/var/www/html"), apache.workdir());
        assertEquals(Optional.of("SIGWINCH"), apache.stopSignal());
        assertEquals(List.of("apache2-foreground"), apache.cmd());
    }

    /** The .NET SDK image is built on the ASP.NET one, so a split from one to the other loses nothing. */
    @Test
    void theWebRuntimeDefinesWhatItsSdkDefines() {
        CatalogueImage sdk = Images.find("mcr.microsoft.com/dotnet/sdk:8.0").orElseThrow();
        CatalogueImage aspnet =
                Images.find("mcr.microsoft.com/dotnet/aspnet:8.0").orElseThrow();
        assertEquals("8080", aspnet.env().get("ASPNETCORE_HTTP_PORTS"));
        assertEquals(sdk.env().get("ASPNETCORE_HTTP_PORTS"), aspnet.env().get("ASPNETCORE_HTTP_PORTS"));
        assertEquals(sdk.env().get("APP_UID"), aspnet.env().get("APP_UID"));
        assertEquals(sdk.users(), aspnet.users());
        assertFalse(
                Images.find("mcr.microsoft.com/dotnet/aspnet:7.0").orElseThrow().hasUser("app"));
    }

    @Test
    void knowsTools() {
        assertTrue(Images.find("node:20").orElseThrow().hasTool("gcc"));
        assertFalse(Images.find("node:20-slim").orElseThrow().hasTool("gcc"));
        assertTrue(Images.find("node:20-alpine").orElseThrow().hasTool("wget"));
        assertFalse(Images.find("debian:bookworm-slim").orElseThrow().hasTool("curl"));
        assertTrue(Images.find("python:3.12").orElseThrow().hasPackage("libpq-dev"));
        assertFalse(Images.find("node:20-slim").orElseThrow().hasPackage("ca-certificates"));
        assertTrue(Images.find("debian").orElseThrow().hasTool("sh"));
        assertFalse(Images.find("gcr.io/distroless/static").orElseThrow().hasTool("sh"));
    }

    @Test
    void comparesTheCLibraryOfSuites() {
        Suite bookworm = Suites.find("bookworm").orElseThrow();
        Suite trixie = Suites.find("trixie").orElseThrow();
        assertTrue(bookworm.libcRunsOn(trixie));
        assertTrue(bookworm.libcRunsOn(Suites.find("noble").orElseThrow()));
        assertFalse(trixie.libcRunsOn(bookworm));
        assertFalse(bookworm.libcRunsOn(Suites.find("alpine3.20").orElseThrow()));
        assertTrue(Suites.find("alpine3.9")
                .orElseThrow()
                .libcRunsOn(Suites.find("alpine3.17").orElseThrow()));
        assertFalse(Suites.find("edge")
                .orElseThrow()
                .libcRunsOn(Suites.find("alpine3.17").orElseThrow()));
    }

    @Test
    void neverThrows() {
        Random random = new Random(7);
        String letters = "node:20-slim@/.$_{}A1 \u00e9\ud83d\ude00\tjdkalpine";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "golang:" : "");
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Images.find(text.toString()).ifPresent(image -> image.runtimeSibling(RuntimeKind.CONSOLE));
        }
        assertTrue(Images.find("node:" + "9".repeat(90)).isPresent());
        assertTrue(Images.find("eclipse-temurin:jdk-" + "9".repeat(90)).isPresent());
    }

    @Test
    void answersTheGraph() {
        assertEquals(
                Optional.of("/go"),
                new CatalogueBaseImages().find("golang:1.22").orElseThrow().workdir());
        assertEquals(
                List.of("/bin/sh", "-c"),
                new CatalogueBaseImages().find("debian").orElseThrow().shell());
        assertTrue(new CatalogueBaseImages().find("example.com/x").isEmpty());
    }
}
