/**
 * What is known of images, commands and packages: the only list of them in the program. Rows are tab-separated
 * resources with a source and a date each; code here reads them and answers questions about names. It knows no
 * Dockerfile, decides nothing and touches neither disk nor network.
 */
package dev.slipway.catalogue;
