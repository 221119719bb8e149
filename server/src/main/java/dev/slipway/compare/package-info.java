/**
 * What becomes of the built image when one Dockerfile takes the place of another. The split, the fixes, the formatter and
 * the refactorings are judged by it, and {@code slipway diff} prints it.
 */
package dev.slipway.compare;
