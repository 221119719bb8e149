package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.CommandUse;
import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.lint.CommandRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Severity;
import dev.slipway.lint.Surroundings;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.RunScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.text.TextEdit;
import java.util.List;
import java.util.Set;

/** Package managers that ask whether to go on, while nobody is there to answer. */
public final class UnansweredQuestions implements CommandRule {
    /** @param commands what asks, as the catalogue writes the sub-command */
    private record Family(RuleDoc doc, List<String> heads, Set<String> commands) {}

    /** What asks without being given a package: everything that is installed is meant. */
    private static final Set<String> FOR_ALL_PACKAGES = Set.of(
            "upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade", "update", "up", "dup", "distro-sync", "patch");

    private static final String FOR_EVERYBODY = "AptAsksBack";

    private static final List<Family> FAMILIES = List.of(
            family(
                    "AptAsksBack",
                    "apt-get apt aptitude",
                    "install reinstall build-dep upgrade dist-upgrade full-upgrade safe-upgrade",
                    "RUN apt-get update && apt-get install curl",
                    "#                     ^^^^^^^^^^^^^^^^^^^^",
                    "RUN apt-get update && apt-get install -y curl",
                    "debian:12",
                    "DL3014",
                    "DS-0021"),
            family(
                    "YumAsksBack",
                    "yum",
                    "install groupinstall localinstall reinstall update upgrade",
                    "RUN yum install httpd",
                    "#   ^^^^^^^^^^^^^^^^^",
                    "RUN yum install -y httpd",
                    "centos:7",
                    "DL3030"),
            family(
                    "DnfAsksBack",
                    "dnf microdnf tdnf",
                    "install in groupinstall localinstall reinstall update up upgrade distro-sync",
                    "RUN dnf install httpd",
                    "#   ^^^^^^^^^^^^^^^^^",
                    "RUN dnf install -y httpd",
                    "fedora:40",
                    "DL3038"),
            family(
                    "ZypperAsksBack",
                    "zypper",
                    "install in remove rm source-install si patch dist-upgrade dup update up",
                    "RUN zypper install curl",
                    "#   ^^^^^^^^^^^^^^^^^^^",
                    "RUN zypper install -y curl",
                    "opensuse/leap:15.6",
                    "DL3034"));
    private static final List<RuleDoc> DOCS = FAMILIES.stream().map(Family::doc).toList();

    private static Family family(
            String id,
            String heads,
            String commands,
            String bad,
            String carets,
            String good,
            String base,
            String... aliases) {
        List<String> names = List.of(heads.split(" "));
        String markdown = "A build has no terminal. The question is answered with no, and the build fails.\n\n"
                + "```dockerfile bad\nFROM " + base + "\n" + bad + "\n" + carets + "\n```\n"
                + "```dockerfile good\nFROM " + base + "\n" + good + "\n```";
        String summary = "A command of " + names.get(0) + " asks whether to go on.";
        RuleDoc doc = id.equals(FOR_EVERYBODY)
                ? advice(id, Severity.WARNING, summary, markdown, aliases)
                : optional(id, Severity.WARNING, summary, markdown, aliases);
        return new Family(doc.fixedBy(Fix.Safety.SAME), names, Set.of(commands.split(" ")));
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        for (ShellCommand command : run.commands(surroundings.shell())) {
            List<String> entry = command.entryWords();
            if (command.use().isEmpty() || entry.size() < 2) {
                continue;
            }
            CommandUse use = command.use().get();
            for (Family family : FAMILIES) {
                if (family.heads().contains(entry.get(0))
                        && family.commands().contains(last(command))
                        && !isAnswered(command, use)) {
                    report(run, command, family, use, findings);
                }
            }
        }
    }

    private static String last(ShellCommand command) {
        List<String> entry = command.entryWords();
        return entry.get(entry.size() - 1);
    }

    private static void report(RunScript run, ShellCommand command, Family family, CommandUse use, Findings findings) {
        String yes = use.entry().yes().get(0);
        ShellWord last = command.word(
                        use.entry().words().get(use.entry().words().size() - 1))
                .orElse(command.head());
        int at = command.span(last).end();
        findings.add(
                family.doc().id(),
                command.span(),
                "this asks whether to go on, and nobody is there to answer; add `" + yes + "`",
                List.of(),
                run.isExec() ? List.of() : List.of(Remedy.same("Add " + yes, TextEdit.insert(at, " " + yes))));
    }

    /** By a flag, by being quiet twice, or by what is piped into it. */
    private static boolean isAnswered(ShellCommand command, CommandUse use) {
        List<String> quiet = command.trait(Trait.QUIET_TWICE);
        long quietness = command.running().flags().stream()
                .filter(it -> quiet.contains("-" + it) || quiet.contains("--" + it))
                .count();
        return use.saysYes()
                || quietness > 1
                || use.option("-q").filter("2"::equals).isPresent()
                || use.entry().yes().isEmpty()
                || command.written().context().pipelineIndex() > 0
                || command.operands().isEmpty() && !FOR_ALL_PACKAGES.contains(last(command));
    }
}
