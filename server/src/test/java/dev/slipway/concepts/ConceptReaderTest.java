package dev.slipway.concepts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptReaderTest {
    private static final String GOOD = """
        ---
        # a comment
        id: C99
        title: "A: title"
        seed: [L7]
        objectives: [az204:O1]
        status: preview
        priority: 7
        triggers: [BASE+FINAL_STAGE, SECRET]
        facts:
          - text: "Say \\"yes\\""
            source: [A-ONE#part, B-TWO]
            certainty: derived
        review-by: 2027-05
        ---
        **Short**

        One `e.g. This`
        thing. [A-ONE][B-TWO] So two. [A-ONE+B-TWO#x]

        **More**

        Three. [A-ONE]
        """;

    @Test
    void readsEverything() {
        Concept concept = read(GOOD);
        assertEquals("C99", concept.id());
        assertEquals("demo", concept.slug());
        assertEquals("A: title", concept.title());
        assertEquals(Status.PREVIEW, concept.status());
        assertEquals(7, concept.priority());
        assertEquals(List.of(Set.of(Trigger.BASE, Trigger.FINAL_STAGE), Set.of(Trigger.SECRET)), concept.triggers());
        assertEquals(List.of(), concept.related());
        assertEquals("One `e.g. This` thing. So two.", concept.shortText());
        assertEquals("Three.", concept.moreText());
        assertEquals(
                List.of(false, true),
                concept.brief().stream().map(Sentence::derived).toList());
        assertEquals("Say \"yes\"", concept.facts().get(0).text());
        assertEquals(Certainty.DERIVED, concept.facts().get(0).certainty());
        assertEquals(
                List.of("https://a.example/", "https://b.example/", "https://b.example/#x", "https://a.example/#part"),
                concept.links().stream().map(Source::url).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "**Short**|**Sort**|15: no line '**Short**'",
                "**More**|**Less**|16: no line '**More**'",
                "Three. [A-ONE]|Three.|22: no source mark after: Three.",
                "Three. [A-ONE]|[A-ONE]|22: source mark without a sentence",
                "Three. [A-ONE]|Two. Three. [A-ONE]|22: no source mark between the sentences",
                "Three. [A-ONE]|Three. `x` is. [A-ONE]|22: no source mark between the sentences",
                "Three. [A-ONE]|Three. [A-SIX]|22: unknown source A-SIX",
                "Three. [A-ONE]||22: text is missing",
                "id: C99|id: C98|3: the file's name must be C98-slug.md",
                "priority: 7|priority: high|8: 'priority' must be a number",
                "priority: 7|colour: red|8: unknown key 'colour'",
                "priority: 7|title: x|8: key 'title' stands twice",
                "priority: 7|priority:|8: value is missing",
                "priority: 7|priority 7|8: expected 'key: value'",
                "priority: 7|$  priority: 7$|8: unexpected indentation",
                "status: preview|status: old|7: 'old' is not a known value of 'status'",
                "seed: [L7]|seed: L7|5: 'seed' must be a list in brackets",
                "seed: [L7]|seed: [L7|5: list without ']'",
                "seed: [L7]|seed: [L7,]|5: '' cannot stand in a list",
                "SECRET]|SECRETS]|9: unknown trigger 'SECRETS'",
                "[A-ONE#part, B-TWO]|[A-ONE]|12: too few sources",
                "[A-ONE#part, B-TWO]|[A-ONE, C-SIX]|12: unknown source C-SIX",
                "certainty: derived|certain: yes|13: unknown key 'certain'",
                "title: \"A: title\"|title: A: title|4: put this value in double quotes",
            })
    void namesFileAndLineOfWhatIsWrong(String good, String bad, String message) {
        String text = GOOD.replace(good, bad == null ? "" : bad);
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> read(text));
        assertTrue(error.getMessage().startsWith("C99-demo.md:" + message), error.getMessage());
    }

    @Test
    void frontMatterIsRequired() {
        for (String text : List.of("", "id: C99", "---\nid: C99\n")) {
            IllegalStateException error = assertThrows(IllegalStateException.class, () -> read(text));
            assertTrue(error.getMessage().startsWith("C99-demo.md:1: front matter"), error.getMessage());
        }
    }

    @Test
    void missingKeysAreNamed() {
        IllegalStateException error =
                assertThrows(IllegalStateException.class, () -> read(GOOD.replace("review-by: 2027-05\n", "")));
        assertEquals("C99-demo.md:2: 'review-by' is missing", error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "  of: page|  off: page|5: unknown key 'off'",
                "  of: page|$$|2: 'of' is missing",
                "B-TWO:|A-ONE:|6: source A-ONE stands twice",
                "  title: One|  title: [One]|2: 'title' must be a string",
                "title: One|$\ttitle: One$|2: indent with spaces",
            })
    void namesFileAndLineOfAWrongSource(String good, String bad, String message) {
        String text = sourcesText().replace(good, bad);
        IllegalStateException error = assertThrows(
                IllegalStateException.class,
                () -> Sources.of(ResourceText.of("sources.yml", text)).all());
        assertEquals("sources.yml:" + message, error.getMessage());
    }

    @Test
    void resolvesASource() {
        Sources sources = Sources.of(ResourceText.of("sources.yml", sourcesText()));
        Source expected = new Source("B-TWO#x", "Two", "https://b.example/#x", "2026-02-03", "commit");
        assertEquals(expected, sources.resolve("B-TWO#x").orElseThrow());
        assertTrue(sources.resolve("B-THREE").isEmpty());
        assertTrue(sources.resolve("").isEmpty());
    }

    private static Concept read(String text) {
        Sources sources = Sources.of(ResourceText.of("sources.yml", sourcesText()));
        return ConceptReader.read(ResourceText.of("C99-demo.md", text), sources);
    }

    private static String sourcesText() {
        return """
            A-ONE:
              title: One
              url: "https://a.example/"
              date: 2026-01
              of: page
            B-TWO:
              title: Two
              url: "https://b.example/"
              date: 2026-02-03
              of: commit
            """;
    }
}
