package io.throughline.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Chinese, Japanese and Korean in pairs of characters: finds everything, words or not. */
@NamedComponent("cjk")
public final class Cjk implements AnalyzerFactory {

    private final Analyzer analyzer = new CJKAnalyzer();

    @Override
    public Analyzer create() {
        return analyzer;
    }
}
