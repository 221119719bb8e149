/**
 * What may be typed at an offset. One source, one class: {@link dev.slipway.analysis.completion.Completions} asks those
 * that fit the place. Only what is legal there is offered; filtering by what is typed is left to the editor.
 */
package dev.slipway.analysis.completion;
