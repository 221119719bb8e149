package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.List;

/** Items one after another, joined by {@code &&}, {@code ||}, {@code ;}, {@code &} or line ends; flat, in text order. */
public record CommandList(TextSpan span, List<Item> items) implements ShellNode {
    public CommandList {
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** One item with the separator behind it; {@code separatorSpan} is empty when there is none. */
    public record Item(ShellNode node, Separator separator, TextSpan separatorSpan) {}
}
