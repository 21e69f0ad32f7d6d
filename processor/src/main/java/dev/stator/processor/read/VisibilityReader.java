package dev.stator.processor.read;

import dev.stator.processor.model.Visibility;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Tells how far a type is visible to what is generated in the root's package. */
final class VisibilityReader {
    private final Elements elements;
    private final PackageElement home;

    VisibilityReader(Elements elements, Element root) {
        this.elements = elements;
        this.home = elements.getPackageOf(root);
    }

    /** Of a type with its type arguments: that of the least visible. */
    Visibility of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)) {
            return Visibility.PUBLIC;
        }
        Visibility least = of(declared.asElement());
        for (TypeMirror argument : declared.getTypeArguments()) {
            least = less(least, of(argument));
        }
        return least;
    }

    /** Of a type or member as declared, what encloses it counted. */
    Visibility of(Element declaration) {
        Visibility least = Visibility.PUBLIC;
        for (Element element = declaration;
                element != null && !(element instanceof PackageElement);
                element = element.getEnclosingElement()) {
            least = less(least, own(element));
        }
        return least;
    }

    private Visibility own(Element element) {
        if (element.getModifiers().contains(Modifier.PUBLIC)) {
            return Visibility.PUBLIC;
        }
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return Visibility.PRIVATE;
        }
        return elements.getPackageOf(element).equals(home) ? Visibility.PACKAGE : Visibility.OTHER_PACKAGE;
    }

    private static Visibility less(Visibility one, Visibility other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
