package dev.slipway.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, spans inside the text and inside each other, and nothing lost. */
class ShellPropertyTest {
    private static final int MUTATIONS = 15_000;

    private static final List<String> SCRIPTS = List.of(
            "apt-get update && apt-get install -y --no-install-recommends curl=7.* \"g++\" && rm -rf /var/lib/apt/*",
            "if [ -f \"$x\" ]; then a $(b `c \\`d\\``); elif ! e | f; then g; else h; fi >out 2>&1",
            "for i in a 'b c' {1..3}; do echo ${i:-\"$(x)\"} $((i + 1)); done; while read -r l; do :; done <<< \"$y\"",
            "case \"$(uname -m)\" in x86_64|amd64) A=1 ;; (arm*) B=2;& *) exit 1;; esac",
            "cat <<EOF > /x && b <<-'Z'\nline $(inner) $v \\$w\nEOF\n\tq\n\tZ\nc",
            "f() { a; }; function g { ( b & ) }; [[ $y =~ ^(a|b c)$ && -n a ]] || (( x++ ))",
            "a=(1 \"$x\" $(cmd) # c\n [k]=v) b[$i]+=2 d; echo $'a\\n\\x41' $\"q\" >(tee log) <(sort f) a#b # end",
            "sudo -u me env A=b bash -lc \"npm ci && npm run 'x y'\"; time -p make |& tee {fd}>&- \\\n \ud83d\ude00",
            "set -eux; \\\r\n export X=1; cd /y;\r\n ls @(a|b c) ${x//'}'/y} ${!z} $@ $$");

    private static final String ALPHABET = "ab$(){}[]<>|&;!#*?'\"`\\\n\r\t =-+@0\0\ud83d~%/";

    private static final List<String> SNIPPETS = List.of(
            "$(",
            "((",
            "$((",
            "${",
            "<<E\n",
            "<(",
            "if ",
            "then ",
            " fi",
            "do\n",
            " done",
            "case a in ",
            ";;",
            " esac",
            "{ ",
            " }",
            "[[ ",
            "]]",
            "&&",
            "||",
            "2>&1",
            "$'",
            "f() ",
            "\\`",
            "a=(",
            "a[",
            "]=",
            "! ",
            "time ");

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_101, 977})
    void holdsForRandomChanges(long seed) {
        Random random = new Random(seed);
        int commands = 0;
        int malformed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(random);
            try {
                ShellScript script = ShellScript.parse(text);
                Checker.check(script);
                commands += script.commands().size();
                malformed += script.isWellFormed() ? 0 : 1;
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ", change " + i + ": " + text, e);
            }
        }
        assertTrue(commands > MUTATIONS, "seed " + seed + " must reach commands, not only broken text: " + commands);
        assertTrue(malformed > MUTATIONS / 4 && malformed < MUTATIONS, "seed " + seed + ": " + malformed);
    }

    @Test
    void holdsForEveryPrefixAndSuffix() {
        for (String text : SCRIPTS) {
            for (int i = 0; i <= text.length(); i++) {
                Checker.check(ShellScript.parse(text.substring(0, i)));
                Checker.check(ShellScript.parse(text.substring(i)));
                Checker.check(ShellScript.parse(text, new TextSpan(i / 2, i)));
            }
        }
    }

    static Stream<String> repeated() {
        return Stream.of(
                "(",
                "((",
                "$(",
                "$((",
                "${x:-",
                "`",
                "\\`",
                "\"$(",
                "{ ",
                "if ",
                "while ",
                "case a in a) ",
                "f() ",
                "! ",
                "time ",
                "[[ ",
                "<(",
                "a=(",
                "a=( $(",
                "@(",
                "'",
                "\"",
                "\\",
                "<<E ",
                "<<E\n",
                "a && ",
                "a | ",
                "a;",
                "a[",
                "a[$(",
                "a[\"",
                "$(( ' ))",
                "(( a ) ; ",
                "$((a)",
                "a[$(a[$(",
                "`'`",
                "\"`'\"'`",
                "x ",
                "$x",
                ")",
                "} ",
                "fi ",
                "a=b ",
                "2>",
                "<",
                "&",
                ";;",
                "$'",
                "{a,",
                "#",
                "if a; then ",
                "$(a <<E\n",
                "${x[",
                "sh -c '",
                "function ",
                "for ",
                "for ((",
                "\n",
                "=~ ",
                "[[ =~ (",
                "((\"",
                "${x:=$((");
    }

    /** The time limit of the whole run would show work that is not linear: 60 texts of a megabyte. */
    @ParameterizedTest
    @MethodSource("repeated")
    void readsMegabytesOfTheSame(String part) {
        String text = part.repeat(1_000_000 / part.length());
        ShellScript script = ShellScript.parse(text);
        assertEquals(text.length(), script.text().length());
        Checker.checkTree(script);
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(SCRIPTS.get(random.nextInt(SCRIPTS.size())));
        int changes = random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 2 -> text.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
                case 3 -> text.replace(at, end, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
                default -> {
                    String other = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
                    text.insert(at, other, 0, random.nextInt(other.length()));
                }
            }
        }
        return text.toString();
    }

    /** What holds for every script. */
    private static final class Checker {
        private final ShellScript script;
        private int commands;

        private Checker(ShellScript script) {
            this.script = script;
        }

        static void check(ShellScript script) {
            checkTree(script);
            int start = 0;
            for (SimpleCommand command : script.commands()) {
                assertTrue(command.span().start() >= start, "commands in text order");
                start = command.span().start();
                assertNotNull(Wrappers.effective(command));
                assertNotNull(command.flags());
                assertNotNull(command.valueOf("y"));
            }
            assertNotNull(script.effectiveCommands());
            script.andChain().ifPresent(chain -> {
                assertEquals(chain.steps().size() - 1, chain.cuts().size());
                assertSplits(script.text(), chain);
            });
        }

        static void checkTree(ShellScript script) {
            Checker checker = new Checker(script);
            checker.node(script.root(), script.span());
            assertEquals(script.commands().size(), checker.commands, "all commands of the tree are listed");
        }

        /** Between steps stand only separators, blanks, comments and continuations. */
        private static void assertSplits(String text, AndChain chain) {
            int end = chain.steps().get(0).span().end();
            for (AndChain.Step step : chain.steps().subList(1, chain.steps().size())) {
                String between = text.substring(end, step.span().start());
                assertTrue(between.matches("(?s)(?:[ \\t\\r\\n;&\\\\]|#[^\\n]*)+"), between);
                end = step.span().end();
            }
        }

        private void node(ShellNode node, TextSpan outer) {
            inside(node.span(), outer);
            if (node instanceof SimpleCommand command) {
                commands++;
                simple(command);
            } else if (node instanceof CommandList list) {
                int end = list.span().start();
                for (CommandList.Item item : list.items()) {
                    assertTrue(item.node().span().start() >= end, "items in order");
                    node(item.node(), list.span());
                    inside(item.separatorSpan(), list.span());
                    assertTrue(
                            item.separatorSpan().start() >= item.node().span().end(), "separator behind");
                    end = item.separatorSpan().end();
                }
            } else if (node instanceof Pipeline pipeline) {
                pipeline.stages().forEach(stage -> node(stage, pipeline.span()));
                pipeline.operators().forEach(operator -> inside(operator, pipeline.span()));
            } else if (node instanceof Compound compound) {
                compound.parts().forEach(part -> node(part.body(), compound.span()));
                compound.words().forEach(word -> word(word, compound.span()));
                compound.redirections().forEach(redirection -> redirection(redirection, compound.span()));
            }
        }

        private void simple(SimpleCommand command) {
            assertTrue(!command.span().isEmpty(), "a command has text");
            int end = command.span().start();
            for (ShellWord word : command.words()) {
                assertTrue(word.span().start() >= end && !word.span().isEmpty(), "words in order");
                word(word, command.span());
                end = word.span().end();
            }
            for (Assignment assignment : command.assignments()) {
                inside(assignment.span(), command.span());
                word(assignment.value(), assignment.span());
                assignment.subscript().ifPresent(subscript -> word(subscript, assignment.span()));
            }
            command.redirections().forEach(redirection -> redirection(redirection, command.span()));
        }

        private void redirection(Redirection redirection, TextSpan outer) {
            inside(redirection.span(), outer);
            word(redirection.target(), redirection.span());
            redirection.hereDocument().flatMap(HereDocument::body).ifPresent(body -> word(body, script.span()));
        }

        private void word(ShellWord word, TextSpan outer) {
            inside(word.span(), outer);
            if (word.expansions().isEmpty()) {
                assertEquals(word.value(), word.literal().orElseThrow());
                word.valueSpan().ifPresent(span -> {
                    inside(span, word.span());
                    assertEquals(word.value(), span.in(script.text()));
                });
            }
            expansions(word.expansions(), word.span());
        }

        private void expansions(List<Expansion> expansions, TextSpan outer) {
            for (Expansion expansion : expansions) {
                inside(expansion.span(), outer);
                expansions(expansion.nested(), expansion.span());
                // A here-document that starts in a substitution may end behind it.
                expansion.body().ifPresent(body -> node(body, expansion.span()));
            }
        }

        private static void inside(TextSpan inner, TextSpan outer) {
            assertTrue(outer.covers(inner), () -> inner + " inside " + outer);
        }
    }
}
