/**
 * What is said to people, in each language that Rollcall speaks. Words stand in bundles beside whoever says them, English
 * in {@code <name>.properties}, Dutch in {@code <name>_nl.properties}; a test of each module that has one extends {@code
 * EveryLanguage}, which holds the two against each other. What programs go by, codes above all, is in no bundle.
 */
package rollcall.words;
