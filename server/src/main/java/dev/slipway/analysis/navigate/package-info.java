/**
 * From one place of a name to the others: every feature here is a projection of {@link dev.slipway.graph.Occurrences}, so
 * that they cannot disagree.
 */
package dev.slipway.analysis.navigate;
