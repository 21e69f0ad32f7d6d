package dev.stator.processor.read;

import dev.stator.processor.diagnostics.Site;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Finds types that the compiler does not know, at any depth of type arguments. */
final class MissingTypes extends SimpleTypeVisitor14<Void, Site> {
    private static final MissingTypes VISITOR = new MissingTypes();

    private MissingTypes() {}

    /** @throws MissingTypeException if the type mentions an unknown one */
    static void check(TypeMirror type, Site site) {
        type.accept(VISITOR, site);
    }

    @Override
    public Void visitError(ErrorType type, Site site) {
        throw new MissingTypeException(type.toString(), site);
    }

    @Override
    public Void visitDeclared(DeclaredType type, Site site) {
        type.getTypeArguments().forEach(argument -> argument.accept(this, site));
        return super.visitDeclared(type, site);
    }

    @Override
    public Void visitArray(ArrayType type, Site site) {
        return type.getComponentType().accept(this, site);
    }

    @Override
    public Void visitWildcard(WildcardType type, Site site) {
        if (type.getExtendsBound() != null) {
            type.getExtendsBound().accept(this, site);
        }
        if (type.getSuperBound() != null) {
            type.getSuperBound().accept(this, site);
        }
        return super.visitWildcard(type, site);
    }
}
