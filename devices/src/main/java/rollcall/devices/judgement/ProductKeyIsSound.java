package rollcall.devices.judgement;

import java.util.List;
import java.util.regex.Pattern;
import rollcall.devices.identity.ProductKey;
import rollcall.devices.row.Column;

/** A product key that is sent is the 13 digits of a product key id, and not one of the things it is taken for. */
record ProductKeyIsSound() implements RowRule {
    private static final Pattern KEY_ITSELF = Pattern.compile("(?:[A-Za-z0-9]{5}-){4}[A-Za-z0-9]{5}|[A-Za-z0-9]{25}");
    private static final Pattern PRODUCT_ID = Pattern.compile("\\d{5}-(?:\\d{3,5}-){2}[A-Za-z0-9]{5}");
    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]?\\d*[eE]\\+?\\d{1,2}");
    private static final int KEY_HINT = 5;

    @Override
    public List<Finding> apply(Situation situation) {
        String sent = situation.inRow().productKey();
        if (sent.isEmpty() || ProductKey.isSound(sent)) {
            return List.of();
        }
        if (ProductKey.isDigits(sent)) {
            return List.of(Finding.of(Reason.PRODUCT_KEY_LENGTH, Column.PRODUCT_KEY, sent, sent.length()));
        }
        if (KEY_ITSELF.matcher(sent).matches()) {
            String hint = sent.substring(0, KEY_HINT) + "…";
            return List.of(Finding.of(Reason.PRODUCT_KEY_ITSELF, Column.PRODUCT_KEY, hint));
        }
        return List.of(Finding.of(lookAlike(sent), Column.PRODUCT_KEY, sent));
    }

    private static Reason lookAlike(String sent) {
        if (PRODUCT_ID.matcher(sent).matches()) {
            return Reason.PRODUCT_KEY_IS_PRODUCT_ID;
        }
        return ROUNDED.matcher(sent).matches() ? Reason.PRODUCT_KEY_ROUNDED : Reason.PRODUCT_KEY_CHARACTERS;
    }
}
