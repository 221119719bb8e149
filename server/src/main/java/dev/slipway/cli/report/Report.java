package dev.slipway.cli.report;

/**
 * A format. The parts are written one behind the other: {@link #start}, each file with {@link #separator} between, {@link
 * #end}. Files may be rendered by several threads at once.
 */
public interface Report {
    default String start() {
        return "";
    }

    String file(FileReport report);

    default String separator() {
        return "";
    }

    default String end(Summary summary) {
        return "";
    }
}
