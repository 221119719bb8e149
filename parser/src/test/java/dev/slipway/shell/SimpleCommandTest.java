package dev.slipway.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleCommandTest {
    private static SimpleCommand command(String text) {
        return ShellScript.parse(text).commands().get(0);
    }

    @Test
    void namesAndArguments() {
        SimpleCommand command = command("A=1 \"/usr/bin/apt-get\" install 'a b' >x");
        assertEquals("/usr/bin/apt-get", command.name());
        assertEquals("apt-get", command.baseName());
        assertTrue(command.isNamed("x", "/usr/bin/apt-get"));
        assertTrue(command.hasArgument("a b"));
        assertEquals("", command("A=1").name());
        assertTrue(command("A=1").hasNoName());
        assertEquals(List.of(), command("A=1").arguments());
    }

    @Test
    void flagsAreThoseOfHadolint() {
        SimpleCommand command = command("apt-get -yq install --no-install-recommends --foo=bar \"-z\" - -- x");
        assertEquals(List.of("y", "q", "no-install-recommends", "foo", "z"), command.flags());
        assertTrue(command.hasFlag("foo"));
        assertTrue(command.hasAnyFlag("v", "q"));
        assertFalse(command.hasAnyFlag("yq", "bar"));
        assertEquals("[install, -, x]", command.argumentsWithoutFlags().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        c --out=x      | out | x
        c --out x y    | out | x
        c -o x         | o   | x
        c -ao x        | o   | x
        c -ox          | o   | x
        c -o=x         | o   | x
        c -out x       | out | x
        c --output=x   | out | -
        c x            | o   | -
        c -o           | o   | -
        c --out= y     | out | ''
        """)
    void valuesOfFlags(String text, String flag, String expected) {
        assertEquals(
                expected.equals("-") ? Optional.empty() : Optional.of(expected),
                command(text).valueOf(flag));
    }

    @Test
    void operandsLeaveOutValues() {
        assertEquals(
                "[a, b]",
                command("useradd -u 5 --gid x a --home=/h -m b")
                        .operands("u", "gid")
                        .toString());
        assertEquals("[a]", command("c -u -g a").operands("u", "g").toString());
    }

    @Test
    void wordsKnowTheirPlace() {
        SimpleCommand command = command("x  'a b' \"c\"d");
        assertEquals("9..13", command.words().get(2).span().toString());
        assertEquals("4..7", command.words().get(1).valueSpan().orElseThrow().toString());
        assertTrue(command.words().get(2).valueSpan().isEmpty());
        assertEquals(Optional.of("A"), command("env A='b c'").words().get(1).assignedName());
    }

    @Test
    void redirectionsTellFilesFromDescriptors() {
        List<Redirection> all = command("a 2>&1 >b >&c <d >&-").redirections();
        assertEquals(
                List.of(false, true, true, false, false),
                all.stream().map(Redirection::isOutputFile).toList());
        assertEquals(
                List.of(true, false, false, false, true),
                all.stream().map(Redirection::isDescriptor).toList());
    }
}
