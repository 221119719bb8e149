package dev.slipway.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.syntax.SyntaxTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds at the end of the last stage. In the table \n stands for a line end. */
class StateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ARG V=1\\nFROM a\\nENV X=$V|X=",
                "ARG V=1\\nFROM a\\nARG V\\nENV X=$V|X=1",
                "ARG V=1\\nFROM a\\nARG V=2\\nENV X=$V|X=2",
                "FROM a\\nARG V=1\\nENV V=2\\nARG V=3\\nENV X=$V|V=2 X=3",
                "FROM a\\nENV A=1 B=$A|A=1 B=",
                "FROM a\\nARG A=1 B=$A C\\nENV X=$A-$B-$C|X=1-1-",
                "FROM a\\nENV ONE TWO= THREE=world|ONE=TWO= THREE=world",
                "FROM a\\nENV A=b\\\\ c D=\"e \\\\\"f\\\\\"\" G='$A'|A=b c D=e \"f\" G=$A",
                "FROM a\\nENV B=a$ C=$$ E=${1}|B=a$ C= E=",
                "FROM a AS s\\nENV E=2\\nARG F=3\\nFROM s\\nENV X=$E$F|E=2 X=23",
                "FROM a\\nENV V=a.b.c\\nENV W=${V%.*} X=${V%%.*} Y=${V#*.} Z=${V##*.}|V=a.b.c W=a.b X=a Y=b.c Z=c",
                "FROM a\\nENV V=abcabc\\nENV W=${V/b/x} X=${V//b/x}|V=abcabc W=axcabc X=axcaxc",
                "FROM a\\nENV W=${U:-d} X=${U-d} Y=${U:+d} Z=${U+d}|W=d X=d Y= Z=",
                "FROM a\\nARG TARGETARCH\\nENV A=$TARGETARCH|A=amd64",
            })
    void environment(String written, String expected) {
        String text = written.replace("\\n", "\n").replace("\\\\", "\\");
        StageState state = last(text, BuildInputs.NONE);
        StringBuilder env = new StringBuilder();
        state.env()
                .forEach((name, value) -> env.append(env.isEmpty() ? "" : " ")
                        .append(name)
                        .append('=')
                        .append(value));
        assertEquals(expected, env.toString());
    }

    @Test
    void workdirsAddUp() {
        assertEquals(
                "/x/y/z",
                last("FROM a\nENV A=/x\nWORKDIR $A/y\nWORKDIR z\n", BuildInputs.NONE)
                        .directory());
        assertEquals(
                "/b",
                last("FROM a\nWORKDIR /a\nWORKDIR ../b\n", BuildInputs.NONE).directory());
    }

    /** The configuration's own text: BuildKit keeps an absolute path as it is written (util/system/path.go). */
    @ParameterizedTest
    @CsvSource({
        "/root/,/root/",
        "/a//b/../c,/a//b/../c",
        "x,/x",
        "x/,/x",
        "../x,/x",
        "$UNSET,/",
        "/p/$UNSET,/p/",
    })
    void workdirsAreStoredAsBuildKitDoes(String written, String expected) {
        StageState state = last("FROM scratch\nWORKDIR " + written + "\n", BuildInputs.NONE);
        assertEquals(Optional.of(expected), state.workdir());
        assertEquals(Paths.resolve("/", expected), state.directory());
    }

    @ParameterizedTest
    @CsvSource({"C:\\app,\\app", "c:/app/x,\\app\\x", "sub,\\inetpub\\sub", "\\data,\\data"})
    void aWindowsImageHasBackslashesAndNoDrive(String written, String expected) {
        BaseImage iis = new BaseImage(
                Map.of(),
                Optional.of("C:\\inetpub"),
                Optional.empty(),
                List.of("cmd", "/S", "/C"),
                List.of(),
                List.of());
        BuildInputs inputs = BuildInputs.NONE.withBaseImages(reference -> Optional.of(iis));
        StageState state = last("# escape=`\nFROM iis\nWORKDIR " + written + "\n", inputs);
        assertEquals(Optional.of(expected), state.workdir());
        assertEquals(expected.replace('\\', '/'), state.directory());
        assertEquals(Map.of(), state.env());
    }

    @Test
    void scratchHasAPathAndADirectory() {
        StageState state = last("FROM scratch\n", BuildInputs.NONE);
        assertEquals(Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"), state.env());
        assertEquals(Optional.of("/"), state.workdir());
    }

    @Test
    void triggersOfABaseStageRunFirstAndGoNoFurther() {
        String text =
                "FROM a AS base\nONBUILD ENV A=1\nONBUILD WORKDIR /t\nFROM base AS mid\nENV B=$A\nFROM mid\nENV C=$B\n";
        BuildGraph graph = BuildGraph.of(SyntaxTree.parse(text), BuildInputs.NONE);
        assertEquals(Map.of(), graph.finalState(graph.stages().get(0)).env());
        assertEquals(
                Map.of("A", "1", "B", "1"),
                graph.finalState(graph.stages().get(1)).env());
        assertEquals("/t", graph.finalState(graph.stages().get(2)).directory());
        assertEquals(2, graph.triggers(graph.stages().get(1)).size());
        assertEquals(List.of(), graph.triggers(graph.stages().get(2)));
    }

    @Test
    void anEntrypointDropsAnInheritedCommand() {
        StageState state = last("FROM a AS b\nCMD [\"x\"]\nFROM b\nENTRYPOINT [\"e\"]\n", BuildInputs.NONE);
        assertEquals(Optional.empty(), state.cmd());
        assertEquals(List.of("e"), state.entrypoint().orElseThrow().argv());
    }

    @Test
    void aShellFormKeepsTheShellOfItsTime() {
        StageState state = last("FROM a\nCMD echo hi\nSHELL [\"/bin/bash\", \"-c\"]\n", BuildInputs.NONE);
        assertEquals(
                List.of("/bin/sh", "-c", "echo hi"), state.cmd().orElseThrow().argv());
    }

    @Test
    void buildArgumentsAndBaseImagesAreInputs() {
        BaseImages images = reference -> reference.equals("a:2")
                ? Optional.of(new BaseImage(
                        Map.of("HOME_DIR", "/srv"),
                        Optional.of("/srv"),
                        Optional.of("app"),
                        List.of(),
                        List.of(),
                        List.of("serve")))
                : Optional.empty();
        BuildInputs inputs = new BuildInputs(Map.of("V", "2"), Optional.empty(), Map.of(), Optional.empty(), images);
        StageState state = last("ARG V=1\nFROM a:$V\nENV X=$HOME_DIR\nWORKDIR y\n", inputs);
        assertEquals("/srv", state.env().get("X"));
        assertEquals("/srv/y", state.directory());
        assertEquals(Optional.of("app"), state.user());
        assertEquals(List.of("serve"), state.cmd().orElseThrow().argv());
    }

    private static StageState last(String text, BuildInputs inputs) {
        BuildGraph graph = BuildGraph.of(SyntaxTree.parse(text), inputs);
        return graph.finalState(graph.stages().get(graph.stages().size() - 1));
    }
}
