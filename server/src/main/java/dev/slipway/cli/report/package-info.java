/** What {@code check} prints: one class for each format. Reports decide nothing; they are given findings and write them. */
package dev.slipway.cli.report;
