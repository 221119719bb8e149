package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.advice;
import static dev.slipway.lint.rules.Docs.optional;

import dev.slipway.catalogue.Effect;
import dev.slipway.catalogue.Trait;
import dev.slipway.fix.Fix;
import dev.slipway.lint.FileRule;
import dev.slipway.lint.Findings;
import dev.slipway.lint.Findings.Remedy;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.Section;
import dev.slipway.lint.Severity;
import dev.slipway.shell.AndChain;
import dev.slipway.shell.Assignment;
import dev.slipway.shell.ShellScript;
import dev.slipway.subject.ShellCommand;
import dev.slipway.subject.Subject;
import dev.slipway.text.TextEdit;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Downloads of package managers that stay in the image. Which commands fill which directories, what empties them and
 * which flags avoid it is data: the catalogue's traits {@code CACHE}, {@code CLEANS}, {@code NO_CACHE}, {@code CLEANUP}.
 * Stages that are not shipped keep what they like.
 */
public final class KeptCaches implements FileRule {
    private static final Set<String> FALSE = Set.of("0", "off", "no", "false", "");

    /** @param variable a variable that keeps the cache empty when it is true; empty for none */
    private record Family(RuleDoc doc, List<String> heads, String variable) {}

    /** The distributions that most images stand on. */
    private static final Set<String> FOR_EVERYBODY = Set.of("AptListsKept", "ApkCacheKept");

    private static final List<Family> FAMILIES = List.of(
            family(
                    "AptListsKept",
                    "apt-get apt aptitude",
                    "",
                    "The lists that `update` fetches are of no use in the image, and outdated the next day.",
                    """
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl
                    #   ^^^^^^^^^^^^^^
                    """,
                    """
                    FROM debian:12
                    RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
                    """,
                    "DL3009",
                    "aptGetInstallThenRemoveAptLists"),
            family("ApkCacheKept", "apk", "", "", """
                    FROM alpine:3.20
                    RUN apk add curl
                    #   ^^^^^^^^^^^^
                    """, """
                    FROM alpine:3.20
                    RUN apk add --no-cache curl
                    """, "DL3019", "DS-0025", "apkAddUseNoCache"),
            family("YumCacheKept", "yum", "", "", """
                    FROM centos:7
                    RUN yum install -y httpd
                    #   ^^^^^^^^^^^^^^^^^^^^
                    """, """
                    FROM centos:7
                    RUN yum install -y httpd && yum clean all
                    """, "DL3032", "DS-0015", "yumInstallRmVarCacheYum"),
            family("DnfCacheKept", "dnf microdnf tdnf", "", "", """
                    FROM fedora:40
                    RUN dnf install -y httpd
                    #   ^^^^^^^^^^^^^^^^^^^^
                    """, """
                    FROM fedora:40
                    RUN dnf install -y httpd && dnf clean all
                    """, "DL3040", "DS-0019", "DS-0027"),
            family("ZypperCacheKept", "zypper", "", "", """
                    FROM opensuse/leap:15.6
                    RUN zypper install -y curl
                    #   ^^^^^^^^^^^^^^^^^^^^^^
                    """, """
                    FROM opensuse/leap:15.6
                    RUN zypper install -y curl && zypper clean
                    """, "DL3036", "DS-0020"),
            family("PipCacheKept", "pip pip2 pip3", "PIP_NO_CACHE_DIR", "", """
                    FROM python:3.12
                    RUN pip install flask==3.0.3
                    #   ^^^^^^^^^^^^^^^^^^^^^^^^
                    """, """
                    FROM python:3.12
                    RUN pip install --no-cache-dir flask==3.0.3
                    """, "DL3042", "pipUseNoCacheDir"),
            family("NpmCacheKept", "npm", "", "", """
                    FROM node:22
                    RUN npm ci
                    #   ^^^^^^
                    """, """
                    FROM node:22
                    RUN npm ci && npm cache clean --force
                    """, "npmCacheCleanAfterInstall"),
            family("YarnCacheKept", "yarn", "", "", """
                    FROM node:22
                    RUN yarn install
                    #   ^^^^^^^^^^^^
                    """, """
                    FROM node:22
                    RUN yarn install && yarn cache clean
                    """, "DL3060", "yarnCacheCleanAfterInstall"));
    private static final List<RuleDoc> DOCS = FAMILIES.stream().map(Family::doc).toList();

    private static Family family(
            String id, String heads, String variable, String why, String bad, String good, String... aliases) {
        List<String> names = List.of(heads.split(" "));
        String reason = why.isEmpty() ? "What was fetched is of no use once it is installed." : why;
        String markdown =
                reason + " It has to go in the same RUN: a later layer hides files, it does not take them out of"
                        + " the image. A cache mount keeps them outside the image.\n\n```dockerfile bad\n" + bad
                        + "```\n```dockerfile good\n" + good + "```";
        String summary = "What " + names.get(0) + " has fetched stays in the image.";
        RuleDoc doc = FOR_EVERYBODY.contains(id)
                ? advice(id, Severity.INFO, summary, markdown, aliases)
                : optional(id, Severity.INFO, summary, markdown, aliases);
        return new Family(doc.fixedBy(Fix.Safety.TRIM), names, variable);
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Section section : Section.of(subject.graph())) {
            boolean keepsDownloads = false;
            for (Section.Run run : section.runs()) {
                keepsDownloads |= run.commands().stream().anyMatch(KeptCaches::takesHookAway);
                if (section.isShipped() || run.script().isTrigger()) {
                    check(subject, section, run, keepsDownloads, findings);
                }
            }
        }
    }

    /** Debian's images empty the cache of downloads after each install, until somebody takes that hook away. */
    private static boolean takesHookAway(ShellCommand command) {
        return command.words().stream().anyMatch(KeptCaches::isHook)
                && command.use().stream()
                        .flatMap(it -> it.writes().stream())
                        .anyMatch(it -> it.kind() == Effect.Kind.GONE && isHook(it.path()));
    }

    private static boolean isHook(String path) {
        return path.endsWith("/docker-clean");
    }

    /** What {@code command} fills; the downloads only where nothing empties them. */
    private static List<String> caches(ShellCommand command, boolean keepsDownloads) {
        List<String> caches = command.trait(Trait.CACHE);
        List<String> downloads = keepsDownloads ? command.trait(Trait.KEEPS_DOWNLOADS) : List.of();
        return caches.isEmpty() && !downloads.isEmpty() ? downloads.subList(0, 1) : caches;
    }

    /** Reports the first command of each family that leaves something behind. */
    private static void check(
            Subject subject, Section section, Section.Run run, boolean keepsDownloads, Findings findings) {
        for (Family family : FAMILIES) {
            for (int i = 0; i < run.commands().size(); i++) {
                ShellCommand command = run.commands().get(i);
                if (command.entryWords().isEmpty()
                        || !family.heads().contains(command.entryWords().get(0))) {
                    continue;
                }
                List<String> caches = caches(command, keepsDownloads);
                if (caches.isEmpty()
                        || command.hasFlagOf(Trait.NO_CACHE)
                        || caches.stream().anyMatch(it -> isMounted(run, it))
                        || isCleaned(
                                run.commands().subList(i + 1, run.commands().size()), caches)
                        || isSwitchedOff(subject, run, i, family)) {
                    continue;
                }
                report(subject, section, run, command, family, findings);
                break;
            }
        }
    }

    private static void report(
            Subject subject, Section section, Section.Run run, ShellCommand command, Family family, Findings findings) {
        List<String> flags = command.trait(Trait.NO_CACHE);
        String how = flags.isEmpty() ? String.join(" ", command.trait(Trait.CLEANUP)) : flags.get(0);
        Optional<TextEdit> edit = flags.isEmpty()
                ? appended(run, how)
                : run.script().isExec()
                        ? Optional.empty()
                        : command.word(command.entryWords()
                                        .get(command.entryWords().size() - 1))
                                .map(it -> TextEdit.insert(
                                        run.placed().place(command.span(it)).end(), " " + how));
        findings.add(
                family.doc().id(),
                run.placed().place(command.span()),
                "what this fetches stays in the image; " + (flags.isEmpty() ? "end the RUN with" : "add") + " `" + how
                        + "`",
                List.of(),
                edit.filter(it -> !CacheReaders.follow(
                                subject, section, run, family.heads(), command.is(Trait.REFRESHES)))
                        .map(it -> List.of(
                                new Remedy((flags.isEmpty() ? "Append " : "Add ") + how, Fix.Safety.TRIM, List.of(it))))
                        .orElse(List.of()));
    }

    /** Puts {@code cleanup} behind a RUN that is one chain of commands. */
    private static Optional<TextEdit> appended(Section.Run run, String cleanup) {
        Optional<AndChain> chain = run.script().single().flatMap(ShellScript::andChain);
        if (cleanup.isEmpty() || chain.isEmpty()) {
            return Optional.empty();
        }
        // A semicolon behind the last step stays behind what is put there.
        List<AndChain.Step> steps = chain.get().steps();
        TextSpan last = steps.get(steps.size() - 1).span();
        int end = run.placed().place(run.script().place(last)).end();
        return Optional.of(TextEdit.insert(end, Chains.joint(run.placed(), run.script(), " && ") + cleanup));
    }

    private static boolean isMounted(Section.Run run, String cache) {
        if (!cache.startsWith("$HOME/")) {
            return run.script().isMounted(cache);
        }
        String below = cache.substring("$HOME".length());
        return run.script().mountTargets().stream()
                .anyMatch(it -> it.endsWith(below) || (it + "/").contains(below + "/"));
    }

    /** Whether a later command of the same RUN takes one of the directories away, or what is in it. */
    private static boolean isCleaned(List<ShellCommand> later, List<String> caches) {
        String directory = "";
        for (ShellCommand command : later) {
            List<String> cleaned = command.trait(Trait.CLEANS);
            if (caches.stream().anyMatch(cleaned::contains)) {
                return true;
            }
            if (command.is(Trait.CHANGES_DIRECTORY) && command.words().size() == 2) {
                directory = command.words().get(1);
            }
            String at = directory;
            boolean gone = command.use().stream()
                    .flatMap(it -> it.writes().stream())
                    .filter(it -> it.kind() == Effect.Kind.GONE)
                    .flatMap(it -> Braces.expanded(it.path()).stream())
                    .map(it -> it.startsWith("/") || it.startsWith("$") || it.startsWith("~") ? it : at + "/" + it)
                    .anyMatch(path -> caches.stream().anyMatch(cache -> covers(path, cache)));
            if (gone) {
                return true;
            }
        }
        return false;
    }

    /** Whether taking {@code path} away empties {@code cache}: the directory, all in it, or a directory above. */
    private static boolean covers(String path, String cache) {
        String clean = home(path).replaceAll("/+(?:\\*+|\\.\\.?)?/*$", "");
        String wanted = home(cache);
        return wanted.equals(clean) || !clean.isEmpty() && wanted.startsWith(clean + "/");
    }

    private static String home(String path) {
        return path.replaceFirst("^(?:~|\\$HOME|\\$\\{HOME\\}|/root)(?=/|$)", "/root");
    }

    private static boolean isSwitchedOff(Subject subject, Section.Run run, int index, Family family) {
        String variable = family.variable();
        if (variable.isEmpty()) {
            return false;
        }
        ShellCommand command = run.commands().get(index);
        Optional<String> value = value(command.written().assignments(), variable);
        for (int i = index - 1; i >= 0 && value.isEmpty(); i--) {
            ShellCommand before = run.commands().get(i);
            if (before.is(Trait.EXPORTS)) {
                value = before.words().stream()
                        .filter(it -> it.startsWith(variable + "="))
                        .map(it -> it.substring(variable.length() + 1))
                        .findFirst();
            }
        }
        Map<String, String> env = subject.graph().stateBefore(run.placed()).env();
        return value.or(() -> Optional.ofNullable(env.get(variable)))
                .filter(it -> !FALSE.contains(it.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static Optional<String> value(List<Assignment> assignments, String name) {
        return assignments.stream()
                .filter(it -> it.name().equals(name))
                .map(it -> it.value().value())
                .findFirst();
    }
}
