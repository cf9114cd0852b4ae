package org.rejoinder.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Puts a card on paper: the site above, the headline as large as it can be, below who wrote it and when it came out. */
final class Drawing {

    /** Those of {@code reader.css}, by day. */
    private static final Color PAPER = new Color(0xFCFAF6);

    private static final Color INK = new Color(0x1D1B18);
    private static final Color SOFT = new Color(0x5F5A52);
    private static final Color LINE = new Color(0xDDD6C9);

    private static final double MARGIN = 80;
    private static final double WITHIN = Card.WIDTH - 2 * MARGIN;
    private static final double EDGE = 18;

    private static final double SITE_SIZE = 36;
    private static final double SITE_FOOT = 116;
    private static final double HEADLINE_TOP = 156;
    private static final double HEADLINE_BOTTOM = 500;
    private static final double RULE = 528;
    private static final double FOOT_SIZE = 30;
    private static final double FOOT = 578;
    private static final double GAP = 40;

    /** How much of a line is above the foot of its letters. */
    private static final double ABOVE = 0.78;

    private final Card card;
    private final Graphics2D pen;

    private Drawing(Card card, Graphics2D pen) {
        this.card = card;
        this.pen = pen;
    }

    static BufferedImage of(Card card) {
        var paper = new BufferedImage(Card.WIDTH, Card.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new Drawing(card, pen).draw();
        } finally {
            pen.dispose();
        }
        return paper;
    }

    private void draw() {
        fill(PAPER, 0, 0, Card.WIDTH, Card.HEIGHT);
        Color accent = new Color(card.colour());
        fill(accent, 0, 0, Card.WIDTH, EDGE);
        begin(accent, Lines.shortened(card.site(), WITHIN, SITE_SIZE, own(card.site())), SITE_SIZE, SITE_FOOT);
        headline();
        fill(LINE, MARGIN, RULE, WITHIN, 2);
        double day = Lines.width(card.day(), FOOT_SIZE, own(card.day()));
        double room = day == 0 ? WITHIN : WITHIN - day - GAP;
        begin(SOFT, Lines.shortened(card.byline(), room, FOOT_SIZE, own(card.byline())), FOOT_SIZE, FOOT);
        line(SOFT, card.day(), FOOT_SIZE, card.rightToLeft() ? MARGIN : Card.WIDTH - MARGIN - day, FOOT);
    }

    /** In the middle of its room. */
    private void headline() {
        double room = HEADLINE_BOTTOM - HEADLINE_TOP;
        Lines headline = Lines.fitting(card.headline(), WITHIN, room, card.rightToLeft());
        double top = HEADLINE_TOP + (room - headline.height()) / 2;
        double each = headline.size() * headline.leading();
        for (int i = 0; i < headline.lines().size(); i++) {
            String line = headline.lines().get(i);
            double foot = top + (i + ABOVE) * each;
            double width = Lines.width(line, headline.size(), card.rightToLeft());
            draw(INK, Writing.fromTheLeft(line, card.rightToLeft()), headline.size(), from(width), foot);
        }
    }

    private void begin(Color colour, String text, double size, double foot) {
        line(colour, text, size, from(Lines.width(text, size, own(text))), foot);
    }

    /** Where reading begins, for what is as wide as this. */
    private double from(double width) {
        return card.rightToLeft() ? Card.WIDTH - MARGIN - width : MARGIN;
    }

    private void line(Color colour, String text, double size, double left, double foot) {
        draw(colour, Writing.fromTheLeft(text, own(text)), size, left, foot);
    }

    /** A date in Latin letters keeps its order wherever it stands. */
    private boolean own(String text) {
        return Writing.isRightToLeft(text, card.rightToLeft());
    }

    private void draw(Color colour, String letters, double size, double left, double foot) {
        pen.setColor(colour);
        pen.fill(AffineTransform.getTranslateInstance(left, foot)
                .createTransformedShape(Lettering.outline(letters, size)));
    }

    private void fill(Color colour, double left, double top, double width, double height) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(left, top, width, height));
    }
}
