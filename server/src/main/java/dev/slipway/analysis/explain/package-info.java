/** Explanations in Markdown, and as a page of HTML: of a whole file and of a concept. */
package dev.slipway.analysis.explain;
