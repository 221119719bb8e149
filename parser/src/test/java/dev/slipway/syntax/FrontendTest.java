package dev.slipway.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frontend a file asks for. In the table \n stands for a line end, and the span's text follows the reference. */
class FrontendTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "# syntax=docker/dockerfile:1\\nFROM a|docker/dockerfile:1 <docker/dockerfile:1>",
                "#syntax = a // b\\r\\nFROM a|a <a // b>",
                "# escape=`\\n# SYNTAX=a\\n|a <a>",
                "#!/bin/x\\n# syntax=a\\n|a <a>",
                "\uFEFF# syntax=a\\n|a <a>",
                "#!/bin/x\\n\\n# syntax=a\\n| ",
                "~ # syntax=a\\n~| ",
                "# note\\n# syntax=a\\n| ",
                "# key=x\\n# syntax=a\\n| ",
                "# syntax=\\n| ",
                "# escape=`\\n# escape=`\\n# syntax=a| ",
                "FROM a| ",
                "//syntax=a b\\nanything|a <a b>",
                "// check=skip=all\\n// syntax = a\\n|a <a>",
                "#!/x\\n//syntax=a|a <a>",
                "{\"syntax\": \"a\", \"b\": [1, {\"c\": null}]}|a <~a~>",
                " {\"b\": 1,\\n \"syntax\": \"a\\u0062\"}\\n|ab <~a\\u0062~>",
                "{\"syntax\": 1}| ",
                "{\"syntax\": \"a\"| ",
                "{\"syntax\": \"a\"} x| ",
                "{}| ",
            })
    void isFound(String written, String expected) {
        String text = written.replace("\\n", "\n").replace("\\r", "\r");
        String found = SyntaxTree.parse(text)
                .frontend()
                .map(it -> it.reference() + " <" + it.span().in(text).replace('"', '~') + ">")
                .orElse("");
        assertEquals(expected == null ? "" : expected, found);
    }
}
