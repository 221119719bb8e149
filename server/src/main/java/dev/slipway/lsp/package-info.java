/**
 * The language server: the only package that knows LSP4J, positions and what a client can do. Features answer in our own
 * records; {@link dev.slipway.lsp.ToProtocol} makes of them what the client understands.
 */
package dev.slipway.lsp;
