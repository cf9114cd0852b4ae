package org.rejoinder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordElResolverTest {

    public record Named(String name) {

        public String shouted() {
            return name + "!";
        }
    }

    public record Broken(String name) {

        @Override
        public String name() {
            throw new IllegalStateException("no name");
        }
    }

    private final RecordElResolver parts = new RecordElResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return parts;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void the_part_of_a_record_is_what_it_says_itself() {
        assertEquals("Rita", asked(new Named("Rita"), "name"));
        assertTrue(context.isPropertyResolved());
        assertNull(asked(new Named(null), "name"));
        assertTrue(context.isPropertyResolved(), "nothing is an answer, too");
    }

    @Test
    void whatever_else_is_asked_is_left_to_others() {
        assertNull(asked(new Named("Rita"), "shouted"));
        assertNull(asked("no record", "length"));
        assertNull(parts.invoke(context, new Named("Rita"), "name", null, new Object[] {1}));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void what_a_record_throws_is_the_cause_of_what_the_page_throws() {
        ELException thrown = assertThrows(ELException.class, () -> asked(new Broken("x"), "name"));

        assertEquals("no name", thrown.getCause().getMessage());
    }

    private Object asked(Object base, String name) {
        context.setPropertyResolved(false);
        return parts.invoke(context, base, name, null, new Object[0]);
    }
}
