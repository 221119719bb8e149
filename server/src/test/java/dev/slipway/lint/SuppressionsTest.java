package dev.slipway.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.config.Settings;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.FileId;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** File text to the findings that remain: {@code RuleLine} words, {@code !} behind an error. */
final class SuppressionsTest {
    /** One advice with an alias on every RUN, one BuildKit check on every LABEL, one error on every USER. */
    private static final class Sample implements FileRule {
        @Override
        public List<RuleDoc> docs() {
            return List.of(
                    doc("Advice", Severity.WARNING, Set.of(Profile.RECOMMENDED), "DL3006", "DS-0002", "CKV_DOCKER_7"),
                    doc("UndefinedVar", Severity.WARNING, Set.of(Profile.RECOMMENDED, Profile.BUILDKIT), "DL3000"),
                    doc("StageNameCasing", Severity.WARNING, Set.of(Profile.RECOMMENDED, Profile.BUILDKIT)),
                    doc("DuplicateStageName", Severity.WARNING, Set.of(Profile.RECOMMENDED, Profile.BUILDKIT)),
                    doc(
                            "MultipleInstructionsDisallowed",
                            Severity.WARNING,
                            Set.of(Profile.RECOMMENDED, Profile.BUILDKIT),
                            "DL4003"),
                    doc("Broken", Severity.ERROR, Set.of(Profile.values()), "DL3011"),
                    doc("UnknownFlag", Severity.ERROR, Set.of(Profile.values()), "DL1000"));
        }

        private static RuleDoc doc(String id, Severity severity, Set<Profile> profiles, String... aliases) {
            return new RuleDoc(id, List.of(aliases), severity, profiles, "0", "", "");
        }

        @Override
        public void check(Subject subject, Findings findings) {
            PlacedInstruction cmd = null;
            for (PlacedInstruction placed : subject.tree().instructions()) {
                TextSpan span = placed.span();
                Instruction instruction = placed.instruction();
                if (instruction instanceof Instruction.Run) {
                    String text = placed.item().text();
                    for (int at = text.indexOf("bad"); at >= 0; at = text.indexOf("bad", at + 1)) {
                        findings.add("Advice", placed.place(new TextSpan(at, at + 3)), "");
                    }
                } else if (instruction instanceof Instruction.Label) {
                    findings.add("UndefinedVar", span, "");
                } else if (instruction instanceof Instruction.User) {
                    findings.add("Broken", span, "");
                } else if (instruction instanceof Instruction.Volume) {
                    findings.add("UnknownFlag", span, "");
                } else if (instruction instanceof Instruction.From from
                        && from.name().isPresent()) {
                    findings.add("StageNameCasing", span, "");
                    findings.add("DuplicateStageName", span, "");
                } else if (instruction instanceof Instruction.Cmd) {
                    if (cmd != null) {
                        findings.add(
                                "MultipleInstructionsDisallowed",
                                cmd.span(),
                                "",
                                List.of(new Findings.RelatedSpan(span, "")),
                                List.of());
                    }
                    cmd = placed;
                }
            }
        }
    }

    private static String remaining(String text) {
        Subject subject = Subject.of(
                new FileId("file:///Dockerfile"), SyntaxTree.parse(text), Settings.DEFAULT, BuildContext.UNKNOWN);
        return new Linter(List.of(new Sample()))
                .findings(subject).stream()
                        .filter(it -> !SuppressionRules.DOCS.contains(it.rule()))
                        .map(it -> it.rule().id()
                                + (subject.tree().lineAt(it.location().span().start()) + 1)
                                + (it.severity() == Severity.ERROR ? "!" : ""))
                        .collect(Collectors.joining(" "));
    }

    @TestFactory
    Stream<DynamicTest> table() {
        return Stream.of(
                        row("FROM a\nRUN bad\nLABEL a=b\nUSER x\n", "Advice2 UndefinedVar3 Broken4!"),
                        // BuildKit's directive
                        row("# check=skip=UndefinedVar\nFROM a\nLABEL a=b\n", ""),
                        row("# check=skip=undefinedvar\nFROM a\nLABEL a=b\n", "UndefinedVar3"),
                        row("# check=skip=DL3000\nFROM a\nLABEL a=b\n", "UndefinedVar3"),
                        row("# check=skip=advice\nFROM a\nRUN bad\n", ""),
                        row("# check=skip=DL3006 // why\nFROM a\nRUN bad\n", ""),
                        row("# check=skip=all\nFROM a\nRUN bad\nLABEL a=b\nUSER x\n", "Advice3 Broken5!"),
                        row("# check=skip=A, UndefinedVar\nFROM a\nLABEL a=b\n", "UndefinedVar3"),
                        row("# check=skip=Broken\nFROM a\nUSER x\n", "Broken3!"),
                        row("# check=error=true\nFROM a\nRUN bad\nLABEL a=b\n", "Advice3 UndefinedVar4!"),
                        row("# check=skip=UndefinedVar;error=true\nFROM a\nLABEL a=b\n", ""),
                        row("# check=error=maybe;skip=UndefinedVar\nFROM a\nLABEL a=b\n", "UndefinedVar3"),
                        row("FROM a\n# check=skip=UndefinedVar\nLABEL a=b\nLABEL c=d\n", "UndefinedVar4"),
                        row("FROM a\n# check=skip=UndefinedVar\n\nLABEL a=b\n", ""),
                        row("FROM a\n# check=skip=UndefinedVar\n#\nLABEL a=b\n", "UndefinedVar4"),
                        row("FROM a\n# check=skip=x\n# check=skip=UndefinedVar\nLABEL a=b\n", "UndefinedVar4"),
                        row("FROM a\n# note\n# CHECK = skip=UndefinedVar // why\nLABEL a=b\n", ""),
                        row("FROM a\n# check=skip=all;error=true\nLABEL a=b\nLABEL c=d\n", "UndefinedVar4"),
                        row("# x\n\n# check=skip=all\nFROM a AS b\n", "DuplicateStageName4"),
                        row("FROM a\nCMD a\n# check=skip=all\nCMD b\n", ""),
                        row("FROM a\n# check=skip=all\nCMD a\nCMD b\n", "MultipleInstructionsDisallowed3"),
                        // hadolint
                        row("FROM a\n# hadolint ignore=DL3006\nRUN bad\nRUN bad\n", "Advice4"),
                        row("FROM a\n#hadolint   ignore = DL3006 , SC2086 # why\nRUN bad\n", ""),
                        row("FROM a\n# hadolint ignore=DL3006\n\nRUN bad\n", "Advice4"),
                        row("FROM a\n# hadolint ignore=DL3006\n# note\nRUN bad\n", "Advice4"),
                        row("FROM a\n# hadolint ignore=DL3006,Advice\nRUN bad\n", "Advice3"),
                        row("FROM a\nRUN bad\n# hadolint global ignore=DL3006\n", ""),
                        row("# hadolint stage ignore=DL3006\nFROM a\nRUN bad\nFROM b\nRUN bad\n", "Advice5"),
                        row("FROM a\n# hadolint stage ignore=DL3006\nRUN bad\n", "Advice3"),
                        row("FROM a\n# hadolint ignore=DL3011\nUSER x\n", ""),
                        row("FROM a\n# hadolint ignore=DL1000\nVOLUME x\n", "UnknownFlag3!"),
                        row("FROM a\n# tally ignore=UnknownFlag\nVOLUME x\n", "UnknownFlag3!"),
                        row("FROM a\n# slipway ignore=UnknownFlag\nVOLUME x\n", ""),
                        row("FROM a\n# tally ignore=all\nUSER x\n", "Broken3!"),
                        row("# check=error=true\nFROM a\n# hadolint ignore=DL3000\nLABEL a=b\n", "UndefinedVar4!"),
                        row("FROM a\n# hadolint ignore=DL4003\nCMD a\nCMD b\n", ""),
                        // ours
                        row("FROM a\n# slipway ignore=Advice\nRUN bad\nRUN bad\n", "Advice4"),
                        row("FROM a\n# slipway ignore=advice, Other;reason=because\n# note\nRUN bad\n", ""),
                        row("FROM a\n# slipway ignore=DL3006 because\nRUN bad\n", ""),
                        row("FROM a\n# slipway ignore=Advice\n\nRUN bad\n", "Advice4"),
                        row("FROM a\n# slipway ignore=Broken\nUSER x\n", ""),
                        row("FROM a\n# slipway ignore=all\nUSER x\n", "Broken3!"),
                        row("FROM a\n# slipway ignore=all\nRUN bad\n", ""),
                        row("# check=error=true\nFROM a\n# slipway ignore=UndefinedVar\nLABEL a=b\n", ""),
                        row("FROM a\nRUN bad\n# slipway global ignore=Advice\n", ""),
                        row("FROM a\nRUN bad \\\n # slipway ignore=Advice\n bad && \\\n bad\n", "Advice2 Advice5"),
                        row("FROM a\nRUN x \\\n # slipway ignore=Advice\n # note\n bad\n", ""),
                        // others
                        row("FROM a\n# dockerfile-utils: ignore\nRUN bad\nRUN bad\n", "Advice4"),
                        row("FROM a\n# tally ignore=tally/x,hadolint/DL3006;reason=why\nRUN bad\n", ""),
                        row("FROM a\nRUN bad\n# tally global ignore=DL3006\n", ""),
                        row("FROM a\n# tally ignore=all\nRUN bad\n", ""),
                        row("FROM a\n#trivy:ignore:AVD-DS-0002\nRUN bad\n", ""),
                        row("FROM a\n# trivy:ignore:DS-0001 trivy:ignore:DS-0002 why\nRUN bad\n", ""),
                        row("FROM a\nRUN bad\n# checkov:skip=CKV_DOCKER_1,CKV_DOCKER_7:why\n", ""),
                        row("FROM a\nRUN echo <<E\n# slipway ignore=all\nE\nRUN bad\n", "Advice5"),
                        row("FROM a\r\n# slipway ignore=Advice\r\nRUN bad\r\n", ""))
                .map(row -> DynamicTest.dynamicTest(
                        row[0].replace("\n", "|"), () -> assertEquals(row[1], remaining(row[0]))));
    }

    private static String[] row(String text, String remaining) {
        return new String[] {text, remaining};
    }
}
