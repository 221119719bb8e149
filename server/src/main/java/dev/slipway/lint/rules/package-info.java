/** The rules, one file for one thought; {@link dev.slipway.lint.rules.Rules} lists them all. */
package dev.slipway.lint.rules;
