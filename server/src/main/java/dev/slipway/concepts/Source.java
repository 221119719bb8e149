package dev.slipway.concepts;

/**
 * Where a statement comes from.
 *
 * @param code the short name used in source marks, with the anchor if one was given: {@code D-REF#from}
 * @param title what to print as the text of a link
 * @param url an https address, with the anchor if one was given
 * @param date year, year-month or full date in ISO form
 * @param dateOf what the date is: {@code page}, {@code commit} or {@code checked}
 */
public record Source(String code, String title, String url, String date, String dateOf) {}
