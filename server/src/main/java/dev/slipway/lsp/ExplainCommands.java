package dev.slipway.lsp;

import com.google.gson.JsonPrimitive;
import dev.slipway.analysis.Analysis;
import dev.slipway.text.FileId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** {@code slipway.explain}: what the command line's {@code explain} prints, for an editor to show. */
final class ExplainCommands {
    private static final String HTML = "html";

    static Object explain(Commands.Arguments arguments, Snapshot snapshot) {
        String name = arguments.text(0);
        Optional<String> report =
                snapshot.view(new FileId(name)).map(view -> view.analysis().explanation(title(name)));
        String markdown = report.or(() -> Analysis.explanationOf(name))
                .orElseThrow(() -> FromProtocol.error(
                        ResponseErrorCode.InvalidParams, "no open document, rule or concept is called `" + name + "`"));
        return new JsonPrimitive(arguments.says(1, HTML) ? Analysis.page(markdown) : markdown);
    }

    /** The file's name, as people know it. */
    private static String title(String uri) {
        String last = uri.substring(uri.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return last;
        }
    }

    private ExplainCommands() {}
}
