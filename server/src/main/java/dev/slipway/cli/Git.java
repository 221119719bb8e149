package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks git, which runs only because an option says so. */
final class Git {
    /** What git said: {@code output} is its standard output, {@code error} the first line of what it complained of. */
    record Answer(int exit, byte[] output, String error) {}

    private Git() {}

    /** The bytes of {@code path} at the revision {@code revision}. */
    static byte[] show(Path path, String revision) throws UsageException {
        if (revision.isEmpty() || revision.startsWith("-")) {
            throw new UsageException("`" + revision + "` is no revision; name a commit, a branch or a tag");
        }
        Path directory = path.toAbsolutePath().getParent();
        String name = path.getFileName().toString();
        Answer answer = ask(directory, "show", revision + ":./" + name);
        if (answer.exit() != 0) {
            throw new UsageException("git has no `" + name + "` at `" + revision + "`: " + answer.error());
        }
        return answer.output();
    }

    /** Runs git in {@code directory}, with its messages in English and without asking anybody for anything. */
    static Answer ask(Path directory, String... arguments) throws UsageException {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            StringBuilder complaint = new StringBuilder();
            Thread errors = new Thread(() -> {
                try {
                    complaint.append(new String(
                            process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                } catch (IOException e) {
                    complaint.append(e.getMessage());
                }
            });
            errors.start();
            byte[] output = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            errors.join();
            String first = complaint.toString().lines().findFirst().orElse("");
            return new Answer(exit, output, first.replaceFirst("^(?:fatal|error): ", ""));
        } catch (IOException e) {
            throw new UsageException("git cannot be started; install it, or compare two files");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted while waiting for git");
        }
    }
}
