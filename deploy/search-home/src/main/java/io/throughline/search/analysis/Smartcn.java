package io.throughline.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Chinese by words. */
@NamedComponent("smartcn")
public final class Smartcn implements AnalyzerFactory {

    private final Analyzer analyzer = new SmartChineseAnalyzer();

    @Override
    public Analyzer create() {
        return analyzer;
    }
}
