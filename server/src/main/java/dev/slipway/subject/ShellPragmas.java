package dev.slipway.subject;

import dev.slipway.graph.BuildGraph;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that say which shell a base image has, {@code # hadolint shell=powershell}: before the first FROM for all stages,
 * inside a stage for what follows in it (hadolint's README, "Non-Posix Shells"). A SHELL instruction below one goes before it.
 */
public final class ShellPragmas {
    private static final Pattern PRAGMA =
            Pattern.compile("#\\s*hadolint\\s+shell\\s*=\\s*([^#]*?)\\s*(?:#.*)?", Pattern.DOTALL);

    private final Optional<List<String>> everywhere;
    private final Map<Integer, List<String>> before;

    private ShellPragmas(Optional<List<String>> everywhere, Map<Integer, List<String>> before) {
        this.everywhere = everywhere;
        this.before = before;
    }

    /** Those of the file, read once for a graph. */
    public static ShellPragmas of(BuildGraph graph) {
        return graph.derived(ShellPragmas.class, it -> read(it.tree()));
    }

    private static ShellPragmas read(SyntaxTree tree) {
        Optional<List<String>> everywhere = Optional.empty();
        Optional<List<String>> pending = Optional.empty();
        Map<Integer, List<String>> before = new HashMap<>();
        boolean inStage = false;
        for (int i = 0; i < tree.size(); i++) {
            Item item = tree.item(i);
            if (item.kind() == Item.Kind.INSTRUCTION) {
                inStage |= item.instruction().filter(ShellPragmas::isFrom).isPresent();
                if (pending.isPresent()) {
                    before.put(i, pending.get());
                }
                pending = Optional.empty();
            } else if (item.kind() != Item.Kind.BLANK && item.text().indexOf("hadolint") >= 0) {
                Matcher pragma = PRAGMA.matcher(item.content().in(item.text()));
                if (pragma.matches() && !pragma.group(1).isEmpty()) {
                    Optional<List<String>> shell =
                            Optional.of(List.of(pragma.group(1).split("\\s+")));
                    everywhere = inStage ? everywhere : shell;
                    pending = inStage ? shell : pending;
                }
            }
        }
        return new ShellPragmas(everywhere, before);
    }

    private static boolean isFrom(Instruction instruction) {
        return instruction instanceof Instruction.From;
    }

    /** The shell a stage starts with: what the file says of all, else {@code otherwise}. */
    public List<String> atStart(List<String> otherwise) {
        return everywhere.orElse(otherwise);
    }

    /** The shell from {@code placed} on, where a comment above it says one; else {@code otherwise}. */
    public List<String> at(PlacedInstruction placed, List<String> otherwise) {
        return before.isEmpty() ? otherwise : before.getOrDefault(placed.index(), otherwise);
    }
}
