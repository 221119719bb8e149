/** Dockerfiles, read and understood. Requires nothing: the compiler proves it. */
module dev.slipway.parser {
    exports dev.slipway.graph;
    exports dev.slipway.shell;
    exports dev.slipway.syntax;
    exports dev.slipway.text;
}
