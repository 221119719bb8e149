/**
 * The lint engine: what a rule is, what it finds, which findings count. Knows no single rule; those live in
 * {@code lint.rules}.
 */
package dev.slipway.lint;
