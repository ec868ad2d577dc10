package org.shenbao.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/**
 * How alike two project names are. Words (Lucene's Chinese analyser) say whether the names speak of the same things;
 * pairs of characters keep the order in view. Words that every project name carries count for nothing.
 */
@Component
class ProjectNames {

    /** From here on an official should look; see the examples in the test. */
    static final double ALIKE = 0.6;

    private static final Set<String> EVERYBODYS = Set.of(
            "项目", "建设", "工程", "基于", "面向", "应用", "实施", "开展", "系统", "平台", "公司", "有限公司", "及其", "以及", "一期", "二期", "三期", "期",
            "一", "二", "三", "的", "与", "和", "及");

    /** Words of the trade say little about whose project it is: 轮胎生产过程改造 is not 服装生产过程改造. */
    private static final Set<String> THE_TRADES = Set.of(
            "生产", "过程", "数字化", "数字", "信息化", "信息", "智能化", "智能", "智慧", "自动化", "化", "制造", "改造", "升级", "管理", "管控", "车间",
            "工厂", "线", "产线", "生产线", "互联网", "工业");

    private static final double TRADE_WEIGHT = 0.4;

    // An analyser may be shared by threads: it keeps its buffers per thread.
    private final Analyzer analyzer = new SmartChineseAnalyzer();

    /** Words of the name that tell it from others. */
    Set<String> tokens(String name) {
        Set<String> tokens = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("name", normalised(name))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String token = term.toString();
                if (!EVERYBODYS.contains(token)) {
                    tokens.add(token);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** 0 (nothing in common) to 1 (the same but for words that every name carries). */
    double similarity(String one, String other) {
        Set<String> a = tokens(one);
        Set<String> b = tokens(other);
        if (a.isEmpty() || b.isEmpty()) {
            return normalised(one).equals(normalised(other)) ? 1 : 0;
        }
        return (alikeWords(a, b) + jaccard(pairs(a), pairs(b))) / 2;
    }

    private static double alikeWords(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return weight(common) / weight(all);
    }

    private static double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> THE_TRADES.contains(word) ? TRADE_WEIGHT : 1)
                .sum();
    }

    private static Set<String> pairs(Set<String> tokens) {
        String text = String.join("", tokens);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs.isEmpty() ? tokens : pairs;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return (double) common.size() / (a.size() + b.size() - common.size());
    }

    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
