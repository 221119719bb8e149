package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.lint.Profile;
import dev.slipway.lint.RuleDoc;
import dev.slipway.lint.rules.Rules;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of checks in {@code # check=}, {@code # slipway ignore=} and {@code # hadolint ignore=}. */
final class RuleNames {
    private static final Pattern CHECK = Pattern.compile("\\s*#\\s*check\\s*=\\s*(\\S*)");
    private static final Pattern SLIPWAY = Pattern.compile("\\s*#\\s*slipway\\s+ignore\\s*=\\s*(\\S*)");
    private static final Pattern HADOLINT =
            Pattern.compile("\\s*#\\s*hadolint\\s+(?:global\\s+|stage\\s+)?ignore\\s*=\\s*(\\S*)");

    static List<Completion> at(Cursor cursor) {
        Matcher check = CHECK.matcher(cursor.before());
        if (check.matches()) {
            return inCheck(cursor, check.group(1));
        }
        Matcher slipway = SLIPWAY.matcher(cursor.before());
        if (slipway.matches()) {
            return slipway.group(1).contains(";") ? List.of() : names(cursor, slipway.group(1), false);
        }
        Matcher hadolint = HADOLINT.matcher(cursor.before());
        return hadolint.matches() ? aliases(cursor, hadolint.group(1)) : List.of();
    }

    private static List<Completion> inCheck(Cursor cursor, String value) {
        String option = value.substring(value.lastIndexOf(';') + 1);
        if (option.startsWith("skip=") || option.startsWith("experimental=")) {
            return names(cursor, option.substring(option.indexOf('=') + 1), true);
        }
        TextSpan word = cursor.word("=;,");
        if (option.startsWith("error=")) {
            return List.of(
                    Offer.of(Kind.VALUE, "true", word).order(0).build(),
                    Offer.of(Kind.VALUE, "false", word).order(1).build());
        }
        List<Completion> offers = new ArrayList<>();
        for (String name : List.of("skip", "error", "experimental")) {
            if (!value.contains(name + "=")) {
                offers.add(Offer.of(Kind.DIRECTIVE, name, word)
                        .insert(name + "=")
                        .text("directives", "check")
                        .order(offers.size())
                        .build());
            }
        }
        return offers;
    }

    /** All rules, BuildKit's own checks first; those that are listed are left out. */
    private static List<Completion> names(Cursor cursor, String listed, boolean takesAll) {
        TextSpan word = cursor.word("=;,");
        Set<String> given = new HashSet<>(List.of(listed.split(",", -1)));
        List<Completion> offers = new ArrayList<>();
        for (RuleDoc doc : Rules.docs()) {
            if (!given.contains(doc.id())) {
                boolean isBuildKit = doc.profiles().contains(Profile.BUILDKIT);
                offers.add(Offer.of(Kind.VALUE, doc.id(), word)
                        .detail(doc.summary())
                        .documentation(doc.markdown())
                        .order(isBuildKit ? 100 : 200)
                        .build());
            }
        }
        if (takesAll && listed.indexOf(',') < 0) {
            offers.add(Offer.of(Kind.VALUE, "all", word)
                    .detail("every check")
                    .order(300)
                    .build());
        }
        return offers;
    }

    private static List<Completion> aliases(Cursor cursor, String listed) {
        TextSpan word = cursor.word("=;,");
        Set<String> given = new HashSet<>(List.of(listed.split(",", -1)));
        Set<String> seen = new java.util.HashSet<>(given);
        List<Completion> offers = new ArrayList<>();
        for (RuleDoc doc : Rules.docs()) {
            for (String alias : doc.aliases()) {
                if (alias.startsWith("DL") && seen.add(alias)) {
                    offers.add(Offer.of(Kind.VALUE, alias, word)
                            .detail(doc.id())
                            .documentation(doc.markdown())
                            .order(100)
                            .build());
                }
            }
        }
        return offers;
    }

    private RuleNames() {}
}
