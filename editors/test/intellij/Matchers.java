import java.util.ArrayList;
import java.util.List;
import org.jetbrains.jps.model.fileTypes.FileNameMatcherFactory;
import org.jetbrains.jps.model.fileTypes.impl.FileNameMatcherFactoryImpl;

/** Asks IntelliJ's own matchers: Matchers PATTERN... -- NAME... prints each name that some pattern takes. */
class Matchers {
    public static void main(String[] words) {
        FileNameMatcherFactory factory = new FileNameMatcherFactoryImpl();
        List<String> patterns = new ArrayList<>();
        boolean isName = false;
        for (String word : words) {
            if (word.equals("--")) {
                isName = true;
            } else if (isName) {
                if (patterns.stream().anyMatch(it -> factory.createMatcher(it).accept(word))) {
                    System.out.println(word);
                }
            } else {
                patterns.add(word);
            }
        }
    }
}
