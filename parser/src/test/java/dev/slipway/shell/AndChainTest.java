package dev.slipway.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that can be cut, and what each cut loses. */
class AndChainTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
        a => AND
        a && b && c => AND - -
        a | b && c => AND -
        cd x && a && b => AND DIRECTORY:cd DIRECTORY:cd
        a && cd x && b => AND - DIRECTORY:cd
        (cd x) && a => none
        export A=1 B && a => AND VARIABLE:A,VARIABLE:B
        A=1 && b => AND VARIABLE:A
        A=1 b && c => AND -
        a ${B:=1} && c => AND VARIABLE:B
        a "$(: ${B:=1})" && c => AND -
        set -x && a => AND SHELL_OPTIONS:set
        umask 2 && ulimit -n 5 && a => AND SHELL_OPTIONS:umask SHELL_OPTIONS:umask,SHELL_OPTIONS:ulimit
        shopt -s x && alias a=b && c => AND SHELL_OPTIONS:shopt SHELL_OPTIONS:shopt,NAMES:alias
        trap x EXIT && exec >log && a => AND TRAP:trap TRAP:trap,EXEC:exec
        . ./x && a => AND UNKNOWN:.
        eval "$(x)" && a => AND UNKNOWN:eval
        command cd x && a => AND DIRECTORY:cd
        command -v cd && a => AND -
        cd x | b && a => AND -
        read -r A && a => AND VARIABLE:A
        printf -v A x && printf x && a => AND VARIABLE:A VARIABLE:A
        a && echo $? => AND PARAMETER:?
        a && b && echo $? => AND - PARAMETER:?
        a >$$ && b && c <$$ => AND PARAMETER:$ PARAMETER:$
        a && "$(b $?)" => AND PARAMETER:?
        set -e; a; b => ERREXIT SHELL_OPTIONS:set SHELL_OPTIONS:set
        set -o errexit; a => ERREXIT SHELL_OPTIONS:set
        set -x; a => none
        set -e; a && b; c => none
        a; b => none
        """)
    void knowsWhatCutsLose(String script, String expected) {
        assertEquals(expected, print(script));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a || b",
                "a & b",
                "a && { b; }",
                "a && if b; then c; fi",
                "! a && b",
                "a && (b)",
                "a && f() { b; }",
                "",
                "cat <<E && b\nx\nE",
                "a && 'b",
                "a &&",
                "[[ a ]] && b",
                "((a)) && b",
                "# a"
            })
    void refusesEverythingElse(String script) {
        assertEquals("none", print(script));
    }

    private static String print(String script) {
        return ShellScript.parse(script)
                .andChain()
                .map(chain -> chain.kind()
                        + chain.cuts().stream().map(cut -> " " + losses(cut)).collect(Collectors.joining()))
                .orElse("none");
    }

    private static String losses(AndChain.Cut cut) {
        return cut.isSafe()
                ? "-"
                : cut.losses().stream()
                        .map(loss -> loss.kind() + ":" + loss.name())
                        .collect(Collectors.joining(","));
    }

    @Test
    void stepsAndSeparatorsHavePlaces() {
        String text = " a b  &&   c | d >e\n && f # g";
        AndChain chain = ShellScript.parse("cd x && a b").andChain().orElseThrow();
        assertTrue(chain.cut(0).losesOnlyDirectory());
        assertTrue(chain.isPlain());
        assertTrue(ShellScript.parse(text).andChain().isEmpty());
        text = text.replace("\n", "\\\n");
        AndChain piped = ShellScript.parse(text).andChain().orElseThrow();
        String source = text;
        assertEquals(
                "a b/&&;c | d >e/&&;f/",
                piped.steps().stream()
                        .map(step ->
                                step.span().in(source) + "/" + step.separator().in(source))
                        .collect(Collectors.joining(";")));
        assertEquals(2, piped.steps().get(1).commands().size());
        assertTrue(piped.steps().get(1).command().isEmpty());
    }
}
