package dev.slipway.graph;

import dev.slipway.syntax.Flag;
import dev.slipway.syntax.Heredoc;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.Keyword;
import dev.slipway.syntax.Mount;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.Parts;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import java.util.Optional;

/** Tells what stands at an offset. */
final class Places {
    static Place at(BuildGraph graph, int offset) {
        SyntaxTree tree = graph.tree();
        int at = Math.max(0, Math.min(offset, tree.length()));
        int index = tree.indexAt(at);
        if (index < 0) {
            return new Place.Blank(TextSpan.at(0));
        }
        Item item = tree.item(index);
        int start = tree.startOf(index);
        boolean behindEnd = at == tree.length() && item.text().endsWith("\n") && !isContinued(item);
        if (behindEnd || item.kind() == Item.Kind.BLANK) {
            return new Place.Blank(TextSpan.at(at));
        }
        if (item.kind() == Item.Kind.INSTRUCTION) {
            PlacedInstruction placed =
                    new PlacedInstruction(index, start, item, item.instruction().orElseThrow());
            return new InInstruction(graph, placed, at).find();
        }
        TextSpan content = item.content().shifted(start);
        if (at < content.start()) {
            return new Place.Blank(TextSpan.at(at));
        }
        return item.directive()
                .map(directive -> directive(directive, content, start, at))
                .orElse(new Place.Comment(content));
    }

    private static Place directive(ParserDirective directive, TextSpan content, int start, int at) {
        TextSpan name = directive.nameSpan().shifted(start);
        TextSpan value = directive.valueSpan().shifted(start);
        if (at >= value.start()) {
            return new Place.Directive(new TextSpan(value.start(), Math.max(at, value.end())), directive, true);
        }
        return new Place.Directive(
                name.touches(at) ? name : new TextSpan(content.start(), value.start()), directive, false);
    }

    /** Whether the file ends inside the instruction, so that what is typed next belongs to it. */
    private static boolean isContinued(Item item) {
        if (item.kind() != Item.Kind.INSTRUCTION) {
            return false;
        }
        String text = item.text().stripTrailing();
        return text.endsWith(String.valueOf(item.escape()))
                && item.instruction().map(it -> it.parts().heredocs().isEmpty()).orElse(false);
    }

    /** The search inside one instruction, in offsets relative to its item. */
    private static final class InInstruction {
        private final BuildGraph graph;
        private final PlacedInstruction placed;
        private final int offset;
        private final int at;

        InInstruction(BuildGraph graph, PlacedInstruction placed, int offset) {
            this.graph = graph;
            this.placed = placed;
            this.offset = offset;
            this.at = offset - placed.offset();
        }

        Place find() {
            for (Heredoc heredoc : placed.parts().heredocs()) {
                if (heredoc.body().contains(at)) {
                    return new Place.HeredocBody(placed.place(heredoc.body()), placed, heredoc);
                }
                if (heredoc.opener().span().touches(at)
                        || heredoc.terminator().filter(it -> it.touches(at)).isPresent()) {
                    TextSpan span = heredoc.terminator()
                            .filter(it -> it.touches(at))
                            .orElse(heredoc.opener().span());
                    return new Place.HeredocName(placed.place(span), placed, heredoc);
                }
            }
            for (TextSpan comment : placed.parts().comments()) {
                if (comment.touches(at)) {
                    return new Place.Comment(placed.place(comment));
                }
            }
            return in(placed.instruction(), false);
        }

        private Place in(Instruction instruction, boolean trigger) {
            Parts parts = instruction.parts();
            TextSpan keyword = parts.keyword().span();
            if (at < keyword.start()) {
                return new Place.Blank(TextSpan.at(offset));
            }
            if (keyword.touches(at)) {
                return new Place.KeywordPlace(placed.place(keyword), placed, trigger);
            }
            for (Flag flag : parts.flags()) {
                if (flag.span().touches(at)) {
                    return inFlag(instruction, flag);
                }
            }
            if (instruction instanceof Instruction.Onbuild onbuild) {
                return onbuild.trigger()
                        .filter(it -> at >= it.parts().keyword().span().start())
                        .map(it -> in(it, true))
                        .orElse(new Place.KeywordPlace(TextSpan.at(offset), placed, true));
            }
            Optional<Occurrence> variable =
                    graph.occurrences().at(offset).filter(it -> it.symbol().isVariable());
            if (variable.isPresent()) {
                Occurrence found = variable.get();
                return new Place.VariableName(
                        found.span(), placed, found.symbol().name(), found.role() == Occurrence.Role.DECLARES);
            }
            TextSpan word = word();
            if (instruction instanceof Instruction.From from) {
                return inFrom(from, word);
            }
            if (startsFlag(parts, word)) {
                return new Place.FlagName(placed.place(word), placed, instruction, Optional.empty());
            }
            return new Place.Argument(placed.place(word), placed, instruction);
        }

        private Place inFlag(Instruction owner, Flag flag) {
            TextSpan name = new TextSpan(flag.span().start(), flag.name().span().end());
            if (flag.value().isEmpty() || at <= name.end()) {
                return new Place.FlagName(placed.place(name), placed, owner, Optional.of(flag));
            }
            Word value = flag.value().get();
            if (!value.span().touches(at)) {
                // A quote beside the value belongs to it, though its text leaves quotes out.
                int start = Math.min(at, value.span().start());
                int end = Math.max(at, value.span().end());
                return new Place.FlagValue(placed.place(new TextSpan(start, end)), placed, owner, flag);
            }
            if (owner instanceof Instruction.Copy && flag.is("from")) {
                return reference(value.span(), StageReference.Kind.COPY);
            }
            if (owner instanceof Instruction.Run && flag.is("mount")) {
                return inMount(Mount.of(flag), value);
            }
            return new Place.FlagValue(placed.place(value), placed, owner, flag);
        }

        private Place inMount(Mount mount, Word value) {
            for (Mount.Option option : mount.options()) {
                if (option.value().filter(it -> it.span().touches(at)).isPresent()) {
                    TextSpan span = option.value().get().span();
                    return option.name().equals("from")
                            ? reference(span, StageReference.Kind.MOUNT)
                            : new Place.MountValue(placed.place(span), placed, mount, option.name());
                }
                if (option.key().span().touches(at)) {
                    return new Place.MountKey(placed.place(option.key()), placed, mount);
                }
            }
            return new Place.MountKey(TextSpan.at(offset), placed, mount);
        }

        private Place inFrom(Instruction.From from, TextSpan word) {
            Optional<Stage> stage = graph.stageAt(placed.offset());
            if (from.name().filter(it -> it.span().touches(at)).isPresent() && stage.isPresent()) {
                return new Place.StageName(placed.place(from.name().get()), placed, stage.get());
            }
            if (from.as().filter(it -> it.span().touches(at)).isPresent()) {
                return new Place.AsPlace(placed.place(from.as().get()), placed);
            }
            boolean beforeImage =
                    from.image().isEmpty() || at <= from.image().get().span().end();
            if (beforeImage) {
                return word.length() >= 1 && startsFlag(from.parts(), word)
                        ? new Place.FlagName(placed.place(word), placed, from, Optional.empty())
                        : reference(word, StageReference.Kind.FROM);
            }
            return from.as().isEmpty()
                    ? new Place.AsPlace(placed.place(word), placed)
                    : new Place.Argument(placed.place(word), placed, from);
        }

        private Place reference(TextSpan span, StageReference.Kind kind) {
            TextSpan absolute = placed.place(span);
            Optional<StageReference> reference = graph.references().stream()
                    .filter(it -> it.site().kind() == kind && it.span().equals(absolute))
                    .findFirst();
            return new Place.ReferencePlace(absolute, placed, kind, reference);
        }

        /** A word of dashes directly behind keyword and flags is a flag being typed. */
        private boolean startsFlag(Parts parts, TextSpan word) {
            String text = placed.item().text();
            return !word.isEmpty()
                    && text.charAt(word.start()) == '-'
                    && word.start() <= parts.arguments().span().start()
                    && (parts.kind() != Keyword.UNKNOWN);
        }

        /** The run of characters without blanks around the offset. */
        private TextSpan word() {
            String text = placed.item().text();
            int start = at;
            while (start > 0 && !isBlank(text.charAt(start - 1))) {
                start--;
            }
            int end = at;
            while (end < text.length() && !isBlank(text.charAt(end))) {
                end++;
            }
            return new TextSpan(start, end);
        }

        private static boolean isBlank(char c) {
            return c <= ' ';
        }
    }

    private Places() {}
}
