package dev.slipway.analysis.outline;

import dev.slipway.graph.ImageReference;
import dev.slipway.graph.StageReference;
import dev.slipway.graph.Values;
import dev.slipway.subject.Subject;
import dev.slipway.syntax.Instruction;
import dev.slipway.syntax.Item;
import dev.slipway.syntax.ParserDirective;
import dev.slipway.syntax.PlacedInstruction;
import dev.slipway.syntax.SyntaxTree;
import dev.slipway.syntax.Word;
import dev.slipway.text.TextSpan;
import dev.slipway.workspace.BuildContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Places that lead somewhere else: images to the page of their registry, sources of COPY and ADD to the file. */
public final class Links {
    /**
     * A link.
     *
     * @param target a URI
     * @param tooltip what opens
     */
    public record Link(TextSpan span, String target, String tooltip) {
        public Link {
            Objects.requireNonNull(span);
            Objects.requireNonNull(target);
            Objects.requireNonNull(tooltip);
        }
    }

    private final Subject subject;
    private final List<Link> links = new ArrayList<>();

    private Links(Subject subject) {
        this.subject = subject;
    }

    /** All links of a file, in text order. */
    public static List<Link> of(Subject subject) {
        Links links = new Links(subject);
        links.syntax();
        subject.graph().references().forEach(links::image);
        subject.tree().instructions().forEach(links::sources);
        return links.links.stream()
                .sorted(Comparator.comparingInt(it -> it.span().start()))
                .toList();
    }

    /** The frontend of {@code # syntax=} is an image too. */
    private void syntax() {
        SyntaxTree tree = subject.tree();
        int start = 0;
        for (int i = 0; i < tree.size() && tree.item(i).kind() != Item.Kind.INSTRUCTION; i++) {
            Optional<ParserDirective> directive =
                    tree.item(i).directive().filter(it -> it.name().equals(ParserDirective.SYNTAX) && it.effective());
            if (directive.isPresent()) {
                TextSpan value = directive.get().valueSpan().shifted(start);
                String written = directive.get().value();
                ImageReference.parse(written).ifPresent(image -> page(image, value, written));
            }
            start += tree.item(i).length();
        }
    }

    private void image(StageReference reference) {
        if (reference instanceof StageReference.ToImage to && to.image().isPresent()) {
            page(to.image().get(), reference.span(), subject.tree().text(reference.span()));
        }
    }

    /** Tag and digest stay outside the link: the page is the repository's. Behind a variable the whole word is. */
    private void page(ImageReference image, TextSpan span, String written) {
        Optional<String> page = RegistryPages.of(image);
        if (page.isEmpty()) {
            return;
        }
        int length = written.length();
        if (written.equals(image.written())) {
            int digest = written.indexOf('@');
            length = digest < 0 ? length : digest;
            int tag = written.lastIndexOf(':', length - 1);
            length = tag > written.lastIndexOf('/', length - 1) && image.tag().isPresent() ? tag : length;
        }
        links.add(new Link(
                new TextSpan(span.start(), span.start() + length),
                page.get(),
                "Open the page of " + image.familiarName()));
    }

    private void sources(PlacedInstruction placed) {
        Instruction instruction = placed.instruction();
        if (instruction instanceof Instruction.Onbuild) {
            return;
        }
        boolean isCopy = instruction instanceof Instruction.Copy;
        List<Word> sources = instruction instanceof Instruction.Copy copy
                ? copy.sources()
                : instruction instanceof Instruction.Add add ? add.sources() : List.of();
        if (isCopy && instruction.parts().flag("from").isPresent()) {
            return;
        }
        for (Word source : sources) {
            String path = source.text();
            if (!isCopy && Values.isUrl(path)) {
                links.add(new Link(placed.place(source), path, "Open " + path));
            } else {
                file(path).ifPresent(target -> links.add(new Link(placed.place(source), target, "Open " + path)));
            }
        }
    }

    /** A file of the build context. Directories cannot be opened. */
    private Optional<String> file(String path) {
        BuildContext context = subject.context();
        String relative = path.replaceFirst("^(?:\\./|/)+", "");
        boolean isPlain = !relative.isEmpty()
                && !relative.endsWith("/")
                && relative.chars().noneMatch(c -> "*?[]$<\\".indexOf(c) >= 0);
        if (!isPlain || !context.exists(relative) || !context.list(relative).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> inFolder =
                context.folder().map(it -> it.resolve(relative).toUri().toString());
        if (inFolder.isPresent()) {
            return inFolder;
        }
        // A context that is no folder is taken to be where the Dockerfile is.
        String uri = subject.file().uri();
        int slash = uri.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(uri.substring(0, slash + 1) + encoded(relative));
    }

    /** A path as a URI writes it (RFC 3986, unreserved characters and slashes stand for themselves). */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            encoded.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
