package dev.slipway.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, and those that run in their place. */
class WrappersTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
        a b => a b
        sudo a -b => a -b
        sudo -u me -E A=1 a => a
        sudo -l => sudo -l
        sudo => sudo
        env A=1 B="x y" a b => a b
        env -i -u X A=1 a => a
        env => env
        exec a b => a b
        exec >x => exec
        nice -n 5 nohup a => a
        /usr/bin/time -v a => a
        timeout -s 9 10m a b => a b
        tini -- a b => a b
        /sbin/tini -s -- gosu app a => a
        dumb-init -r 1:2 a => a
        su-exec a:b c d => c d
        command -v a => command -v a
        command a => a
        xargs -n 1 -r rm -f => rm -f
        stdbuf -oL a => a
        sh -c 'a b && c' => a b; c
        bash -lc "a 'b c'" => a 'b c'
        bash -eo pipefail -c 'a | b' x y => a; b
        bash -ceo pipefail 'a | b' => a; b
        sh -e x => sh -e x
        sudo sh -c 'env A=1 b' => b
        sh -c "sh -c 'a'" => a
        sh x -c a => sh x -c a
        su - me -c 'a b' => a b
        sh -c 'a '"b" => sh -c 'a '"b"
        bash -c a; b => a; b
        """)
    void effectiveCommands(String script, String expected) {
        ShellScript parsed = ShellScript.parse(script);
        assertEquals(
                expected,
                parsed.effectiveCommands().stream()
                        .map(command ->
                                command.words().stream().map(ShellWord::raw).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("; ")));
        for (SimpleCommand command : parsed.effectiveCommands()) {
            for (ShellWord word : command.words()) {
                assertEquals(word.raw(), word.span().in(script), "words stand in the text around");
            }
        }
    }

    @Test
    void scriptsWithQuotesTakenOutHaveTheirOwnText() {
        InlineScript inline = Wrappers.inlineScript(
                        ShellScript.parse("sudo sh -c 'a && '\"b\"").commands().get(0))
                .orElseThrow();
        assertFalse(inline.isInPlace());
        assertEquals("a && b", inline.script().text());
        assertTrue(Wrappers.inlineScript(ShellScript.parse("sh x").commands().get(0))
                .isEmpty());
    }

    @Test
    void unwrapsTheExecForm() {
        assertEquals(
                List.of("node", "x.js"),
                Wrappers.effective(List.of("/sbin/tini", "--", "gosu", "app", "node", "x.js")));
        assertEquals(List.of("node"), Wrappers.effective(List.of("node")));
        assertEquals(List.of(), Wrappers.effective(List.of()));
    }
}
