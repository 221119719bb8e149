/**
 * Plain text: spans, edits, files by name. One unit everywhere: offsets are UTF-16 code units from the start of a file.
 * Lines and columns exist only as arithmetic here and in the syntax tree; LSP positions and their encodings live in the
 * server's {@code lsp} package alone.
 */
package dev.slipway.text;
