/**
 * What is to be said of the text at an offset: first what Docker does with it, then what this file makes of it, then at
 * most one AZ-204 concept, then links. Twelve lines in all. Texts are resources; classes here compute facts.
 */
package dev.slipway.analysis.hover;
