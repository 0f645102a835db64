/**
 * What is said to people, in each language that Rollcall speaks. Words stand in bundles beside whoever says them or above,
 * English in {@code <name>.properties}, Dutch in {@code <name>_nl.properties}; a test beside each bundle extends {@code
 * EveryLanguage}, which holds the two against each other. What programs go by, codes above all, is in no bundle.
 */
package rollcall.words;
