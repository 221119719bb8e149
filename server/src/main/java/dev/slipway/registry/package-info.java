/** Asks registries about images, where somebody switched that on; its answers are facts of the subject. */
package dev.slipway.registry;
