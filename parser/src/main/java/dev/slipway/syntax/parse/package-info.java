/**
 * How text becomes items and items become instructions: logical lines, words, one grammar per family of instructions, and
 * the reparser. Not exported; {@link dev.slipway.syntax.SyntaxTree} is the way in.
 */
package dev.slipway.syntax.parse;
