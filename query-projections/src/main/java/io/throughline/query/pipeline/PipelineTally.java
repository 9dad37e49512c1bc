package io.throughline.query.pipeline;

/** {@link PipelineCount} while opportunities are being counted. */
final class PipelineTally {

    private final Sums value = new Sums();
    private final Sums weighted = new Sums();
    private final Sums wonValue = new Sums();
    private long open;
    private long won;
    private long lost;

    void add(Moment moment) {
        switch (moment.state()) {
            case OPEN -> {
                open++;
                value.add(moment.value());
                weighted.add(moment.weighted());
            }
            case WON -> {
                won++;
                wonValue.add(moment.wonValue());
            }
            case LOST -> lost++;
        }
    }

    PipelineCount count() {
        return new PipelineCount(open, won, lost, value.all(), weighted.all(), wonValue.all());
    }
}
