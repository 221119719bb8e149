package dev.slipway.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.text.TextEdits;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What BuildKit refuses, each with the text it is about. In the table \n stands for a line end. */
class ProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "FROM a\\nRUN x| ",
                "FROM a # c|EXTRA_ARGUMENT # c",
                "FROM|MISSING_ARGUMENT FROM",
                "FROM a AS|MISSING_ARGUMENT AS",
                "FROM a b c|EXTRA_ARGUMENT b c",
                "FROM a AS b c|EXTRA_ARGUMENT c",
                "FROM a AS 1b|INVALID_STAGE_NAME 1b",
                "FROM a AS é|INVALID_STAGE_NAME é",
                "FROM a\\nCMD[\"a\"]|UNKNOWN_INSTRUCTION CMD[\"a\"]",
                "FROM a\\nRUN --foo=1 x|UNKNOWN_FLAG --foo",
                "FROM a\\nCMD --version|UNKNOWN_FLAG --version",
                "FROM a\\nCMD -- --version| ",
                "FROM a\\nARG --foo X=1| ",
                "FROM a\\nSTOPSIGNAL --foo SIGTERM| ",
                "FROM a\\nHEALTHCHECK --foo NONE| ",
                "FROM a\\nCOPY --link= a b|INVALID_FLAG_VALUE --link=",
                "FROM a\\nCOPY --link=TRUE a b| ",
                "FROM a\\nCOPY --chown a b|INVALID_FLAG_VALUE --chown",
                "FROM a\\nCOPY --from= a b| ",
                "FROM a\\nRUN --network=foo y|INVALID_FLAG_VALUE foo",
                "FROM a\\nRUN --network=$N y|INVALID_FLAG_VALUE $N",
                "FROM a\\nRUN --device=v.com/class=x,required --device=name=y,required=false z| ",
                "FROM a\\nRUN --device=a,name=b x|INVALID_FLAG_VALUE name",
                "FROM a\\nRUN --device=a,b x|INVALID_FLAG_VALUE b",
                "FROM a\\nRUN --device=a,required=maybe x|INVALID_FLAG_VALUE required",
                "FROM a\\nHEALTHCHECK --interval=1us CMD x|INVALID_FLAG_VALUE 1us",
                "FROM a\\nHEALTHCHECK --interval=1m30s --retries=0 CMD x| ",
                "FROM a\\nHEALTHCHECK --retries=-1 CMD x|INVALID_FLAG_VALUE -1",
                "FROM a\\nHEALTHCHECK NONE x|EXTRA_ARGUMENT x",
                "FROM a\\nHEALTHCHECK CMD|MISSING_ARGUMENT CMD",
                "FROM a\\nENV A|INVALID_KEY_VALUE A",
                "FROM a\\nENV A=1 B|INVALID_KEY_VALUE B",
                "FROM a\\nENV =x|INVALID_KEY_VALUE =x",
                "FROM a\\nENV A= B=2| ",
                "FROM a\\nLABEL|MISSING_ARGUMENT LABEL",
                "FROM a\\nCMD [\"a\",[\"b\"]]|INVALID_JSON_ARRAY [\"b\"]",
                "FROM a\\nCMD ['a']| ",
                "FROM a\\nCMD []| ",
                "FROM a\\nSHELL /bin/bash -c|INVALID_JSON_ARRAY /bin/bash -c",
                "FROM a\\nSHELL []|MISSING_ARGUMENT SHELL",
                "FROM a\\nCOPY a|MISSING_ARGUMENT a",
                "FROM a\\nCOPY <<A <<B\\na\\nA\\nb\\nB|HEREDOC_DESTINATION <<B",
                "FROM a\\nRUN <<EOF\\na|UNTERMINATED_HEREDOC <<EOF",
                "FROM a\\nRUN echo $(( 1 << 2 ))|UNTERMINATED_HEREDOC << 2",
                "FROM a\\nRUN echo $((1<<2))| ",
                "FROM a\\nRUN cat <<<x| ",
                "FROM a\\nRUN [\"<<EOF\"]| ",
                "FROM a\\nONBUILD ONBUILD RUN x|INVALID_TRIGGER ONBUILD",
                "FROM a\\nONBUILD FOO| ",
                "FROM a\\nONBUILD COPY --foo a b| ",
                "FROM a\\nONBUILD ENV A|INVALID_KEY_VALUE A",
                "FROM a\\nRUN --mount=from=$X,target=/x y|INVALID_MOUNT $X",
                "FROM a\\nRUN --mount= y|INVALID_FLAG_VALUE --mount=",
                "ARG A=1|NO_STAGE ARG A=1",
                "RUN x\\nFROM a|INSTRUCTION_BEFORE_FROM RUN",
                "# escape=x\\nFROM a|INVALID_DIRECTIVE x",
                "# syntax=a\\n# syntax=b\\nFROM a|DUPLICATE_DIRECTIVE syntax",
                "# only a comment|NO_INSTRUCTIONS # only a comment",
                "FROM a\\nUSER|MISSING_ARGUMENT USER",
                "FROM a\\nVOLUME|MISSING_ARGUMENT VOLUME",
                "FROM a\\nRUN| ",
            })
    void eachProblemNamesItsText(String written, String expected) {
        String text = written.replace("\\n", "\n");
        String found = SyntaxTree.parse(text).problems().stream()
                .map(problem -> problem.code() + " " + problem.span().in(text))
                .collect(Collectors.joining(", "));
        assertEquals(expected == null ? "" : expected.strip(), found.strip());
    }

    @Test
    void allProblemsAreReportedNotTheFirst() {
        SyntaxTree tree = SyntaxTree.parse("FROM a\nCOPPY a b\nCOPY --form=b a b\nENV A\nRUN <<EOF\n");
        assertEquals(4, tree.problems().size());
    }

    @Test
    void remediesMend() {
        String text = "FROM a AS b\nCOPPY a b\nCOPY --form=b /a /b\nRUN <<EOF\necho\n";
        SyntaxTree tree = SyntaxTree.parse(text);
        assertEquals(3, tree.problems().size());
        for (SyntaxProblem problem : tree.problems()) {
            SyntaxTree mended = tree.edited(problem.remedy().orElseThrow().edit());
            assertEquals(2, mended.problems().size(), problem::toString);
        }
    }

    @Test
    void anUnterminatedHeredocSwallowsNothing() {
        SyntaxTree tree = SyntaxTree.parse("FROM a\nRUN <<EOF\nCOPY x /y\nFROM b AS c\n");
        assertEquals(
                List.of(Keyword.FROM, Keyword.RUN, Keyword.COPY, Keyword.FROM),
                tree.instructions().stream().map(PlacedInstruction::kind).toList());
    }

    @Test
    void editsOfRemediesStayInTheFile() {
        String text = "FROM a\nRUN <<EOF";
        SyntaxProblem problem = SyntaxTree.parse(text).problems().get(0);
        String mended =
                TextEdits.apply(text, List.of(problem.remedy().orElseThrow().edit()));
        assertEquals(List.of(), SyntaxTree.parse(mended).problems());
    }
}
