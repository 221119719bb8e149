package dev.slipway.fix.split;

/** What kind of program a command starts. */
enum LaunchKind {
    /** A program file of the image. */
    NATIVE,
    /** A shell script of the image, read for what it starts. */
    SCRIPT,
    JAVA,
    DOTNET,
    NODE,
    /** A script of a package manifest. */
    NODE_SCRIPT,
    /** A program that a dependency brings. */
    NODE_BIN,
    /** A global tool that starts a program of Node. */
    NODE_RUNNER,
    /** A global tool that serves a directory. */
    FILE_SERVER,
    PYTHON,
    PYTHON_TOOL,
    RUBY,
    PHP,
    /** A finished server. */
    SERVER,
    /** The command of the base image, which the file leaves alone. */
    INHERITED,
    SUPERVISOR
}
