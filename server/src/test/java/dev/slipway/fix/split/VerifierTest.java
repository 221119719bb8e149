package dev.slipway.fix.split;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.subject.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check refuses a planted bad split: the good one with one thing spoilt. */
class VerifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "V1|comments-move| AS build|``",
                "V1|comments-move|--from=build|--from=biuld",
                "V1|comments-move|COPY --from=build /opt/station/station ./station|COPY . ./station",
                "V2|comments-move|EXPOSE 4040|EXPOSE 4041",
                "V2|comments-move|FROM debian:bookworm-slim AS final|FROM debian:bookworm-slim AS final\\nUSER nobody",
                "V2|go-assets|ENV HARBOUR=rotterdam|ENV HARBOUR=hamburg",
                "V2|go-entry-script|CMD [\"--port\", \"9000\"]\\n|``",
                "V2|node-typescript|HEALTHCHECK --interval=30s|HEALTHCHECK --interval=3s",
                "V2|node-typescript|STOPSIGNAL SIGINT\\n|``",
                "V2|node-typescript|ARG COMMIT=unknown\\n|``",
                "V2|java-maven-fat|ENTRYPOINT [\"java\", \"-jar\"|ENTRYPOINT [\"java\", \"-cp\"",
                "V3|go-inherited-workdir|/opt/meter/meterd /opt/meter/meterd|/opt/meter /opt/other",
                "V3|java-maven-fat|./target/orders.jar|./orders.jar",
                "V3|go-install-on-path|/usr/local/bin/probe|/opt/probe",
                "V3|comments-move|COPY --from=build|RUN go version\\nCOPY --from=build",
                "V4|go-inherited-workdir|COPY --from=build /opt|COPY --from=build /missing/x /x\\n"
                        + "COPY --from=build /opt",
                "V5|node-typescript|COPY . .\\nRUN npm run build|RUN npm run build\\nCOPY . .",
                "V5|comments-move|COPY . .\\n|``",
                "V5|java-gradle-in-root|COPY --from=build /app|RUN mv build/libs/app-0.0.1.jar app.jar\\n"
                        + "COPY --from=build /app",
                "V5|java-gradle-in-root|COPY --from=build /app|RUN mv build/libs/app-0.0.1.jar app.jar\\n"
                        + "COPY --from=build /build/libs /build/libs\\nCOPY --from=build /app",
                "V6|go-inherited-workdir|debian:bookworm-slim|alpine:3.19",
                "V6|go-inherited-workdir|debian:bookworm-slim|debian:buster-slim",
                "V6|go-inherited-workdir|debian:bookworm-slim|gcr.io/distroless/static-debian12",
                "V7|comments-move|# listens here\\n|``",
                "V7|comments-move|    # keep symbols\\n|``",
                "V7|dotnet-console|EXPOSE 5000|EXPOSE 5000\\n",
                "V9|comments-move|RUN go build -race|RUN --mount=type=cache,target=/root/.cache go build -race",
                "V9|comments-move|COPY --from=build|COPY --link --from=build",
            })
    void refuses(String check, String fixture, String from, String to) throws Stop {
        Subject subject = Subjects.withCatalogue(
                SplitCases.subject(SplitCases.root().resolve("split").resolve(fixture)));
        Plan plan = Split.plan(subject, Style.SLIM);
        String good = Emitter.emit(plan);
        assertDoesNotThrow(() -> Verifier.check(plan, subject, good, it -> List.of()));
        String bad = good.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertNotEquals(good, bad);
        Stop stop = assertThrows(Stop.class, () -> Verifier.check(plan, subject, bad, it -> List.of()));
        SplitResult.Refused refused = assertInstanceOf(SplitResult.Refused.class, stop.result());
        assertTrue(refused.sentence().contains("(" + check + ")"), refused.sentence());
    }

    /** A result that is still to be split: the file as it was. */
    @Test
    void refusesAResultThatWouldBeSplitAgain() throws Stop {
        Subject subject = Subjects.withCatalogue(
                SplitCases.subject(SplitCases.root().resolve("split").resolve("comments-move")));
        Plan plan = Split.plan(subject, Style.SLIM);
        assertDoesNotThrow(() -> Verifier.idempotent(plan.draft(), subject, Emitter.emit(plan)));
        Stop stop = assertThrows(
                Stop.class,
                () -> Verifier.idempotent(plan.draft(), subject, subject.tree().text()));
        assertTrue(((SplitResult.Refused) stop.result()).sentence().contains("(V8)"));
    }

    @Test
    void refusesNewFindings() throws Stop {
        Subject subject = Subjects.withCatalogue(
                SplitCases.subject(SplitCases.root().resolve("split").resolve("comments-move")));
        Plan plan = Split.plan(subject, Style.SLIM);
        Linter linter = new Linter(Rules.ALL);
        String bad = Emitter.emit(plan).replace("AS build", "AS Build").replace("--from=build", "--from=Build");
        Stop stop = assertThrows(Stop.class, () -> Verifier.check(plan, subject, bad, linter::findings));
        assertTrue(((SplitResult.Refused) stop.result()).sentence().contains("(V1)"));
    }

    @Test
    void refusesSecretsInTheFinalStage() throws Stop {
        Subject subject = Subjects.withCatalogue(
                SplitCases.subject(SplitCases.root().resolve("split").resolve("node-version-argument")));
        Plan plan = Split.plan(subject, Style.SLIM);
        String bad =
                Emitter.emit(plan).replace("WORKDIR /app\nCOPY --from", "ARG NPM_TOKEN\nWORKDIR /app\nCOPY --from");
        Stop stop = assertThrows(Stop.class, () -> Verifier.check(plan, subject, bad, it -> List.of()));
        assertEquals(Code.SECRET, ((SplitResult.Refused) stop.result()).code());
    }
}
