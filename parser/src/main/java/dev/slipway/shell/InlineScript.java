package dev.slipway.shell;

/**
 * The script in an argument, as {@code sh -c '…'} has one.
 *
 * @param isInPlace whether its offsets are those of the text around; if not, quotes had to be taken out and offsets
 *     count from the start of the script
 */
public record InlineScript(ShellScript script, boolean isInPlace) {}
