/**
 * The split of a single-stage Dockerfile into stages: gate, walk, needs, benefit, plan, emit, verify. A pure function of
 * the {@code Subject}. Which image, command or package is what stands in the catalogue and in the tables beside this
 * package; a recipe knows how one kind of program is carried over, and nothing else.
 */
package dev.slipway.fix.split;
