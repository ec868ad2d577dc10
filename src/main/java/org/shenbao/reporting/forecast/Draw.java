package org.shenbao.reporting.forecast;

import java.util.SplittableRandom;

/** Draws numbers of applications; what it costs depends on the number drawn, not on how many there are. */
final class Draw {

    /** From this variance on a count is as good as normal. */
    private static final int NORMAL_FROM = 40;

    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    /** A factor around 1. */
    double lognormal(double deviation) {
        return Math.exp(deviation * random.nextGaussian());
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** From 0 up to the bound, exclusive. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of the two whole numbers next to it, with its mean. */
    int rounded(double number) {
        int whole = (int) number;
        return random.nextDouble() < number - whole ? whole + 1 : whole;
    }

    int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > NORMAL_FROM) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double end = Math.exp(-mean);
        int number = 0;
        for (double product = random.nextDouble(); product > end; product *= random.nextDouble()) {
            number++;
        }
        return number;
    }

    /** How many of a number, each with the likelihood. */
    int binomial(int number, double likelihood) {
        if (number == 0 || likelihood <= 0) {
            return 0;
        }
        if (likelihood > 0.5) {
            return number - binomial(number, 1 - likelihood);
        }
        double variance = number * likelihood * (1 - likelihood);
        if (variance > NORMAL_FROM) {
            double drawn = number * likelihood + Math.sqrt(variance) * random.nextGaussian();
            return (int) Math.max(0, Math.min(number, Math.round(drawn)));
        }
        return byProbabilities(number, likelihood);
    }

    /** Passes from the probability of one number to that of the next (BINV, Kachitvichyanukul and Schmeiser 1988). */
    private int byProbabilities(int number, double likelihood) {
        double odds = likelihood / (1 - likelihood);
        double probability = Math.exp(number * Math.log1p(-likelihood));
        double above = random.nextDouble();
        int hits = 0;
        while (above > probability && hits < number) {
            above -= probability;
            hits++;
            probability *= odds * (number - hits + 1) / hits;
        }
        return hits;
    }
}
