/**
 * The commands inside a shell-form instruction: a reader of POSIX shell and bash text that keeps every word with its
 * place, and the questions asked of it (flags, wrappers, {@code &&} chains). It knows nothing of Dockerfiles: offsets
 * are UTF-16 code units of the text it was given. It never fails; text that is no valid shell gives what could be read.
 * Nothing is expanded or run here, and PowerShell and cmd text does not belong here.
 */
package dev.slipway.shell;
