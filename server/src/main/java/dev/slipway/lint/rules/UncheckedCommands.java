package dev.slipway.lint.rules;

import static dev.slipway.lint.rules.Docs.security;

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
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Commands that are told not to check certificates or signatures. */
public final class UncheckedCommands implements CommandRule {
    private static final List<Family> FLAGS = List.of(
            insecure("CurlIgnoresCertificates", "curl", "curl -k https://example.com/x", "-k", "CKV2_DOCKER_2"),
            insecure(
                    "WgetIgnoresCertificates",
                    "wget",
                    "wget -q --no-check-certificate https://example.com/x",
                    "--no-check-certificate",
                    "CKV2_DOCKER_3"),
            insecure(
                    "PipTrustsHost",
                    "pip pip2 pip3",
                    "pip install --trusted-host pypi.org -r requirements.txt",
                    "--trusted-host",
                    "CKV2_DOCKER_4"),
            insecure(
                    "NpmSettingIgnoresCertificates",
                    "npm yarn",
                    "npm config set strict-ssl false",
                    "npm config set strict-ssl false",
                    "CKV2_DOCKER_13"),
            insecure(
                    "YumIgnoresCertificates",
                    "yum-config-manager yum dnf microdnf tdnf",
                    "yum-config-manager --save --setopt=base.sslverify=0",
                    "--setopt=base.sslverify=0",
                    "CKV2_DOCKER_15"),
            insecure(
                    "GitSettingIgnoresCertificates",
                    "git",
                    "git config --global http.sslVerify false",
                    "git config --global http.sslVerify false"),
            unsigned(
                    "ApkAcceptsUnsigned",
                    "apk",
                    "apk add --no-cache --allow-untrusted x.apk",
                    "--allow-untrusted",
                    "CKV2_DOCKER_7"),
            unsigned(
                    "AptAcceptsUnsigned",
                    "apt apt-get aptitude",
                    "apt-get install -y --allow-unauthenticated curl",
                    "--allow-unauthenticated",
                    "CKV2_DOCKER_8",
                    "CKV2_DOCKER_11"),
            unsigned(
                    "DnfAcceptsUnsigned",
                    "dnf yum tdnf microdnf",
                    "dnf install -y --nogpgcheck curl",
                    "--nogpgcheck",
                    "CKV2_DOCKER_9"),
            unsigned("RpmAcceptsUnsigned", "rpm", "rpm -i --nosignature x.rpm", "--nosignature", "CKV2_DOCKER_10"),
            unsigned("ZypperAcceptsUnsigned", "zypper", "zypper --no-gpg-checks install -y curl", "--no-gpg-checks"));

    private static final List<RuleDoc> DOCS = FLAGS.stream().map(Family::doc).toList();

    private record Family(RuleDoc doc, List<String> heads, Trait trait) {}

    private static Family insecure(String id, String heads, String bad, String marked, String... aliases) {
        String why =
                "Then anybody on the way can put another file in the place of the one that was asked for. Install the"
                        + " certificate of a company proxy instead.";
        String summary = heads.split(" ")[0] + " is told not to check certificates.";
        return family(id, heads, summary, why, bad, marked, Trait.INSECURE, aliases);
    }

    private static Family unsigned(String id, String heads, String bad, String marked, String... aliases) {
        String why =
                "Then a package that somebody changed is installed like any other. Add the key of the repository instead.";
        String summary = heads.split(" ")[0] + " is told to install what nobody signed.";
        return family(id, heads, summary, why, bad, marked, Trait.UNSIGNED, aliases);
    }

    private static Family family(
            String id,
            String heads,
            String summary,
            String why,
            String bad,
            String marked,
            Trait trait,
            String... aliases) {
        String line = "RUN " + bad;
        String markdown = why + "\n\n```dockerfile bad\nFROM debian:12\n" + line + "\n#"
                + " ".repeat(line.indexOf(marked) - 1) + "^".repeat(marked.length())
                + "\n```\n```dockerfile good\nFROM debian:12\nRUN " + heads.split(" ")[0] + " --version\n```";
        return new Family(
                security(id, Severity.WARNING, summary, markdown, aliases).fixedBy(Fix.Safety.REVIEW),
                List.of(heads.split(" ")),
                trait);
    }

    @Override
    public List<RuleDoc> docs() {
        return DOCS;
    }

    @Override
    public void check(RunScript run, Surroundings surroundings, Findings findings) {
        for (ShellCommand command : run.commands(surroundings.shell())) {
            if (command.words().isEmpty()) {
                continue;
            }
            for (Family family : FLAGS) {
                if (family.heads().contains(command.entryWords().get(0))) {
                    flag(run, command, family, findings);
                }
            }
        }
    }

    private static void flag(RunScript run, ShellCommand command, Family family, Findings findings) {
        Optional<ShellWord> flag = command.flagOf(family.trait());
        if (flag.isPresent()) {
            findings.add(
                    family.doc().id(),
                    command.span(flag.get()),
                    "`" + flag.get().value() + "` "
                            + (family.trait() == Trait.INSECURE
                                    ? "switches the check of certificates off"
                                    : "accepts packages that nobody signed"),
                    List.of(),
                    without(run, command, flag.get(), family.trait()));
            return;
        }
        List<String> setting = family.trait() == Trait.INSECURE ? command.trait(Trait.INSECURE_SETTING) : List.of();
        if (setting.isEmpty()) {
            return;
        }
        Pattern pattern = Pattern.compile(setting.get(0));
        List<ShellWord> words = command.shellWords();
        Optional<ShellWord> option = words.stream()
                .skip(1)
                .filter(it -> pattern.matcher(it.value()).matches())
                .findFirst();
        boolean isPair = false;
        for (int i = 1; i + 1 < words.size() && !isPair; i++) {
            isPair = pattern.matcher(
                            words.get(i).value() + " " + words.get(i + 1).value())
                    .matches();
        }
        if (option.isPresent() || isPair) {
            boolean isFlag = option.filter(ShellWord::isFlag).isPresent();
            findings.add(
                    family.doc().id(),
                    isFlag ? command.span(option.get()) : command.span(),
                    "this switches the check of certificates off for good",
                    List.of(),
                    isFlag
                            ? remedy(option.get().value(), Removal.words(run, command, option.get(), option.get()))
                            : remedy("the command", Removal.step(run, command)));
        }
    }

    /** Takes the flag away, its value with it, or its letter alone where others stand in the same word. */
    private static List<Remedy> without(RunScript run, ShellCommand command, ShellWord flag, Trait trait) {
        String text = flag.value();
        boolean isBundle = text.length() > 2 && text.charAt(1) != '-';
        if (isBundle) {
            Optional<TextSpan> place = flag.valueSpan();
            for (String each : command.trait(trait)) {
                int at = each.length() == 2 ? text.indexOf(each.charAt(1), 1) : -1;
                if (at > 0 && place.isPresent() && !run.isExec()) {
                    int start = place.get().start() + at;
                    TextSpan letter = command.place().apply(new TextSpan(start, start + 1));
                    return remedy(each, Optional.of(TextEdit.delete(letter)));
                }
            }
            return List.of();
        }
        List<ShellWord> words = command.shellWords();
        int next = words.indexOf(flag) + 1;
        boolean takesNext = text.indexOf('=') < 0
                && next < words.size()
                && command.use()
                        .map(it -> it.options().getOrDefault(text, List.of()))
                        .filter(it -> it.contains(words.get(next).value()))
                        .isPresent();
        return remedy(text, Removal.words(run, command, flag, takesNext ? words.get(next) : flag));
    }

    private static List<Remedy> remedy(String flag, Optional<TextEdit> edit) {
        return edit.map(it -> List.of(Remedy.review("Remove " + flag, it))).orElse(List.of());
    }
}
