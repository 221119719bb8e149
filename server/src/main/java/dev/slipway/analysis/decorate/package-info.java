/** What an editor paints over and between the text: tokens, hints, lenses. */
package dev.slipway.analysis.decorate;
