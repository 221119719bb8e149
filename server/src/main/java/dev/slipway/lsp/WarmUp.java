package dev.slipway.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.slipway.analysis.World;
import dev.slipway.config.Settings;
import dev.slipway.lint.Linter;
import dev.slipway.lint.rules.Rules;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Does once, for nobody, what a client will soon ask for: the first answer of each kind is a hundred times slower than the
 * second, since its classes have to be loaded.
 */
final class WarmUp {
    private static final FileId FILE = new FileId("slipway:sample");
    private static final String SAMPLE = """
            # syntax=docker/dockerfile:1
            ARG VERSION=22
            FROM node:${VERSION}-slim AS build
            WORKDIR /app
            ENV A=1
            COPY --chown=node package.json .
            RUN --mount=type=cache,target=/x npm ci && npm run build
            FROM scratch
            COPY --from=build /app /app
            CMD ["node", "server.js"]
            """;

    private static final World.Inputs NO_DISK = new World.Inputs() {
        @Override
        public BuildContext context(FileId file) {
            return BuildContext.UNKNOWN;
        }

        @Override
        public Settings settings(FileId file, Settings client) {
            return client;
        }
    };

    /** What diagnostics need. */
    static void checks() {
        sample().analysis(FILE).ifPresent(it -> it.findings());
    }

    /** What requests need; {@code session} tells whom the answers would be for. */
    static void answers(Snapshot session) {
        View view = new Snapshot(
                        sample(),
                        session.profile(),
                        session.editor(),
                        List.of(),
                        session.client(),
                        new Memory(),
                        () -> false)
                .view(FILE)
                .orElseThrow();
        int reference = SAMPLE.indexOf("build /app");
        List<Object> answers = new ArrayList<>();
        answers.add(CompletionAnswers.completion(at(reference, view), view));
        answers.add(CompletionAnswers.completion(at(SAMPLE.length(), view), view));
        answers.add(HoverAnswers.hover(at(reference, view), view));
        answers.add(NavigationAnswers.definition(at(reference, view), view));
        answers.add(NavigationAnswers.highlights(at(reference, view), view));
        answers.add(SymbolAnswers.documentSymbols(at(0, view), view));
        answers.add(SemanticTokenAnswers.full(at(0, view), view));
        view.analysis()
                .fixes(new TextSpan(0, SAMPLE.length()))
                .forEach(fix -> answers.add(CodeActionAnswers.action(fix, List.of(), view)));
        answers.forEach(session.client().gson()::toJson);
    }

    private static Params at(int offset, View view) {
        Gson gson = view.snapshot().client().gson();
        JsonObject params = new JsonObject();
        params.add("position", gson.toJsonTree(view.positions().position(offset)));
        return new Params(params, gson);
    }

    private static World sample() {
        return World.start(new Linter(Rules.ALL), NO_DISK, Settings.DEFAULT)
                .withDocument(FILE, SyntaxTree.parse(SAMPLE), 0);
    }

    private WarmUp() {}
}
