/** What a fix is. The fixes themselves stand beside the rules that offer them, or in packages of their own below this one. */
package dev.slipway.fix;
