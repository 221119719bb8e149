package dev.slipway.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes random scripts together with the tree they must give: every construct, nested in every other. */
class ShellRoundTripTest {
    private static final int SCRIPTS = 8_000;
    private static final int CONSTRUCTS = 34;

    @ParameterizedTest
    @ValueSource(longs = {7, 4_711})
    void readsWhatWasWritten(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> written = new TreeMap<>();
        for (int i = 0; i < SCRIPTS; i++) {
            Writer writer = new Writer(random, written);
            String expected = writer.script();
            ShellScript script = ShellScript.parse(writer.text.toString());
            String where = "seed " + seed + ", script " + i + ":\n" + writer.text;
            assertEquals(expected, ShellPrinter.print(script), where);
            assertEquals(
                    writer.names,
                    script.commands().stream()
                            .map(command -> command.hasNoName()
                                    ? command.assignments().get(0).name()
                                    : command.name())
                            .toList(),
                    where);
        }
        assertEquals(CONSTRUCTS, written.size(), written::toString);
        assertTrue(written.values().stream().allMatch(count -> count > 100), written::toString);
    }

    /** Writes text and returns what {@link ShellPrinter} prints for it. */
    private static final class Writer {
        final StringBuilder text = new StringBuilder();
        final List<String> names = new ArrayList<>();
        private final Random random;
        private final Map<String, Integer> written;
        private final List<String[]> documents = new ArrayList<>();
        private int budget = 25;
        private int depth;
        private boolean inBackquotes;

        Writer(Random random, Map<String, Integer> written) {
            this.random = random;
            this.written = written;
        }

        String script() {
            String printed = list(false);
            for (String[] document : documents) {
                printed = printed.replace(document[0], document[2].replace("\n", "\\n"));
            }
            return printed;
        }

        /** {@code closed}: a keyword or brace follows, so the last command needs a separator. */
        private String list(boolean closed) {
            StringBuilder printed = new StringBuilder();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                printed.append(pipeline());
                boolean last = i == count - 1;
                boolean needsLine = documents.stream().anyMatch(document -> document[2] == null);
                int choice = needsLine ? 0 : random.nextInt(last ? 3 : 5);
                if (last && !closed && choice == 2 && !needsLine) {
                    break;
                }
                String separator = new String[] {"\n", ";", "&", "&&", "||"}[choice];
                count(separator);
                blanks();
                if (separator.equals("\n")) {
                    line();
                } else {
                    text.append(separator);
                    if (choice > 2 && random.nextInt(4) == 0) {
                        line();
                    }
                }
                printed.append(separator.equals("\n") ? "\\n" : separator);
                text.append(' ');
            }
            return printed.toString();
        }

        private String pipeline() {
            if (random.nextInt(6) > 0 || budget <= 0) {
                return command();
            }
            count("pipeline");
            boolean negated = random.nextBoolean();
            text.append(negated ? "! " : "");
            StringBuilder printed = new StringBuilder(negated ? "!(" : "(");
            printed.append(stage());
            int more = negated ? random.nextInt(3) : 1 + random.nextInt(2);
            for (int i = 0; i < more; i++) {
                text.append(random.nextBoolean() ? " | " : "|");
                printed.append('|').append(stage());
            }
            return printed.append(')').toString();
        }

        private String stage() {
            boolean outer = inBackquotes;
            inBackquotes = true; // No here-document: its body would have to follow the whole pipeline.
            String printed = command();
            inBackquotes = outer;
            return printed;
        }

        private String command() {
            if (budget <= 0 || depth > 6 || random.nextInt(3) > 0) {
                return "[" + simple() + "]";
            }
            depth++;
            String printed = compound();
            depth--;
            return printed;
        }

        private String compound() {
            switch (random.nextInt(9)) {
                case 0 -> {
                    count("subshell");
                    text.append("( ");
                    String body = list(false);
                    text.append(" )");
                    return "SUBSHELL{" + body + "}";
                }
                case 1 -> {
                    count("group");
                    text.append("{ ");
                    String body = list(true);
                    text.append("} >o");
                    return "GROUP{" + body + "} >o";
                }
                case 2 -> {
                    count("if");
                    StringBuilder printed = new StringBuilder("IF");
                    String keyword = "if ";
                    do {
                        text.append(keyword);
                        printed.append("?{").append(list(true)).append('}');
                        text.append("then ");
                        printed.append('{').append(list(true)).append('}');
                        keyword = "elif ";
                    } while (random.nextInt(3) == 0);
                    if (random.nextBoolean()) {
                        text.append("else ");
                        printed.append('{').append(list(true)).append('}');
                    }
                    text.append("fi");
                    return printed.toString();
                }
                case 3 -> {
                    boolean isUntil = random.nextBoolean();
                    count(isUntil ? "until" : "while");
                    text.append(isUntil ? "until " : "while ");
                    String condition = list(true);
                    text.append("do\n ");
                    String body = list(true);
                    text.append("done");
                    return (isUntil ? "UNTIL?{" : "WHILE?{") + condition + "}{" + body + "}";
                }
                case 4 -> {
                    count("for");
                    text.append("for v in x 'y z'; do ");
                    String body = list(true);
                    text.append("done");
                    return "FOR v<x 'y z'>{" + body + "}";
                }
                case 5 -> {
                    count("case");
                    text.append("case w in\n a|'b c') ");
                    String first = list(true);
                    boolean ended = text.toString().stripTrailing().endsWith(";");
                    text.append(ended ? "x;; (*) " : ";; (*) ");
                    if (ended) {
                        names.add("x");
                        first += "[‹x›]";
                    }
                    String second = list(true);
                    text.append("esac");
                    return "CASE<w a 'b c' *>{" + first + "}{" + second + "}";
                }
                case 6 -> {
                    count("function");
                    text.append(random.nextBoolean() ? "f () { " : "function f { ");
                    String body = list(true);
                    text.append('}');
                    return "FUNCTION fGROUP{" + body + "}";
                }
                case 7 -> {
                    count("test");
                    text.append("[[ -n x && y =~ ^(a|b)$ ]]");
                    return "TEST<-n x y =~ ^(a|b)$>";
                }
                default -> {
                    count("arithmetic command");
                    text.append("(( n += 2 ))");
                    return "ARITHMETIC<(( n += 2 ))>";
                }
            }
        }

        private String simple() {
            budget--;
            StringBuilder printed = new StringBuilder();
            if (random.nextInt(8) == 0) {
                count("assignment");
                String name = "v" + names.size();
                text.append(name).append('=');
                boolean alone = random.nextBoolean();
                if (alone) {
                    names.add(name);
                }
                printed.append(name).append('=');
                printed.append(alone ? word() : "1").append(' ');
                text.append(alone ? "" : "1 ");
                if (alone) {
                    return printed.toString();
                }
            }
            String name = "c" + names.size();
            names.add(name);
            text.append(name);
            printed.append('‹').append(name).append('›');
            for (int i = random.nextInt(4); i > 0; i--) {
                blanks();
                text.append(' ');
                printed.append('‹').append(word()).append('›');
            }
            if (random.nextInt(6) == 0) {
                count("redirection");
                String redirection =
                        List.of("2>&1", ">f", "<>g", "&>>h", "3<&-", "<<<i").get(random.nextInt(6));
                text.append(' ').append(redirection);
                printed.append(' ').append(redirection);
            }
            if (!inBackquotes && random.nextInt(12) == 0) {
                count("here-document");
                String mark = "E" + documents.size() + "E";
                text.append(" <<").append(mark);
                documents.add(new String[] {"\u0001" + mark, mark, null});
                printed.append(" <<").append(mark).append("=\u0001").append(mark);
            }
            return printed.toString();
        }

        /** A word of one to three parts; returns its value. */
        private String word() {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(3); i >= 0; i--) {
                value.append(part());
            }
            return value.toString();
        }

        private String part() {
            switch (random.nextInt(12)) {
                case 0 -> {
                    return put("single quotes", "'a; b|(\"'", "a; b|(\"");
                }
                case 1 -> {
                    return put("double quotes", "\"c && $d 'e' #\"", "c && $d 'e' #");
                }
                case 2 -> {
                    return inBackquotes ? put("plain", "x#y", "x#y") : put("escape", "\\;\\ \\$", "; $");
                }
                case 3 -> {
                    return put("ANSI quotes", "$'p\\'q\\n'", "p'q\n");
                }
                case 4 -> {
                    return put("parameter", "$x", "$x") + put("braces", "${y:-'}' z}", "${y:-'}' z}");
                }
                case 5 -> {
                    return put("arithmetic", "$(( (x) + 1 ))", "$(( (x) + 1 ))");
                }
                case 6, 7 -> {
                    return budget <= 0 || depth > 5 ? put("plain", "k", "k") : substitution();
                }
                case 8 -> {
                    return put("pattern", "*.{a,b}", "*.{a,b}");
                }
                default -> {
                    return put("plain", "w-1", "w-1");
                }
            }
        }

        private String substitution() {
            int kind = random.nextInt(4);
            int start = text.length();
            depth++;
            if (kind == 0 && !inBackquotes) {
                count("backquotes");
                inBackquotes = true;
                int outerBudget = budget;
                budget = 0;
                text.append('`');
                list(false);
                text.append('`');
                budget = outerBudget - 1;
                inBackquotes = false;
            } else {
                count(kind == 1 ? "process" : kind == 2 ? "quoted substitution" : "substitution");
                text.append(kind == 1 ? "<(" : kind == 2 ? "\"$(" : "$(").append(' ');
                list(false);
                text.append(kind == 2 ? ")\"" : ")");
            }
            depth--;
            return kind == 2 ? text.substring(start + 1, text.length() - 1) : text.substring(start);
        }

        private String put(String construct, String written, String value) {
            count(construct);
            text.append(written);
            return value;
        }

        private void blanks() {
            switch (random.nextInt(8)) {
                case 0 -> text.append("  ");
                case 1 -> text.append('\t');
                case 2 -> {
                    count("continuation");
                    text.append(" \\\n");
                }
                default -> {}
            }
        }

        /** A line end, sometimes behind a comment, and the bodies of here-documents that wait for it. */
        private void line() {
            if (random.nextInt(3) == 0 && !inBackquotes) {
                count("comment");
                text.append(" # it's a \"comment\" (");
            }
            text.append('\n');
            for (String[] document : documents) {
                if (document[2] == null) {
                    int start = text.length();
                    text.append("it's ").append(documents.size()).append(" $x\n");
                    document[2] = text.substring(start);
                    text.append(document[1]).append('\n');
                }
            }
        }

        private void count(String construct) {
            written.merge(construct, 1, Integer::sum);
        }
    }
}
