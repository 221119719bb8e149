/**
 * The Dockerfile as text, as syntax and as a build. It requires nothing, so that the compiler proves the parser's
 * independence.
 */
module dev.slipway.parser {
    exports dev.slipway.graph;
    exports dev.slipway.shell;
    exports dev.slipway.syntax;
    exports dev.slipway.text;
}
