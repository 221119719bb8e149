import java.nio.charset.Charset;

public class Orders {
    public static void main(String[] arguments) {
        System.out.println(String.join(" ", arguments) + " " + Charset.defaultCharset() + " \u20ac");
    }
}
