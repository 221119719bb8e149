/**
 * The disk, as far as analysis may see it: the build context, configuration files, ignore files. Beside the command line,
 * the only door to files.
 */
package dev.slipway.workspace;
