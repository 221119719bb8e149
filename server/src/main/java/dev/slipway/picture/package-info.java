/**
 * Pictures of a file's stages: what each takes from where, what a target builds, what can run at the same time and which
 * chain of steps decides how long a build takes. {@link dev.slipway.picture.BuildPicture} is what is shown; the other
 * classes write it as text, Mermaid, DOT, JSON or SVG.
 */
package dev.slipway.picture;
