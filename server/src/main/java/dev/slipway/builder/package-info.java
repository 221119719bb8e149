/** What builders make of a Dockerfile: the features it uses that builders differ in, and the commands that build it. */
package dev.slipway.builder;
