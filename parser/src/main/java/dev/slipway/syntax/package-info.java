/**
 * What was written: the tree of items, the instructions in them, and what is wrong with their form. No meaning: whether
 * {@code COPY --from=build} names a stage is the graph's question. Spans inside an instruction are relative to its item.
 */
package dev.slipway.syntax;
