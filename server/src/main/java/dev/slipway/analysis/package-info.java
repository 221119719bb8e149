/**
 * Questions about one Dockerfile and their answers in our own records: no protocol, no JSON, no files. {@link
 * dev.slipway.analysis.Analysis} is the façade; each feature has a package or a file of its own and none uses another's.
 */
package dev.slipway.analysis;
