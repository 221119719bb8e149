/** Measures the parser: JMH benchmarks, and plain programs for what JMH cannot measure. */
package dev.slipway.bench;
