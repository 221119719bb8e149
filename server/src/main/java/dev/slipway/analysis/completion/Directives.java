package dev.slipway.analysis.completion;

import dev.slipway.analysis.Completion;
import dev.slipway.analysis.Completion.Kind;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.text.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser directives, as long as nothing but directives stands above. */
final class Directives {
    private static final List<String> NAMES =
            List.of(ParserDirective.SYNTAX, ParserDirective.ESCAPE, ParserDirective.CHECK);
    private static final Pattern NAME = Pattern.compile("\\s*#\\s*([A-Za-z]*)");
    private static final Pattern VALUE = Pattern.compile("\\s*#\\s*([A-Za-z]+)\\s*=\\s*(\\S*)");

    static List<Completion> at(Cursor cursor) {
        SyntaxTree tree = cursor.subject().tree();
        int here = tree.indexAt(cursor.offset());
        boolean behindEnd = cursor.offset() == tree.length() && tree.text().endsWith("\n");
        int above = here < 0 ? 0 : behindEnd ? here + 1 : here;
        Set<String> given = new HashSet<>();
        for (int i = 0; i < above; i++) {
            Optional<ParserDirective> directive = tree.item(i).directive();
            boolean shebang = i == 0 && tree.item(0).text().startsWith("#!");
            if (directive.isEmpty() && !shebang) {
                return List.of();
            }
            directive.ifPresent(it -> given.add(it.name()));
            if (shebang) {
                // Behind a shebang BuildKit looks for no escape directive.
                given.add(ParserDirective.ESCAPE);
            }
        }
        Matcher value = VALUE.matcher(cursor.before());
        if (value.matches()) {
            return values(cursor, value.group(1), value.start(2));
        }
        Matcher name = NAME.matcher(cursor.before());
        if (name.matches()) {
            return names(cursor, given, name.start(1));
        }
        return cursor.before().isBlank() && cursor.after().isBlank() && !isInsideItem(cursor)
                ? lines(cursor, given)
                : List.of();
    }

    private static boolean isInsideItem(Cursor cursor) {
        int index = cursor.subject().tree().indexAt(cursor.offset());
        return index >= 0
                && cursor.subject().tree().item(index).kind() == Item.Kind.INSTRUCTION
                && cursor.subject().tree().startOf(index) < cursor.line().start()
                && cursor.offset() < cursor.subject().tree().length();
    }

    private static List<Completion> lines(Cursor cursor, Set<String> given) {
        List<Completion> offers = new ArrayList<>();
        for (String name : NAMES) {
            if (!given.contains(name)) {
                offers.add(Offer.of(Kind.DIRECTIVE, "# " + name + "=", cursor.line())
                        .insert("# " + name + "=" + usual(name))
                        .text("directives", name)
                        .order(700 + offers.size())
                        .build());
            }
        }
        return offers;
    }

    private static List<Completion> names(Cursor cursor, Set<String> given, int nameStart) {
        int start = cursor.line().start() + nameStart;
        TextSpan word =
                new TextSpan(start, Math.max(cursor.offset(), cursor.word("=").end()));
        boolean hasValue = cursor.text()
                .substring(word.end(), cursor.line().end())
                .stripLeading()
                .startsWith("=");
        List<Completion> offers = new ArrayList<>();
        for (String name : NAMES) {
            if (!given.contains(name)) {
                offers.add(Offer.of(Kind.DIRECTIVE, name, word)
                        .insert(hasValue ? name : name + "=" + usual(name))
                        .text("directives", name)
                        .order(offers.size())
                        .build());
            }
        }
        return offers;
    }

    private static List<Completion> values(Cursor cursor, String name, int valueStart) {
        int start = cursor.line().start() + valueStart;
        TextSpan word =
                new TextSpan(start, Math.max(cursor.offset(), cursor.word("").end()));
        switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case ParserDirective.SYNTAX:
                return List.of(
                        value("docker/dockerfile:1", "the newest stable frontend", word, 0),
                        value("docker/dockerfile:1-labs", "with experimental features", word, 1));
            case ParserDirective.ESCAPE:
                return List.of(value("`", "backtick", word, 0), value("\\", "backslash, the default", word, 1));
            default:
                return List.of();
        }
    }

    private static Completion value(String value, String detail, TextSpan word, int rank) {
        return Offer.of(Kind.VALUE, value, word).detail(detail).order(rank).build();
    }

    private static String usual(String name) {
        switch (name) {
            case ParserDirective.SYNTAX:
                return "docker/dockerfile:1";
            case ParserDirective.ESCAPE:
                return "`";
            default:
                return "skip=";
        }
    }

    private Directives() {}
}
