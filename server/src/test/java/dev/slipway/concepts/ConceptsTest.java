package dev.slipway.concepts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"C05", "c05", " C05 ", "multi-stage", "Multi-Stage", "c05-multi-stage", "multi-stage build"})
    void findsByIdSlugOrTitle(String name) {
        assertEquals("C05", Concepts.find(name).orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C00", "C5", "multi", "../sources", "sources.yml"})
    void findsNothingElse(String name) {
        assertEquals(Optional.empty(), Concepts.find(name));
        assertEquals(Optional.empty(), Concepts.byId(name));
    }

    @ParameterizedTest
    @CsvSource({
        "C01, BASE FINAL_STAGE",
        "C01, BASE FINAL_STAGE DOCKER_HUB",
        "C02, BUILD_CONTEXT FINAL_STAGE",
        "C03, BASE FINAL_STAGE AZURE_REGISTRY MOVING_TAG",
        "C05, BASE STAGE_REFERENCE",
        "C05, BASE STAGE_REFERENCE FINAL_STAGE",
        "C05, BASE FINAL_STAGE BUILD_TOOLS",
        "C06, STAGE_REFERENCE FINAL_STAGE",
        "C07, STAGE_NAME TEST_STAGE",
        "C08, STAGE_NAME",
        "C09, STAGE_NAME FINAL_STAGE",
        "C09, STAGE_NAME FINAL_STAGE TEST_STAGE",
        "C10, SYNTAX FINAL_STAGE",
        "C11, CACHE ACR_DIFFERS",
        "C12, CACHE_MOUNT ACR_DIFFERS",
        "C13, SECRET ACR_DIFFERS",
        "C14, BASE FINAL_STAGE EMPTY_BASE",
        "C15, FINAL_STAGE BUILD_TOOLS",
        "C17, DIGEST ACR_DIFFERS",
        "C18, STAGE_REFERENCE AZURE_REGISTRY",
        "C19, BASE FINAL_STAGE AZURE_REGISTRY",
        "C20, BASE FINAL_STAGE MOVING_TAG DOCKER_HUB",
        "C21, BUILD_CONTEXT",
        "C22, BASE",
        "C22, BASE BUILD_TOOLS",
        "C24, BASE MOVING_TAG DOCKER_HUB",
        "C27, BASE DOCKER_HUB",
        "C28, PLATFORM ACR_DIFFERS",
        "C31, COMMAND FINAL_STAGE SHELL_START",
        "C32, EXPOSE FINAL_STAGE PORT_LIMIT",
        "C34, ENV FINAL_STAGE APP_SERVICE_VALUE",
        "C35, EXPOSE FINAL_STAGE APP_SERVICE_VALUE PORT_LIMIT",
        "C36, STORAGE APP_SERVICE_VALUE",
        "C37, EXPOSE FINAL_STAGE",
        "C39, COMMAND FINAL_STAGE LIFECYCLE"
    })
    void choosesTheMostFitting(String id, String triggers) {
        Set<Trigger> holding = EnumSet.noneOf(Trigger.class);
        for (String name : triggers.split(" ")) {
            holding.add(Trigger.valueOf(name));
        }
        assertEquals(id, Concepts.choose(holding).orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FINAL_STAGE", "TEST_STAGE", "BUILD_TOOLS", "PORT_LIMIT"})
    void aPredicateThatOnlyNarrowsChoosesNothing(String trigger) {
        assertEquals(Optional.empty(), Concepts.choose(Set.of(Trigger.valueOf(trigger))));
    }

    @Test
    void choosesNothingWhereNothingHolds() {
        assertEquals(Optional.empty(), Concepts.choose(Set.of()));
    }

    @Test
    void fillsInTheStage() {
        Concept concept = Concepts.byId("C08").orElseThrow();
        assertTrue(concept.shortText(Map.of("stage", "unit-test")).startsWith("`docker build --target unit-test .`"));
        assertTrue(concept.shortText().contains("--target <stage> "));
        assertFalse(concept.moreText().contains("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a`b", "a\nb", "$(x)", "a;b"})
    void aValueThatCouldBreakTheCommandIsNotFilledIn(String stage) {
        assertTrue(Concepts.byId("C08")
                .orElseThrow()
                .shortText(Map.of("stage", stage))
                .contains("--target <stage> "));
    }

    @Test
    void textsHaveNoSourceMarksAndOneLine() {
        for (Concept concept : Concepts.all()) {
            String all = concept.shortText() + concept.moreText();
            assertFalse(all.matches("(?s).*\\[[A-Z]-[^\\]]*].*"), concept.id());
            assertFalse(all.contains("\n"), concept.id());
        }
    }

    @Test
    void linksAreTheSourcesEachOnceWithAnchors() {
        List<Source> links = Concepts.byId("C06").orElseThrow().links();
        assertEquals(
                "https://docs.docker.com/reference/dockerfile/#copy---from",
                links.get(0).url());
        assertEquals(links.size(), links.stream().map(Source::url).distinct().count());
    }

    @Test
    void theNoticeIsBuiltFromTheExamFile() {
        assertEquals(
                "Topic from exam AZ-204 (retired 31 July 2026); the container objectives continue in AI-200",
                Exams.load().notice());
        String text = "az204:\n  name: AZ-204\n  status: current\n";
        assertEquals(
                "Topic from exam AZ-204",
                Exams.of(ResourceText.of("exam.yml", text)).notice());
    }

    @Test
    void theTagShowsTheFirstObjective() {
        Exams exams = Exams.load();
        assertEquals("AZ-204 · O1", exams.tag(Concepts.byId("C05").orElseThrow()));
        assertEquals("AI-200 · A2", exams.tag(Concepts.byId("C22").orElseThrow()));
        assertEquals(Optional.empty(), exams.objective("az204:O99"));
        assertEquals(Optional.empty(), exams.objective("O1"));
    }

    @Test
    void aMissingResourceIsNamed() {
        IllegalStateException error =
                assertThrows(IllegalStateException.class, () -> ResourceText.read("C99-nothing.md"));
        assertEquals("C99-nothing.md: resource is missing", error.getMessage());
    }
}
