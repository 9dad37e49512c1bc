package io.throughline.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** English by stems, without stop words. */
@NamedComponent("english")
public final class English implements AnalyzerFactory {

    private final Analyzer analyzer = new EnglishAnalyzer();

    @Override
    public Analyzer create() {
        return analyzer;
    }
}
