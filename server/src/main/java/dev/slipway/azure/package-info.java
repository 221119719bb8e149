/**
 * What Azure does with a Dockerfile: which concepts apply at a place, what follows from this very file, and questions that
 * it lets one answer. Every sentence says which product it is about; a guess from names says "looks like".
 */
package dev.slipway.azure;
