/** Settings: what they are, how layers of them are laid over each other, and how they are read from text. */
package dev.slipway.config;
