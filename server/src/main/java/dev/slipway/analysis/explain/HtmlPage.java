package dev.slipway.analysis.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our own Markdown as one HTML page that needs nothing else: no script, no picture, no font. Headings, paragraphs, lists of
 * one level, tables, fenced code, and folded answers; on paper the answers stand at the end. Everything else, HTML of the
 * text above all, is shown as it is written.
 */
public final class HtmlPage {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
    private static final Pattern FENCE = Pattern.compile("(`{3,})(\\w*).*");
    private static final Pattern SUMMARY = Pattern.compile("<summary>(.*)</summary>");
    private static final Pattern INLINE = Pattern.compile(
            "(`+)(?!`)(.+?)(?<!`)\\1(?!`)|\\*\\*(.+?)\\*\\*|\\[([^\\]]+)]\\((https://[^)\\s]+)\\)|<(https://[^>\\s]+)>|\\\\([^\\w\\s])");
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, "Segoe UI", sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #8884; padding-bottom: .2rem; }
            h3 { font-size: 1rem; }
            code { font: .9em ui-monospace, Consolas, monospace; background: #8882; padding: 0 .25em; border-radius: .2em; overflow-wrap: anywhere; }
            pre { background: #8881; padding: .6rem .8rem; border-radius: .3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            pre code { background: none; padding: 0; }
            table { border-collapse: collapse; width: 100%; font-size: .92em; }
            th, td { text-align: left; vertical-align: top; border: 1px solid #8884; padding: .3rem .5rem; }
            details { border: 1px solid #8884; border-radius: .3rem; padding: .4rem .8rem; margin: .5rem 0; }
            summary { cursor: pointer; }
            .answers { display: none; }
            @media print {
              body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0; color: #000; background: #fff; }
              a { color: inherit; }
              pre { border: 1px solid #bbb; }
              h1, h2, h3 { break-after: avoid; }
              li, pre, tr, details { break-inside: avoid; }
              details { border: none; padding: 0; }
              details > div { display: none; }
              .answers { display: block; break-before: page; }
            }
            """;

    private final List<String> lines;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder answers = new StringBuilder();
    private int at;

    private HtmlPage(String markdown) {
        this.lines = markdown.lines().toList();
    }

    /** The page; its title is the first heading. */
    public static String of(String markdown) {
        HtmlPage page = new HtmlPage(markdown);
        page.blocks(page.body);
        String title = page.lines.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(2).replaceAll("\\\\(.)", "$1"))
                .findFirst()
                .orElse("Slipway");
        String end = page.answers.isEmpty()
                ? ""
                : "<section class=\"answers\">\n<h2>Answers</h2>\n" + page.answers + "</section>\n";
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + page.body + end
                + "</body>\n</html>\n";
    }

    private void blocks(StringBuilder out) {
        while (at < lines.size() && !lines.get(at).equals("</details>")) {
            String line = lines.get(at);
            Matcher heading = HEADING.matcher(line);
            Matcher fence = FENCE.matcher(line);
            if (line.isBlank()) {
                at++;
            } else if (heading.matches()) {
                int level = heading.group(1).length();
                out.append("<h" + level + ">" + inline(heading.group(2)) + "</h" + level + ">\n");
                at++;
            } else if (fence.matches()) {
                code(out, fence.group(1));
            } else if (line.startsWith("- ")) {
                list(out);
            } else if (line.startsWith("|")) {
                table(out);
            } else if (line.equals("<details>")) {
                details(out);
            } else {
                paragraph(out);
            }
        }
    }

    private void code(StringBuilder out, String fence) {
        List<String> code = new ArrayList<>();
        for (at++; at < lines.size() && !lines.get(at).equals(fence); at++) {
            code.add(escaped(lines.get(at)));
        }
        at++;
        out.append("<pre><code>").append(String.join("\n", code)).append("</code></pre>\n");
    }

    private void list(StringBuilder out) {
        out.append("<ul>\n");
        while (at < lines.size() && lines.get(at).startsWith("- ")) {
            StringBuilder item = new StringBuilder(lines.get(at++).substring(2));
            while (at < lines.size() && lines.get(at).startsWith("  ")) {
                item.append(' ').append(lines.get(at++).strip());
            }
            out.append("<li>").append(inline(item.toString())).append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void table(StringBuilder out) {
        out.append("<table>\n");
        for (int row = 0; at < lines.size() && lines.get(at).startsWith("|"); row++, at++) {
            if (row == 1) {
                continue;
            }
            String cell = row == 0 ? "th" : "td";
            out.append("<tr>");
            String inner = lines.get(at).strip();
            for (String each : inner.substring(1, inner.length() - 1).split("\\|", -1)) {
                out.append("<" + cell + ">" + inline(each.strip()) + "</" + cell + ">");
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void details(StringBuilder out) {
        at++;
        String summary = "";
        Matcher written = at < lines.size() ? SUMMARY.matcher(lines.get(at)) : SUMMARY.matcher("");
        if (written.matches()) {
            summary = inline(written.group(1));
            at++;
        }
        StringBuilder inner = new StringBuilder();
        blocks(inner);
        at++;
        out.append("<details><summary>" + summary + "</summary>\n<div>\n" + inner + "</div>\n</details>\n");
        answers.append("<h3>" + summary + "</h3>\n" + inner);
    }

    private void paragraph(StringBuilder out) {
        List<String> words = new ArrayList<>();
        while (at < lines.size()
                && !lines.get(at).isBlank()
                && !lines.get(at).equals("</details>")
                && !lines.get(at).startsWith("- ")
                && !lines.get(at).startsWith("|")) {
            words.add(lines.get(at++));
        }
        out.append("<p>").append(inline(String.join(" ", words))).append("</p>\n");
    }

    private static String inline(String text) {
        StringBuilder html = new StringBuilder();
        Matcher part = INLINE.matcher(text);
        int from = 0;
        while (part.find()) {
            html.append(escaped(text.substring(from, part.start())));
            if (part.group(2) != null) {
                html.append("<code>" + escaped(part.group(2).strip()) + "</code>");
            } else if (part.group(3) != null) {
                html.append("<strong>" + inline(part.group(3)) + "</strong>");
            } else if (part.group(4) != null) {
                html.append(link(part.group(5), inline(part.group(4))));
            } else if (part.group(6) != null) {
                html.append(link(part.group(6), escaped(part.group(6))));
            } else {
                html.append(escaped(part.group(7)));
            }
            from = part.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String link(String url, String html) {
        return "<a href=\"" + escaped(url) + "\">" + html + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
