/** What a file is made of: symbols, folds, selections that grow, links. */
package dev.slipway.analysis.outline;
