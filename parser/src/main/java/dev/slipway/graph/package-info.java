/**
 * What a Dockerfile means: stages and how BuildKit links them, variables and their values, what holds at an instruction,
 * what a target builds, what an offset is. Everything is computed from a tree and {@link dev.slipway.graph.BuildInputs}.
 */
package dev.slipway.graph;
