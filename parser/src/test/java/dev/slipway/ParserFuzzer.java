package dev.slipway;

import dev.slipway.graph.BuildGraph;
import dev.slipway.graph.BuildInputs;
import dev.slipway.graph.Stage;
import dev.slipway.shell.ShellScript;
import dev.slipway.syntax.CommandLine;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextEdit;
import java.nio.charset.StandardCharsets;

/**
 * What the coverage-guided fuzzer of profile {@code fuzz} calls: any bytes are a Dockerfile and one edit of it. Nothing may
 * throw, and the edited tree must be the one a fresh parse gives. The fuzzer itself watches the time of each call.
 */
public final class ParserFuzzer {
    /** The last bytes choose the edit, the rest is the text. */
    private static final int EDIT_BYTES = 4;

    private static final String[] INSERTIONS = {
        "",
        "\n",
        "\\\n",
        "<<EOF",
        "EOF\n",
        "# escape=`\n",
        "\"",
        "'",
        "${",
        "[",
        "\r",
        "\uD83D",
        "FROM a\n",
        "RUN <<A <<-B\n",
        "`",
        "#"
    };

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        int length = Math.max(0, data.length - EDIT_BYTES);
        String text = new String(data, 0, length, StandardCharsets.UTF_8);
        SyntaxTree tree = everything(text);
        if (data.length >= EDIT_BYTES) {
            int at = ((data[length] & 0xff) << 8 | data[length + 1] & 0xff) % (text.length() + 1);
            int end = Math.min(text.length(), at + (data[length + 2] & 0x1f));
            String insertion = INSERTIONS[(data[length + 3] & 0xff) % INSERTIONS.length];
            SyntaxTree edited = tree.edited(TextEdit.replace(at, end, insertion));
            SyntaxTree fresh = everything(text.substring(0, at) + insertion + text.substring(end));
            same(fresh, edited);
        }
    }

    private static SyntaxTree everything(String text) {
        SyntaxTree tree = SyntaxTree.parse(text);
        check(tree.text().equals(text), "the text is not kept");
        tree.problems();
        tree.frontend();
        for (PlacedInstruction placed : tree.instructions()) {
            shell(placed.instruction());
        }
        BuildGraph graph = BuildGraph.of(tree, BuildInputs.NONE);
        graph.problems();
        graph.undefinedUses();
        graph.occurrences();
        for (Stage stage : graph.stages()) {
            graph.finalState(stage);
            graph.order(stage);
        }
        return tree;
    }

    private static void shell(Instruction instruction) {
        if (instruction instanceof Instruction.Run run
                && run.command().orElse(null) instanceof CommandLine.ShellForm form) {
            ShellScript.parse(form.text().text());
        }
    }

    private static void same(SyntaxTree fresh, SyntaxTree edited) {
        check(fresh.size() == edited.size(), "an edit gives another number of items");
        for (int i = 0; i < fresh.size(); i++) {
            check(fresh.item(i).text().equals(edited.item(i).text()), "an edit gives other items");
            check(fresh.item(i).kind() == edited.item(i).kind(), "an edit gives items of another kind");
        }
        check(fresh.problems().equals(edited.problems()), "an edit gives other problems");
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    private ParserFuzzer() {}
}
