package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.Trait;
import dev.slipway.fix.split.Expand;
import dev.slipway.graph.StageState;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.shell.ShellWord;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Packages that are installed in whatever version there is today. What pins a version is data: the catalogue's trait
 * {@code PINNED}.
 */
public final class UnpinnedPackages implements FileRule {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    /** One package manager: the words that its commands begin with, and how a version is written. */
    private record Family(RuleDoc doc, List<String> heads, String remedy) {}

    private static final List<Family> FAMILIES = List.of(
            family("UnpinnedAptPackage", "apt-get apt aptitude", "name=version", "DL3008", """
                    FROM debian:12
                    RUN apt-get update && apt-get install -y jq
                    #                                        ^^
                    """, """
                    FROM debian:12
                    RUN apt-get update && apt-get install -y jq=1.6-*
                    """),
            family("UnpinnedApkPackage", "apk", "name=version or name~version", "DL3018", """
                    FROM alpine:3.20
                    RUN apk add --no-cache curl
                    #                      ^^^^
                    """, """
                    FROM alpine:3.20
                    RUN apk add --no-cache 'curl~8'
                    """),
            family("UnpinnedPipPackage", "pip pip2 pip3", "name==version, or a requirements file", "DL3013", """
                    FROM python:3.12
                    RUN pip install flask
                    #               ^^^^^
                    """, """
                    FROM python:3.12
                    RUN pip install flask==3.0.3
                    """),
            family("UnpinnedNpmPackage", "npm", "name@version", "DL3016", """
                    FROM node:22
                    RUN npm install -g serve
                    #                  ^^^^^
                    """, """
                    FROM node:22
                    RUN npm install -g serve@14
                    """),
            family("UnpinnedGem", "gem", "name:version", "DL3028", """
                    FROM ruby:3.3
                    RUN gem install rake
                    #               ^^^^
                    """, """
                    FROM ruby:3.3
                    RUN gem install rake:13.2.1
                    """),
            family("UnpinnedYumPackage", "yum", "name-version", "DL3033", """
                    FROM centos:7
                    RUN yum install -y httpd
                    #                  ^^^^^
                    """, """
                    FROM centos:7
                    RUN yum install -y httpd-2.4.6
                    """),
            family("UnpinnedDnfPackage", "dnf microdnf tdnf", "name-version", "DL3041", """
                    FROM fedora:40
                    RUN dnf install -y httpd
                    #                  ^^^^^
                    """, """
                    FROM fedora:40
                    RUN dnf install -y httpd-2.4.62
                    """),
            family("UnpinnedZypperPackage", "zypper", "name=version", "DL3037", """
                    FROM opensuse/leap:15.6
                    RUN zypper install -y jq
                    #                     ^^
                    """, """
                    FROM opensuse/leap:15.6
                    RUN zypper install -y jq=1.6
                    """),
            family("UnpinnedGoPackage", "go", "path@version", "DL3062", """
                    FROM golang:1.22
                    RUN go install golang.org/x/tools/gopls
                    #              ^^^^^^^^^^^^^^^^^^^^^^^^
                    """, """
                    FROM golang:1.22
                    RUN go install golang.org/x/tools/gopls@v0.16.1
                    """));
    private static final List<RuleDoc> DOCS = FAMILIES.stream().map(Family::doc).toList();

    private static Family family(String id, String heads, String remedy, String alias, String bad, String good) {
        String markdown = "The same file gives another image tomorrow, and a broken one some day. Write " + remedy
                + ". Distributions take old versions away, so this asks for upkeep: the rule is off by default.\n\n"
                + "```dockerfile bad\n" + bad + "```\n```dockerfile good\n" + good + "```";
        List<String> names = List.of(heads.split(" "));
        String summary = "A package of " + names.get(0) + " is installed in no certain version.";
        return new Family(optional(id, Severity.INFO, summary, markdown, alias), names, remedy);
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            for (Section.Run run : section.runs()) {
                for (ShellCommand command : run.commands()) {
                    check(subject, run, command, findings);
                }
            }
        }
    }

    private static void check(Subject subject, Section.Run run, ShellCommand command, Findings findings) {
        List<String> pinned = command.trait(Trait.PINNED);
        if (pinned.isEmpty() || command.hasFlagOf(Trait.PINNED_BY)) {
            return;
        }
        Optional<Family> family = family(command);
        if (family.isEmpty()) {
            return;
        }
        List<ShellWord> open = new ArrayList<>();
        List<ShellWord> operands = command.operands();
        boolean onlyFirst = pinned.contains("first");
        for (ShellWord word : onlyFirst ? operands.subList(0, Math.min(1, operands.size())) : operands) {
            if (!isPinned(pinned.get(0), value(subject, run, word))) {
                open.add(word);
            }
        }
        for (ShellWord word : open) {
            TextSpan span = run.placed().place(command.span(word));
            findings.add(
                    family.get().doc().id(),
                    span,
                    "`" + word.value() + "` is installed in whatever version there is; write "
                            + family.get().remedy());
        }
    }

    private static Optional<Family> family(ShellCommand command) {
        String head = command.entryWords().get(0);
        return FAMILIES.stream().filter(it -> it.heads().contains(head)).findFirst();
    }

    private static boolean isPinned(String pattern, String word) {
        return word.isEmpty()
                || word.indexOf('$') >= 0
                || word.indexOf('`') >= 0
                || PATTERNS.computeIfAbsent(pattern, Pattern::compile)
                        .matcher(word)
                        .matches();
    }

    /** The word with the variables that the file sets; those that nothing sets are empty, those without a value stay. */
    private static String value(Subject subject, Section.Run run, ShellWord word) {
        String value = word.value();
        if (value.indexOf('$') < 0) {
            return value;
        }
        StageState state = subject.graph().stateBefore(run.placed());
        String text = run.placed().item().text();
        return Expand.some(value, name -> {
            boolean isSet = state.variables().containsKey(name)
                    || isSetInHeader(subject, name)
                    || Pattern.compile("\\b" + name + "=|\\b(?:for|read)\\b[^;&|]*\\b" + name + "\\b")
                            .matcher(text)
                            .find();
            return isSet ? state.value(name) : Optional.of("");
        });
    }

    /** A fragment without a FROM sets variables as a stage does. */
    private static boolean isSetInHeader(Subject subject, String name) {
        return subject.graph().stages().isEmpty()
                && subject.graph().header().stream()
                        .map(PlacedInstruction::instruction)
                        .flatMap(it -> it instanceof Instruction.Env env
                                ? env.entries().stream()
                                : it instanceof Instruction.Arg arg ? arg.entries().stream() : Stream.empty())
                        .anyMatch(it -> it.key().text().equals(name));
    }
}
