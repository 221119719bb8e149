/**
 * The lint engine: what a rule is, what it finds, which findings count. Knows no single rule, except where another
 * tool's way of suppressing does; rules live in {@code lint.rules}.
 */
package dev.slipway.lint;
