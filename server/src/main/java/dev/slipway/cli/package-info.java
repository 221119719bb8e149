/**
 * The command line: commands, their options, files to read and write. Decides nothing about Dockerfiles itself; what it
 * prints comes from the packages below. The only door to files and standard streams beside {@code workspace}.
 */
package dev.slipway.cli;
