/**
 * The forms of an instruction, flag or directive while it is typed, and which part of it the cursor stands in; {@link
 * dev.slipway.analysis.signature.Signatures} is the entry.
 */
package dev.slipway.analysis.signature;
