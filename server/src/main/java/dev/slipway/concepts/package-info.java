/**
 * What is known about Azure and container images, as sourced concepts in Markdown resources, and the choice of the one
 * concept that fits a place. Deciding what a place is belongs to the hover, not here; nothing here touches the network.
 */
package dev.slipway.concepts;
