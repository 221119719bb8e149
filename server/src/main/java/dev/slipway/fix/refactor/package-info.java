/**
 * Refactorings: changes that one may want where nothing is wrong. One refactoring, one file; {@link
 * dev.slipway.fix.refactor.Refactorings} lists them.
 */
package dev.slipway.fix.refactor;
