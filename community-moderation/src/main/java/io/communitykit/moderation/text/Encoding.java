package io.communitykit.moderation.text;

/** Decodes single characters that are percent-encoded in UTF-8 (RFC 3986) or written as entities of HTML. */
final class Encoding {

    private static final int LONGEST_ENTITY = 10;
    private static final String ENTITIES =
            "amp=&;lt=<;gt=>;quot=\";apos=';nbsp=\u00a0;shy=\u00ad;zwj=\u200d;zwnj=\u200c;"
                    + "period=.;sol=/;colon=:;commat=@;num=#;percnt=%;dollar=$;excl=!;lowbar=_;hyphen=\u2010;";

    private Encoding() {}

    /**
     * Decodes the character at a place.
     *
     * @param end where to read no further
     * @return the code point above 32 bits of the place after it; -1 if none is encoded there
     */
    static long decode(String text, int at, int end) {
        char c = text.charAt(at);
        return c == '%' ? percent(text, at, end) : c == '&' ? entity(text, at, end) : -1;
    }

    static int codePoint(long decoded) {
        return (int) (decoded >>> Integer.SIZE);
    }

    static int next(long decoded) {
        return (int) decoded;
    }

    private static long found(int codePoint, int next) {
        return (long) codePoint << Integer.SIZE | next;
    }

    private static long percent(String text, int at, int end) {
        int lead = octet(text, at, end);
        if (lead < 0x80) {
            return lead < 0 ? -1 : found(lead, at + 3);
        }
        int more =
                lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
        int cp = lead & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int octet = octet(text, at + 3 * i, end);
            if (octet < 0x80 || octet >= 0xC0) {
                return -1;
            }
            cp = cp << 6 | (octet & 0x3F);
        }
        boolean sound =
                more > 0 && Character.isValidCodePoint(cp) && cp >= (more == 3 ? 0x10000 : more == 2 ? 0x800 : 0);
        return sound ? found(cp, at + 3 * (more + 1)) : -1;
    }

    private static int octet(String text, int at, int end) {
        if (at + 3 > end || text.charAt(at) != '%') {
            return -1;
        }
        int high = digit(text.charAt(at + 1), 16);
        int low = digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }

    private static long entity(String text, int at, int end) {
        int close = at + 1;
        int last = Math.min(end, at + LONGEST_ENTITY + 1);
        while (close < last && text.charAt(close) != ';') {
            close++;
        }
        if (close >= last || close - at < 3) {
            return -1;
        }
        String name = text.substring(at + 1, close);
        if (name.charAt(0) == '#') {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            int cp = number(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return cp < 0 ? -1 : found(cp, close + 1);
        }
        int known = ENTITIES.indexOf(name + "=");
        boolean whole = known == 0 || (known > 0 && ENTITIES.charAt(known - 1) == ';');
        return whole ? found(ENTITIES.charAt(known + name.length() + 1), close + 1) : -1;
    }

    private static int number(String digits, int radix) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits.charAt(i), radix);
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return -1;
            }
            number = number * radix + digit;
        }
        return digits.isEmpty() || number > Character.MAX_CODE_POINT ? -1 : number;
    }
}
