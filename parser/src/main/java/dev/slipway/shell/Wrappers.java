package dev.slipway.shell;

import dev.slipway.text.TextSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Commands that run another command, which stands in their arguments. Options are those of the manual pages of sudo,
 * coreutils, util-linux, findutils, tini, dumb-init, gosu, su-exec and s6.
 */
public final class Wrappers {
    private static final int MAX_NESTING = 16;

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "mksh", "zsh");

    private Wrappers() {}

    /**
     * The command that {@code command} runs in the end, without {@code sudo}, {@code env A=b}, {@code tini --} and the
     * like: the same words from a later one on, without assignments. {@code command} itself if it wraps nothing.
     */
    public static SimpleCommand effective(SimpleCommand command) {
        int start = effectiveStart(values(command));
        if (start == 0) {
            return command;
        }
        List<ShellWord> words = command.words().subList(start, command.words().size());
        TextSpan span = new TextSpan(
                words.get(0).span().start(), words.get(words.size() - 1).span().end());
        return new SimpleCommand(span, List.of(), words, command.redirections(), command.context());
    }

    /** Whether {@code program}, a name or a path, is a shell that reads scripts as POSIX has them. */
    public static boolean isShell(String program) {
        return SHELLS.contains(baseName(program));
    }

    /** The part of {@code arguments}, the exec form of a command, that runs in the end; all of it if nothing wraps. */
    public static List<String> effective(List<String> arguments) {
        return List.copyOf(arguments.subList(effectiveStart(arguments), arguments.size()));
    }

    /** The script that {@code command} hands to a shell, as {@code sh -c '…'} does, also behind other wrappers. */
    public static Optional<InlineScript> inlineScript(SimpleCommand command) {
        SimpleCommand effective = effective(command);
        int index = scriptIndex(values(effective));
        return index < 0
                ? Optional.empty()
                : Optional.of(effective.words().get(index).asScript());
    }

    /**
     * The commands that run when {@code command} does, in place of wrappers and shells: those of {@code sh -c '…'} if
     * their offsets are those of the text around, else the {@link #effective} command.
     */
    public static List<SimpleCommand> running(SimpleCommand command) {
        return running(command, 0);
    }

    private static List<SimpleCommand> running(SimpleCommand command, int nesting) {
        Optional<InlineScript> inline = nesting < MAX_NESTING ? inlineScript(command) : Optional.empty();
        if (inline.isEmpty() || !inline.get().isInPlace()) {
            return List.of(effective(command));
        }
        return inline.get().script().commands().stream()
                .flatMap(inner -> running(inner, nesting + 1).stream())
                .toList();
    }

    private static List<String> values(SimpleCommand command) {
        return command.words().stream().map(ShellWord::value).toList();
    }

    private static int effectiveStart(List<String> words) {
        int start = 0;
        for (int i = 0; i < MAX_NESTING; i++) {
            int next = wrappedStart(words, start);
            if (next == start) {
                break;
            }
            start = next;
        }
        return start;
    }

    /** Where the command starts that the one at {@code start} runs; {@code start} if it runs none. */
    private static int wrappedStart(List<String> words, int start) {
        Optional<Wrapper> found = start < words.size() ? wrapper(baseName(words.get(start))) : Optional.empty();
        if (found.isEmpty()) {
            return start;
        }
        Wrapper wrapper = found.get();
        int i = start + 1;
        while (i < words.size() && words.get(i).startsWith("-") && words.get(i).length() > 1) {
            String option = words.get(i++);
            if (option.equals("--")) {
                break;
            }
            if (wrapper.refusedOptions.contains(option)) {
                return start;
            }
            if (wrapper.valueOptions.contains(option)) {
                i++;
            }
        }
        while (wrapper.assigns && i < words.size() && isAssignment(words.get(i))) {
            i++;
        }
        i += wrapper.operands;
        // gosu and the like allow the end of options behind their own operand.
        if (wrapper.operands > 0 && i < words.size() && words.get(i).equals("--")) {
            i++;
        }
        return i < words.size() ? i : start;
    }

    /** The index of the script in {@code words}, the words of a shell or of {@code su}, or -1. */
    private static int scriptIndex(List<String> words) {
        String name = words.isEmpty() ? "" : baseName(words.get(0));
        if (name.equals("su") || name.equals("runuser")) {
            int option = Math.max(words.indexOf("-c"), words.indexOf("--command"));
            return option > 0 && option + 1 < words.size() ? option + 1 : -1;
        }
        return SHELLS.contains(name) ? shellScriptIndex(words) : -1;
    }

    /** The first operand of a shell if {@code -c} is among its options: {@code bash -ceo pipefail '…'}. */
    private static int shellScriptIndex(List<String> words) {
        boolean hasScript = false;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean isOption = word.length() > 1 && (word.startsWith("-") || word.startsWith("+"));
            if (!isOption) {
                return hasScript ? i : -1;
            }
            if (word.startsWith("--")) {
                i += word.equals("--rcfile") || word.equals("--init-file") ? 1 : 0;
            } else {
                hasScript |= word.startsWith("-") && word.indexOf('c') > 0;
                i += word.indexOf('o') > 0 || word.indexOf('O') > 0 ? 1 : 0;
            }
        }
        return -1;
    }

    private static boolean isAssignment(String word) {
        int end = ShellText.nameEnd(word, 0, word.length());
        return end > 0 && end < word.length() && word.charAt(end) == '=';
    }

    private static String baseName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Built anew for each command that is one: rare, and shorter than a table beside the switch. */
    private static Optional<Wrapper> wrapper(String name) {
        Wrapper wrapper = switch (name) {
            case "sudo" ->
                Wrapper.with("-u -g -h -p -C -T -D -R -r -t -U --user --group --host --prompt --chdir --role --type")
                        .assigning()
                        .refusing("-l -v -e -V --list --validate --edit --version");
            case "doas" -> Wrapper.with("-u -C");
            case "env" -> Wrapper.with("-u -C --unset --chdir").assigning();
            case "exec" -> Wrapper.with("-a");
            case "command" -> Wrapper.with("").refusing("-v -V");
            case "nice" -> Wrapper.with("-n --adjustment");
            case "ionice" -> Wrapper.with("-c -n --class --classdata").refusing("-p --pid");
            case "time" -> Wrapper.with("-f -o --format --output");
            case "timeout" -> Wrapper.with("-s -k --signal --kill-after").taking(1);
            case "stdbuf" -> Wrapper.with("-i -o -e --input --output --error");
            case "tini", "tini-static", "docker-init" -> Wrapper.with("-p -e");
            case "dumb-init" -> Wrapper.with("-r --rewrite");
            case "gosu", "su-exec" -> Wrapper.with("").taking(1);
            case "s6-setuidgid" -> Wrapper.with("").taking(1);
            case "setpriv" -> Wrapper.with("--reuid --regid --groups --inh-caps --ambient-caps --bounding-set");
            case "xvfb-run" -> Wrapper.with("-n -s -e -f -p -w --server-num --server-args --error-file");
            case "xargs" ->
                Wrapper.with("-n -P -I -L -d -a -s -E --max-args --max-procs --delimiter --arg-file --max-chars");
            case "nohup", "builtin", "catatonit", "eatmydata", "fakeroot", "setsid", "unbuffer", "catchsegv" ->
                Wrapper.with("");
            default -> null;
        };
        return Optional.ofNullable(wrapper);
    }

    /**
     * How to find the command among the arguments.
     *
     * @param valueOptions options whose value is the next word
     * @param refusedOptions options with which no command is run
     * @param operands how many words stand before the command
     * @param assigns whether {@code NAME=value} words stand before the command
     */
    private record Wrapper(Set<String> valueOptions, Set<String> refusedOptions, int operands, boolean assigns) {
        static Wrapper with(String valueOptions) {
            return new Wrapper(words(valueOptions), Set.of(), 0, false);
        }

        Wrapper refusing(String options) {
            return new Wrapper(valueOptions, words(options), operands, assigns);
        }

        Wrapper taking(int count) {
            return new Wrapper(valueOptions, refusedOptions, count, assigns);
        }

        Wrapper assigning() {
            return new Wrapper(valueOptions, refusedOptions, operands, true);
        }

        private static Set<String> words(String list) {
            return Set.copyOf(List.of(list.split(" ")));
        }
    }
}
