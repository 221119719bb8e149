package dev.slipway.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        gcc -o sandbox main.c                          | gcc                  | BUILD     | exact:sandbox
        gcc main.c                                     | gcc                  | BUILD     | exact:a.out
        gcc -Wall -lfoo -c main.c                      | gcc                  | BUILD     | below:.
        go build -o /app/main .                        | go build             | BUILD     | into:/app/main
        go -C svc build -o main                        | go build             | BUILD     | into:svc/main
        go install github.com/x/y                      | go install           | BUILD     | below:$GOPATH/bin
        go mod download                                | go mod download      | DEPS      | exact:go.mod exact:go.sum
        go run .                                       | go run               | BUILD     | open:
        npm ci                                         | npm ci               | DEPS      | below:node_modules
        npm --prefix web ci                            | npm ci               | DEPS      | below:web/node_modules
        npm i -g serve                                 | npm i                | SYS_RUN   | below:/usr/local/lib/node_modules below:/usr/local/bin
        npm run build                                  | npm run build        | BUILD     | below:.
        npm run test                                   | npm run test         | TEST      | below:.
        npx next build                                 | next                 | BUILD     | below:.
        pip install -r requirements.txt                | pip install          | DEPS      | below:$PYTHON_PREFIX
        pip3 install --no-cache-dir -t lib requests    | pip3 install         | DEPS      | below:lib
        dotnet publish -c Release -o out               | dotnet publish       | BUILD     | below:out
        dotnet run                                     | dotnet run           | BUILD     | open:
        ./mvnw -B clean package -DskipTests            | mvnw ... package     | BUILD     | below:target
        mvn -f svc/pom.xml package                     | mvn ... package      | BUILD     | below:svc/target
        mvn test                                       | mvn ... test         | TEST      | below:target
        mvn dependency:go-offline                      | mvn ... go-offline   | DEPS      | below:target below:$HOME/.m2/repository
        ./gradlew :app:bootJar --no-daemon             | gradlew ... bootJar  | BUILD     | below:build
        cargo build --release                          | cargo build          | BUILD     | below:target
        cargo install --path . --root /out             | cargo install        | BUILD     | below:/out
        make                                           | make                 | BUILD     | below:.
        make -C src -j4                                | make                 | BUILD     | below:src
        make -C src install                            | make ... install     | BUILD     | open:
        cmake --build _build                           | cmake                | BUILD     | below:_build
        git clone https://example.com/x/y.git          | git clone            | SOURCE    | below:y
        git clone -b main git@example.com:y.git /src   | git clone            | SOURCE    | below:/src
        curl -fsSLo /tmp/x https://example.com/x       | curl                 | SOURCE    | exact:/tmp/x
        wget -O- https://example.com/x                 | wget                 | SOURCE    | exact:-
        tar xzf x.tgz -C /opt                          | tar                  | SOURCE    | below:/opt
        tar -C /opt -xzf x.tgz                         | tar                  | SOURCE    | below:/opt
        cp a b /x                                      | cp                   | FILES     | into:/x
        mv bin/server /bin/                            | mv                   | FILES     | into:/bin/ gone:bin/server
        mkdir -p /a b                                  | mkdir                | FILES     | exact:/a exact:b
        chown -R app:app /srv                          | chown                | FILES     | attributes:/srv
        rm -rf /var/lib/apt/lists/*                    | rm                   | CLEAN     | gone:/var/lib/apt/lists/*
        sed -i s/a/b/ conf                             | sed                  | FILES     | exact:conf
        sed s/a/b/ conf                                | sed                  | NEUTRAL   |
        cd /app                                        | cd                   | NEUTRAL   |
        sudo -E FOO=1 make                             | make                 | BUILD     | below:.
        env A=b nice -n 5 /usr/bin/make                | make                 | BUILD     | below:.
        gosu app make                                  | make                 | BUILD     | below:.
        bundle install --path vendor                   | bundle install       | DEPS      | below:vendor exact:Gemfile.lock below:.bundle
        composer -d api install                        | composer install     | DEPS      | below:api/vendor exact:api/composer.lock
        ./configure --prefix=/usr                      | configure            | BUILD     | below:.
        """)
    void readsCommands(String command, String entry, Phase phase, String writes) {
        CommandUse use = Commands.use(List.of(command.split(" "))).orElseThrow();

        assertEquals(entry, String.join(" ", use.entry().words()));
        assertEquals(phase, use.phase());
        assertEquals(
                writes == null ? "" : writes,
                use.writes().stream()
                        .map(it -> it.kind().name().toLowerCase(Locale.ROOT) + ":" + it.path())
                        .collect(Collectors.joining(" "))
                        .trim());
    }

    @Test
    void knowsWhoSaysYes() {
        assertTrue(use("apt-get -y install curl").saysYes());
        assertTrue(use("apt-get install -yqq curl").saysYes());
        assertFalse(use("apt-get install curl").saysYes());
        assertEquals(
                List.of("curl", "git"),
                use("apt-get -o Dpkg::Use-Pty=0 install curl git").operands());
        assertEquals(Optional.of("apt"), use("apt-get install curl").entry().manager());
        assertEquals(Optional.of(".build"), use("apk add --virtual .build gcc").option("-t", "--virtual"));
        assertEquals(List.of("gcc"), use("apk add --virtual=.build gcc").operands());
    }

    @Test
    void knowsWhatNeedsItsTools() {
        for (String command :
                List.of("go run .", "cargo run", "dotnet watch", "mvn spring-boot:run", "gradle bootRun")) {
            assertTrue(use(command).entry().needs("toolchain"), command);
        }
        assertFalse(use("go build").entry().needs("toolchain"));
        assertTrue(use("go run .").writesAnywhere());
    }

    @Test
    void knowsNothingOfOthers() {
        assertEquals(Optional.empty(), Commands.find(List.of()));
        assertEquals(Optional.empty(), Commands.find(List.of("")));
        assertEquals(Optional.empty(), Commands.find(List.of("A=b")));
        assertEquals(Optional.empty(), Commands.find(List.of("/opt/acme/frobnicate", "-x")));
        assertEquals(List.of("sudo"), Commands.unwrap(List.of("sudo")));
        assertEquals(List.of(), Commands.unwrap(List.of("A=b")));
    }

    @Test
    void neverThrows() {
        Random random = new Random(11);
        List<String> words = List.of(
                "",
                "-",
                "--",
                "-o",
                "--prefix=",
                "=",
                "tar",
                "xzf",
                "sudo",
                "git",
                "clone",
                "/",
                "apt-get",
                "install",
                "gosu",
                "npm",
                "-C",
                "make",
                "env",
                "A=",
                "...",
                "-\ud83d\ude00",
                "sed",
                "-i",
                "{last}",
                "$X");
        for (int i = 0; i < 20_000; i++) {
            List<String> command = new ArrayList<>();
            for (int n = random.nextInt(7); n > 0; n--) {
                command.add(words.get(random.nextInt(words.size())));
            }
            Commands.use(command).ifPresent(CommandUse::saysYes);
        }
    }

    @Test
    void knowsPackages() {
        assertEquals(PackageRole.BUILD, Packages.role("apt", "build-essential"));
        assertEquals(PackageRole.BUILD, Packages.role("apt", "libpq-dev=13.*"));
        assertEquals(PackageRole.RUNTIME, Packages.role("apt", "libpq5"));
        assertEquals(PackageRole.RUNTIME, Packages.role("apt", "openjdk-17-jre-headless"));
        assertEquals(PackageRole.BUILD, Packages.role("apt", "openjdk-17-jdk"));
        assertEquals(PackageRole.EITHER, Packages.role("apt", "curl"));
        assertEquals(PackageRole.BUILD, Packages.role("apk", "musl-dev"));
        assertEquals(PackageRole.BUILD, Packages.role("yum", "openssl-devel"));
        assertEquals(PackageRole.UNKNOWN, Packages.role("apt", "acme-server"));
        assertEquals(PackageRole.UNKNOWN, Packages.role("brew", "curl"));
        assertTrue(Packages.tools("apt", "build-essential").contains("g++"));
        assertEquals(Optional.of(List.of("libpq5")), Packages.runtimeOf("libpq-dev", "bookworm"));
        assertEquals(Optional.of(List.of("libssl1.1")), Packages.runtimeOf("libssl-dev", "bullseye"));
        assertEquals(Optional.of(List.of("libssl3t64")), Packages.runtimeOf("libssl-dev", "trixie"));
        assertEquals(Optional.of(List.of("libffi")), Packages.runtimeOf("libffi-dev", "alpine3.17"));
        assertEquals(Optional.of(List.of()), Packages.runtimeOf("libc6-dev", "noble"));
        assertEquals(Optional.empty(), Packages.runtimeOf("libsqlite3-dev", "alpine3.17"));
        assertEquals(Optional.empty(), Packages.runtimeOf("libboost-all-dev", "bionic"));
        assertEquals("g++", Packages.name("g++"));
        assertEquals("", Packages.name(""));
    }

    private static CommandUse use(String command) {
        return Commands.use(List.of(command.split(" "))).orElseThrow();
    }
}
