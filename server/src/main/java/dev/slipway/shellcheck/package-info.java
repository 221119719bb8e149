/** Starts ShellCheck, where somebody switched it on, and reads what it says. The only package that starts it. */
package dev.slipway.shellcheck;
