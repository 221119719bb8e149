package dev.slipway.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What variables of the environment mean to programs. */
public final class VariableTraits {
    private VariableTraits() {}

    /** Loaded when first asked. */
    private static final class Rows {
        static final Map<String, Pattern> INSECURE = new HashMap<>();

        static {
            for (Table.Row row : Table.read("variable-traits.tsv")) {
                if (row.constant("trait", Trait.class) == Trait.INSECURE) {
                    INSECURE.put(row.text("name"), Pattern.compile(row.text("values")));
                }
            }
        }
    }

    /** Whether {@code name} with that value switches the check of certificates off. */
    public static boolean isInsecure(String name, String value) {
        Pattern values = Rows.INSECURE.get(name);
        return values != null && values.matcher(value).matches();
    }
}
