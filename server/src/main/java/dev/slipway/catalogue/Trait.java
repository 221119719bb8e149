package dev.slipway.catalogue;

/** What rules want to know of a command; {@code command-traits.tsv} says which commands have it, and with which values. */
public enum Trait {
    /**
     * A regular expression: words that name one version, or that name no package of a repository; then {@code first} where
     * only the first operand is a package.
     */
    PINNED,
    /** Flags that fix versions by other means. */
    PINNED_BY,
    /** Flags that, given twice, answer questions. */
    QUIET_TWICE,
    /** Flags and settings that leave recommended packages out. */
    NO_RECOMMENDS,
    /** Directories that it fills and no image needs: the first is the usual one, the others stand for it. */
    CACHE,
    /** A directory that it fills only where somebody took the file away that the second value names. */
    KEEPS_DOWNLOADS,
    /** Flags that keep the cache empty. */
    NO_CACHE,
    /** Directories that it empties. */
    CLEANS,
    /** The command that empties what it fills, to be put behind it. */
    CLEANUP,
    /** Refreshes the list of packages. */
    REFRESHES,
    /** Brings every installed package up to date. */
    UPGRADES_ALL,
    /** Is for people at a terminal; the value takes its place in scripts. */
    FOR_PEOPLE,
    /** Does nothing useful while an image is built. */
    POINTLESS,
    CHANGES_DIRECTORY,
    /** Runs another command as root. */
    ELEVATES,
    /** Fetches from a URL; flags that keep its progress out of the log. */
    DOWNLOADS,
    /** Succeeds with a server's error page unless one of the flags is given that it also has for other outcomes. */
    IGNORES_HTTP_ERRORS,
    /** Shows its progress in the log unless one of the flags is given. */
    SHOWS_PROGRESS,
    /** Makes users; flags that keep the login log small. */
    ADDS_USER,
    LINKS,
    /** Extracts archives. */
    EXTRACTS,
    /** Runs what it reads. */
    INTERPRETS,
    CHANGES_MODE,
    SETS_PASSWORD,
    /** Flags that switch the check of certificates off. */
    INSECURE,
    /** Arguments that switch the check of certificates off, from a sub-command on. */
    INSECURE_SETTING,
    /** Flags that accept packages nobody signed. */
    UNSIGNED,
    /** The flag behind which the name of the program stands that it runs. */
    RUNS_MODULE,
    /** Sets variables for what follows. */
    EXPORTS
}
