package dev.slipway.analysis.signature;

import dev.slipway.analysis.BegunDirective;
import dev.slipway.analysis.ReferenceTexts;
import dev.slipway.analysis.SignatureHelp;
import dev.slipway.analysis.SignatureHelp.Signature;
import dev.slipway.graph.Place;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Flag;
import dev.slipway.syntax.FlagSpec;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.KeyValue;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the form for an offset, and the part of it that the offset stands in. */
public final class Signatures {
    /** The forms of what stands at {@code offset}; empty in keywords, comments, heredocs and between instructions. */
    public static Optional<SignatureHelp> at(Subject subject, int offset) {
        int at = Math.max(0, Math.min(offset, subject.tree().length()));
        Place place = subject.graph().placeAt(at);
        if (place instanceof Place.Directive it) {
            return it.inValue() ? directive(it.directive().name()) : Optional.empty();
        }
        if (place instanceof Place.Comment) {
            return BegunDirective.at(subject.tree(), at)
                    .filter(it -> at > it.nameSpan().end())
                    .flatMap(it -> directive(it.name()));
        }
        if (place instanceof Place.HeredocBody) {
            return Optional.empty();
        }
        Optional<PlacedInstruction> placed = place.instruction().or(() -> before(subject, at));
        return placed.flatMap(it -> in(it, it.instruction(), at - it.offset()));
    }

    /** The instruction on whose line, or continuation, only blanks stand between its end and {@code offset}. */
    private static Optional<PlacedInstruction> before(Subject subject, int offset) {
        int index = subject.tree().indexAt(offset);
        return subject.tree().instructions().stream()
                .filter(it -> it.index() == index)
                .findFirst();
    }

    private static Optional<SignatureHelp> directive(String name) {
        String value = switch (name) {
            case ParserDirective.ESCAPE -> "\\|`";
            case ParserDirective.SYNTAX -> "image";
            default -> "skip=RULE,RULE;error=true";
        };
        Signature form = Forms.single("# " + name + "=", value, ReferenceTexts.find("directives", name));
        return Optional.of(new SignatureHelp(List.of(form), 0));
    }

    /** @param at relative to the item, as all offsets from here on */
    private static Optional<SignatureHelp> in(PlacedInstruction placed, Instruction instruction, int at) {
        TextSpan keyword = instruction.parts().keyword().span();
        if (at <= keyword.end()) {
            return Optional.empty();
        }
        if (instruction instanceof Instruction.Onbuild onbuild) {
            Optional<Instruction> trigger = onbuild.trigger();
            boolean inTrigger = trigger.filter(
                            it -> at > it.parts().keyword().span().end() && it.kind() != Keyword.UNKNOWN)
                    .isPresent();
            return inTrigger ? in(placed, trigger.get(), at) : help(Forms.of(Keyword.ONBUILD), 0);
        }
        for (Flag flag : instruction.parts().flags()) {
            boolean inValue = flag.value().isPresent()
                    && at > flag.name().span().end()
                    && at <= flag.span().end();
            if (inValue && FlagSpec.find(instruction.kind(), flag.name().text()).isPresent()) {
                return help(List.of(FlagForms.of(instruction.kind(), flag)), FlagForms.active(flag, at));
            }
        }
        return new Arguments(placed.item().text(), instruction, at).help();
    }

    private static Optional<SignatureHelp> help(List<Signature> forms, int active) {
        return forms.isEmpty() ? Optional.empty() : Optional.of(new SignatureHelp(forms, active));
    }

    /** The arguments of one instruction, and the offset among them. */
    private record Arguments(String text, Instruction instruction, int at) {
        Optional<SignatureHelp> help() {
            Keyword kind = instruction.kind();
            return switch (kind) {
                case ADD, COPY -> files();
                case CMD, ENTRYPOINT, RUN -> command();
                case SHELL -> shell();
                case VOLUME ->
                    isArray()
                            ? Signatures.help(Forms.with(kind, "["), array(3))
                            : words(isEmpty() ? Forms.of(kind) : Forms.without(kind, "["), 1);
                case EXPOSE -> words(Forms.of(kind), 1);
                case ENV -> pairs(((Instruction.Env) instruction).entries(), ((Instruction.Env) instruction).legacy());
                case LABEL ->
                    pairs(((Instruction.Label) instruction).entries(), ((Instruction.Label) instruction).legacy());
                case ARG -> pairs(((Instruction.Arg) instruction).entries(), false);
                case FROM -> from((Instruction.From) instruction);
                case HEALTHCHECK -> healthcheck((Instruction.Healthcheck) instruction);
                case USER -> user();
                case MAINTAINER, STOPSIGNAL, WORKDIR -> Signatures.help(Forms.of(kind), 0);
                default -> Optional.empty();
            };
        }

        private TextSpan arguments() {
            return instruction.parts().arguments().span();
        }

        private boolean isEmpty() {
            return instruction.parts().arguments().isEmpty();
        }

        /** Whether the cursor stands in, or at the edge of, what opens as a JSON array and is not followed by words. */
        private boolean isArray() {
            if (isEmpty()
                    || text.charAt(arguments().start()) != '['
                    || at <= arguments().start()) {
                return false;
            }
            int close = arrayEnd();
            return close < 0 || at <= close + 1;
        }

        /** Where the array's bracket closes; -1 while it is open. */
        private int arrayEnd() {
            boolean quoted = false;
            for (int i = arguments().start(); i < arguments().end(); i++) {
                char c = text.charAt(i);
                if (quoted && c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == ']' && !quoted) {
                    return i;
                }
            }
            return -1;
        }

        /** The part of an array form; {@code last} is that of its closing bracket. */
        private int array(int last) {
            int close = arrayEnd();
            return close >= 0 && at > close ? last : Math.min(1 + elementAt(at), last - 1);
        }

        /** How many commas outside strings stand before {@code offset}. */
        private int elementAt(int offset) {
            int commas = 0;
            boolean quoted = false;
            for (int i = arguments().start(); i < Math.min(offset, arguments().end()); i++) {
                char c = text.charAt(i);
                if (quoted && c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    commas++;
                }
            }
            return commas;
        }

        private Optional<SignatureHelp> files() {
            Keyword kind = instruction.kind();
            if (isArray()) {
                int close = arrayEnd();
                if (close >= 0 && at > close) {
                    return Signatures.help(Forms.with(kind, "\""), 5);
                }
                int last = text.lastIndexOf('"', (close < 0 ? arguments().end() : close) - 1);
                int element = elementAt(at);
                int count = 1 + Math.max(element, last < 0 ? 0 : elementAt(last));
                int part = element == 0 ? 2 : element == count - 1 ? 4 : 3;
                return Signatures.help(Forms.with(kind, "\""), part);
            }
            if (inFlags()) {
                return Signatures.help(isEmpty() ? Forms.of(kind) : Forms.without(kind, "\""), 0);
            }
            List<TextSpan> words = wordSpans();
            int index = index(words);
            int count = Math.max(words.size(), index + 1);
            int part = index == 0 ? 1 : index == count - 1 ? 3 : 2;
            return Signatures.help(isEmpty() ? Forms.of(kind) : Forms.without(kind, "\""), part);
        }

        /** Whether the cursor stands before, between or at flags. */
        private boolean inFlags() {
            return instruction.parts().flags().stream()
                    .anyMatch(it -> at <= it.span().end());
        }

        private Optional<SignatureHelp> command() {
            Keyword kind = instruction.kind();
            if (isArray()) {
                return Signatures.help(Forms.with(kind, "["), array(4));
            }
            boolean isOpen = isEmpty() || at < arguments().start();
            return words(isOpen ? Forms.of(kind) : Forms.without(kind, "["), isOpen ? 0 : 2);
        }

        /** Nothing may follow the array. */
        private Optional<SignatureHelp> shell() {
            boolean isBehind = !isEmpty() && arrayEnd() >= 0 && at > arrayEnd() + 1;
            return isBehind ? Optional.empty() : Signatures.help(Forms.of(Keyword.SHELL), isArray() ? array(4) : 0);
        }

        private Optional<SignatureHelp> words(List<Signature> forms, int last) {
            return Signatures.help(forms, Math.min(index(wordSpans()), last));
        }

        /** The runs of characters without blanks, continuations left out. */
        private List<TextSpan> wordSpans() {
            Word arguments = instruction.parts().arguments();
            List<TextSpan> spans = new java.util.ArrayList<>();
            int start = -1;
            for (int i = 0; i <= arguments.length(); i++) {
                boolean blank = i == arguments.length() || arguments.charAt(i) <= ' ';
                if (!blank && start < 0) {
                    start = i;
                } else if (blank && start >= 0) {
                    spans.add(arguments.span(start, i));
                    start = -1;
                }
            }
            return spans;
        }

        /** How many of {@code words} end before the cursor. */
        private int index(List<TextSpan> words) {
            return (int) words.stream().filter(it -> it.end() < at).count();
        }

        private Optional<SignatureHelp> pairs(List<KeyValue> entries, boolean legacy) {
            Keyword kind = instruction.kind();
            if (legacy) {
                boolean inKey = at <= entries.get(0).key().span().end();
                return Signatures.help(Forms.without(kind, "="), inKey ? 0 : 1);
            }
            int whole = 0;
            for (KeyValue entry : entries) {
                TextSpan key = entry.key().span();
                int end = entry.value().map(it -> it.span().end()).orElse(key.end());
                if (at > end && !(entry.value().isEmpty() && followsEquals(key.end()) && at == key.end() + 1)) {
                    whole++;
                    continue;
                }
                int part = at <= key.end() ? 0 : 1;
                int pair = kind == Keyword.ARG ? 0 : Math.min(whole, 1);
                boolean isAlone = entries.size() == 1 && entry.value().isEmpty();
                return Signatures.help(isAlone ? Forms.of(kind) : Forms.with(kind, "="), 2 * pair + part);
            }
            if (whole == 1 && kind != Keyword.ARG && entries.get(0).value().isEmpty()) {
                return Signatures.help(Forms.without(kind, "="), 1); // `ENV key ` wants a value.
            }
            int pair = kind == Keyword.ARG ? 0 : Math.min(whole, 1);
            return Signatures.help(whole == 0 ? Forms.of(kind) : Forms.with(kind, "="), 2 * pair);
        }

        private boolean followsEquals(int offset) {
            return offset < text.length() && text.charAt(offset) == '=';
        }

        private Optional<SignatureHelp> from(Instruction.From from) {
            if (inFlags()) {
                return Optional.of(new SignatureHelp(List.of(FlagForms.platform()), 0));
            }
            if (from.image().isEmpty()) {
                return Signatures.help(Forms.of(Keyword.FROM), 0);
            }
            Word image = from.image().get();
            String name = image.text();
            int digest = name.indexOf('@');
            int colon = name.lastIndexOf(':', digest < 0 ? name.length() : digest);
            int tag = digest >= 0 ? digest : colon > name.lastIndexOf('/') ? colon : -1;
            List<Signature> forms = Forms.of(Keyword.FROM);
            if (tag >= 0) {
                forms = Forms.with(Keyword.FROM, digest >= 0 ? "@" : ":");
            }
            List<TextSpan> words = wordSpans();
            int index = index(words);
            boolean behind =
                    index == 0 && tag >= 0 && at > image.span(tag, tag + 1).start();
            int part = index == 0 ? behind ? 1 : 0 : index == 1 ? 2 : 3;
            return Signatures.help(forms, part);
        }

        private Optional<SignatureHelp> healthcheck(Instruction.Healthcheck check) {
            List<Signature> command = Forms.with(Keyword.HEALTHCHECK, "CMD");
            if (isEmpty() || inFlags()) {
                boolean noFlags = instruction.parts().flags().isEmpty();
                return Signatures.help(noFlags ? Forms.of(Keyword.HEALTHCHECK) : command, 0);
            }
            int index = index(wordSpans());
            boolean before = at < arguments().start();
            boolean isNone = check.type()
                    .map(it -> "NONE".startsWith(it.text().toUpperCase(Locale.ROOT)))
                    .orElse(false);
            if (isNone && !before) {
                return index == 0 ? Signatures.help(Forms.with(Keyword.HEALTHCHECK, "NONE"), 0) : Optional.empty();
            }
            return Signatures.help(command, before ? 0 : Math.min(1 + index, 2));
        }

        private Optional<SignatureHelp> user() {
            List<TextSpan> words = wordSpans();
            int index = index(words);
            int colon = index < words.size() ? words.get(index).in(text).indexOf(':') : -1;
            boolean behind = colon >= 0 && at > words.get(index).start() + colon;
            return Signatures.help(Forms.of(Keyword.USER), behind ? 1 : 0);
        }
    }

    private Signatures() {}
}
