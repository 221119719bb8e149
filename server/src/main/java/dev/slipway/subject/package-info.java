/** What everything above works on: one Dockerfile with its tree, graph, settings and build context. */
package dev.slipway.subject;
