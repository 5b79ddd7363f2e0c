package eu.lectern.catalog.searching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Cuts text into words for searching: lower case, without accents, letters and digits only. Both the texts and the queries
 * go through it, so "digitalizacija" finds "digitalizācijā", and nothing in a query can be taken for query syntax.
 */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Words() {}

    static List<String> in(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
