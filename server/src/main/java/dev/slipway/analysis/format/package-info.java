/** Lays a file out anew without changing what BuildKit reads; {@link dev.slipway.analysis.format.Formatter} is the entry. */
package dev.slipway.analysis.format;
