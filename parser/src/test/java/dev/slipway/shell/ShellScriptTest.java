package dev.slipway.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.text.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts and the trees they give, printed by {@link ShellPrinter}; a line end is written {@code ⏎}. */
class ShellScriptTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
        a => [‹a›]
        a b  c => [‹a›‹b›‹c›]
        a && b || c ; d & e => [‹a›]&&[‹b›]||[‹c›];[‹d›]&[‹e›]
        a;b; => [‹a›];[‹b›];
        a &&⏎⏎ b ⏎ c => [‹a›]&&[‹b›]\\n[‹c›]
        a \\⏎ && b => [‹a›]&&[‹b›]
        a\\⏎b c\\⏎ => [‹ab›‹c›]
        a # b && c => [‹a›]
        # a => ¦¦
        a#b '#' \\# # c => [‹a#b›‹#›‹#›]
        a | b |& c => ([‹a›]|[‹b›]|[‹c›])
        ! a | b && ! c => !([‹a›]|[‹b›])&&!([‹c›])
        time -p a | b => time([‹a›]|[‹b›])
        time -v a => [‹time›‹-v›‹a›]
        A=1 B= C+='x y' d => [A=1 B= C+=x y ‹d›]
        A=$(b) => [A=$(b) ]
        a=(1 "$x" [k]=v) b[$((i + 1))]=2 c => [a=(1 "$x" [k]=v) b=2 ‹c›]
        declare -a z=(x y) => [‹declare›‹-a›‹z=(x y)›]
        a >b 2>>c <d 2>&1 >&- &>e <>f >|g 3<&0 {h}>i => [‹a› >b 2>>c <d 2>&1 >&- &>e <>f >|g 3<&0 {h}>i]
        >a b2>c => [‹b2› >a >c]
        a <<< "$b" => [‹a› <<<$b]
        echo a'b c'"d $e" => [‹echo›‹ab cd $e›]
        echo a\\ b \\$x "\\$\\a\\"" => [‹echo›‹a b›‹$x›‹$\\a"›]
        echo $'a\\tb\\x41\\'\\u263a' $"c" => [‹echo›‹a\tbA'☺›‹c›]
        echo "a⏎b" => [‹echo›‹a⏎b›]
        echo '' "" => [‹echo›‹›‹›]
        echo ${a:-"b c"} "${d:-'}" ${e//'}'/f} => [‹echo›‹${a:-"b c"}›‹${d:-'}›‹${e//'}'/f}›]
        echo $((1 + (2))) $((a)) => [‹echo›‹$((1 + (2)))›‹$((a))›]
        ( a; b ) && { c; } 2>d => SUBSHELL{[‹a›];[‹b›]}&&GROUP{[‹c›];} 2>d
        ((a) && (b)) => SUBSHELL{SUBSHELL{[‹a›]}&&SUBSHELL{[‹b›]}}
        (( a + b )) => ARITHMETIC<(( a + b ))>
        if a; then b; elif c; then d; else e; fi => IF?{[‹a›];}{[‹b›];}?{[‹c›];}{[‹d›];}{[‹e›];}
        for i in a "b c" $d; do e; done >f => FOR i<a "b c" $d>{[‹e›];} >f
        for i⏎do a⏎done => FOR i{[‹a›]\\n}
        for ((i=0; i<3; i++)); do a; done => FOR<((i=0; i<3; i++))>{[‹a›];}
        while a; do b; done | c => (WHILE?{[‹a›];}{[‹b›];}|[‹c›])
        until a; do b; done => UNTIL?{[‹a›];}{[‹b›];}
        case $a in b|c) d;; (*) e;& x) ;; esac => CASE<$a b c * x>{[‹d›]}{[‹e›]}{}
        f() { a; } => FUNCTION fGROUP{[‹a›];}
        function f { a; }; function g() ( b ); f => FUNCTION fGROUP{[‹a›];};FUNCTION gSUBSHELL{[‹b›]};[‹f›]
        [[ -f $a && $b =~ ^(c|d e)$ ]] || g => TEST<-f $a $b =~ ^(c|d e)$>||[‹g›]
        [ -f a ] && b => [‹[›‹-f›‹a›‹]›]&&[‹b›]
        echo if then { } done => [‹echo›‹if›‹then›‹{›‹}›‹done›]
        'if' a => [‹if›‹a›]
        ls @(a|b c).txt !(x) => [‹ls›‹@(a|b c).txt›‹!(x)›]
        a <(b | c) >(d) => [‹a›‹<(b | c)›‹>(d)›]
        cat <<E >x && b⏎l $m⏎E⏎c => [‹cat› <<E=l $m\\n >x]&&[‹b›]\\n[‹c›]
        cat <<-'E F' <<G⏎\t$x⏎\tE F⏎y⏎G⏎ => [‹cat› <<-E F=\t$x\\n <<G=y\\n]\\n
        cat <<E⏎E2⏎ E⏎E => [‹cat› <<E=E2\\n E\\n]\\n
        cat <<''⏎a⏎⏎b => [‹cat› <<=a\\n]\\n[‹b›]
        echo "\\`a\\`" => [‹echo›‹`a`›]
        case a in b) c;;& d) e;; esac => CASE<a b d>{[‹c›]}{[‹e›]}
        a=$(cat <<E⏎)⏎E⏎) && b => [a=$(cat <<E⏎)⏎E⏎) ]&&[‹b›]
        """)
    void readsValidShell(String script, String expected) {
        assertEquals(expected.replace('⏎', '\n'), print(script));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
        echo "a => [‹echo›‹a›] ?
        echo 'a => [‹echo›‹a›] ?
        echo $(a => [‹echo›‹$(a›] ?
        echo ${a => [‹echo›‹${a›] ?
        echo `a => [‹echo›‹`a›] ?
        a && => [‹a›]&& ?
        && a => [‹a›] ?
        a && && b => [‹a›]&&[‹b›] ?
        a ;; b => [‹a›];[‹b›] ?
        a ) b => [‹a›][‹b›] ?
        a | => ([‹a›]) ?
        a (b) => [‹a›]SUBSHELL{[‹b›]} ?
        ( a => SUBSHELL{[‹a›]} ?
        { a => GROUP{[‹a›]} ?
        if a; then b => IF?{[‹a›];}{[‹b›]} ?
        if a; then while b; do c; fi; d => IF?{[‹a›];}{WHILE?{[‹b›];}{[‹c›];}};[‹d›] ?
        fi && a => [‹fi›]&&[‹a›] ?
        a > => [‹a› >] ?
        cat <<E => [‹cat› <<E] ?
        cat <<E⏎a => [‹cat› <<E=a]\\n ?
        case a b => CASE<a>[‹b›] ?
        f() => FUNCTION f ?
        ! => !() ?
        """)
    void readsWhatItCanOfBrokenShell(String script, String expected) {
        assertEquals(expected.replace('⏎', '\n'), print(script));
    }

    private static String print(String script) {
        return ShellPrinter.print(ShellScript.parse(script.replace('⏎', '\n')));
    }

    @Test
    void listsCommandsEverywhereInTextOrder() {
        String text = "a >$(b) $(c `d \\`e\\``) <(f); x=$(g) y[$(h)]=1; cat <<E && k\n$(i \"$(j)\")\nE\nl ${m:-$(n)}";
        assertEquals(
                List.of("a", "b", "c", "d", "e", "f", "", "g", "h", "cat", "k", "i", "j", "l", "n"),
                ShellScript.parse(text).commands().stream()
                        .map(SimpleCommand::name)
                        .toList());
    }

    @Test
    void tellsWhereACommandStands() {
        ShellScript script = ShellScript.parse("if a | ! b $(c); then (d) & f() { e; }; fi; g || h");
        assertEquals(
                List.of("a1 cond 0/2", "!1 cond 1/2", "c2 sub 0/1", "d2 shell 0/1", "e3 fun 0/1", "g0 0/1", "h0 0/1"),
                script.commands().stream().map(ShellScriptTest::place).toList());
        SimpleCommand last = script.commands().get(6);
        assertEquals(Separator.OR, last.context().before());
        assertEquals(Separator.NONE, last.context().after());
        assertEquals(Separator.OR, script.commands().get(5).context().after());
    }

    private static String place(SimpleCommand command) {
        CommandContext context = command.context();
        return command.name()
                + context.depth()
                + (context.isCondition() ? " cond" : "")
                + (context.inSubstitution() ? " sub" : "")
                + (context.inSubshell() ? " shell" : "")
                + (context.inFunction() ? " fun" : "")
                + " " + context.pipelineIndex() + "/" + context.pipelineLength();
    }

    @Test
    void knowsTheExpansionsOfAWord() {
        ShellWord word = ShellScript.parse("echo a$b\"${c:=$d}$(e)\"$((f + $g))`h`$@")
                .commands()
                .get(0)
                .words()
                .get(1);
        assertEquals(
                List.of(
                        "PARAMETER b",
                        "PARAMETER c:= quoted",
                        "COMMAND quoted",
                        "ARITHMETIC",
                        "COMMAND",
                        "PARAMETER @"),
                word.expansions().stream()
                        .map(expansion -> expansion.kind()
                                + (expansion.name().isEmpty() ? "" : " " + expansion.name())
                                + expansion.operator()
                                + (expansion.isQuoted() ? " quoted" : ""))
                        .toList());
        assertEquals(List.of("b", "c", "d", "f", "g", "@"), word.parameters());
        assertTrue(word.literal().isEmpty());
        assertEquals("a$b${c:=$d}$(e)$((f + $g))`h`$@", word.value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '¦', textBlock = """
        a*   | glob
        a?   | glob
        [ab] | glob
        '*'  | quoted
        \\*  | quoted
        [    | plain
        {a,b}| braces
        {1..3}|braces
        {ab} | plain
        "{a,b}"|quoted
        a.b  | plain
        +(a) | glob
        """)
    void knowsPatterns(String text, String expected) {
        ShellWord word =
                ShellScript.parse("x " + text).commands().get(0).words().get(1);
        String found =
                (word.isQuoted() ? "quoted" : "") + (word.hasGlob() ? "glob" : "") + (word.hasBraces() ? "braces" : "");
        assertEquals(expected, found.isEmpty() ? "plain" : found);
    }

    @Test
    void readsAPartOfAText() {
        ShellScript script = ShellScript.parse("RUN a 'b && c' | d", new TextSpan(4, 14));
        assertEquals("[‹a›‹b && c›]", ShellPrinter.print(script));
        assertEquals(new TextSpan(4, 14), script.commands().get(0).span());
        assertFalse(ShellScript.parse("a 'b'", new TextSpan(0, 4)).isWellFormed());
    }

    @Test
    void opaqueTextHasNoCommands() {
        ShellScript script = ShellScript.opaque("Get-Item x | Remove-Item && y");
        assertTrue(script.commands().isEmpty());
        assertTrue(script.andChain().isEmpty());
    }

    @Test
    void argumentsAreTakenAsTheyAre() {
        ShellScript script = ShellScript.ofArguments(List.of("sh", "-c", "a && b '$c'", ""));
        SimpleCommand command = script.commands().get(0);
        assertEquals(
                List.of("sh", "-c", "a && b '$c'", ""),
                command.words().stream().map(ShellWord::value).toList());
        assertEquals("a && b '$c'", command.words().get(2).span().in(script.text()));
        assertEquals(
                List.of("a", "b"),
                script.effectiveCommands().stream().map(SimpleCommand::name).toList());
        assertTrue(ShellScript.ofArguments(List.of()).commands().isEmpty());
    }

    @Test
    void nestingBeyondTheLimitIsSkipped() {
        int depth = Cursor.MAX_DEPTH + 10;
        ShellScript script = ShellScript.parse("$(a ".repeat(depth) + ")".repeat(depth) + " && last");
        assertFalse(script.isWellFormed());
        assertEquals("last", script.commands().get(script.commands().size() - 1).name());
    }
}
