package dev.slipway.cli.report;

import dev.slipway.lint.Finding;

/** Checkstyle's XML, which Jenkins and many others read. Files that nothing was found in stand in it too. */
public final class CheckstyleReport implements Report {
    @Override
    public String start() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
    }

    @Override
    public String file(FileReport report) {
        StringBuilder xml = new StringBuilder("<file name=\"").append(escaped(report.path()));
        if (report.findings().isEmpty()) {
            return xml.append("\"/>\n").toString();
        }
        xml.append("\">\n");
        for (Finding finding : report.findings()) {
            int start = finding.location().span().start();
            xml.append("  <error line=\"")
                    .append(report.lines().line(start))
                    .append("\" column=\"")
                    .append(report.lines().column(start))
                    .append("\" severity=\"")
                    .append(finding.severity().id())
                    .append("\" message=\"")
                    .append(escaped(finding.message()))
                    .append("\" source=\"slipway.")
                    .append(finding.rule().id())
                    .append("\"/>\n");
        }
        return xml.append("</file>\n").toString();
    }

    @Override
    public String end(Summary summary) {
        return "</checkstyle>\n";
    }

    /** For an attribute. XML 1.0 cannot hold most control characters, not even escaped. */
    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' -> xml.append("&#").append(c).append(';');
                default -> xml.appendCodePoint(isAllowed(c) ? c : Terminal.REPLACEMENT);
            }
        });
        return xml.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff;
    }
}
