/** Settings: what they are, and how they are read from files and clients. */
package dev.slipway.config;
