// Every word of the sources stands in English too: finished, not empty, with the same places for values.
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"
#include "tests/house/texts.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

/// Where values go, each once: "%1", "%L2" as "%2", "%n".
QSet<QString> places_of(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?(\\d+|n)"));
    QSet<QString> found;
    for (auto each = place.globalMatch(text); each.hasNext();) found.insert(each.next().captured(1));
    return found;
}

/// What is missing in a message; "" when it is finished.
QString fault_of(const Message& message) {
    QString fault;
    if (!message.state.isEmpty()) fault = message.state;
    if (message.translation.trimmed().isEmpty())
        fault = QStringLiteral("empty");
    else if (places_of(message.source) != places_of(message.translation))
        fault = QStringLiteral("a place is lost or added: %1").arg(message.translation);
    if (fault.isEmpty()) return {};
    return QStringLiteral("%1 / %2: %3").arg(message.context, message.source, fault);
}

QStringList faults_of(const QVector<Message>& messages) {
    QStringList faults;
    for (const Message& message : messages)
        if (const QString fault = fault_of(message); !fault.isEmpty()) faults << fault;
    return faults;
}

/// The place of what Chinese counts, "%1 列", where it is the only count of the text; "" for none or several.
QString only_count_of(const QString& source) {
    static const QRegularExpression counts(QStringLiteral("(?<!第 )%L?(\\d) ?[筆件份張頁人次項個列行天日步位]"));
    QSet<QString> found;
    for (auto each = counts.globalMatch(source); each.hasNext();) found.insert(each.next().captured(1));
    return found.size() == 1 ? *found.cbegin() : QString();
}

/// Whether a number stands before a plural, "%1 days", that says "1 days" of one: what is counted is %n, in two forms.
bool has_one_form(const QString& translation) {
    static const QRegularExpression plural(QStringLiteral(
        "(?<!to )%L?\\d (?:(?:more|new|earlier|other|personal|required|serial|open|older|further) )?"
        "(?:days|rows|copies|sheets|records|findings|steps|queries|deletions|items|seconds|minutes|hours|events|files|"
        "lines|persons|people|tries|times|entries|pages|years|months|weeks|letters|forms|accounts|cards|answers|"
        "changes|errors|places|things|attachments|characters|digits|bytes|points|registers|reports|units|desks|tasks|"
        "duties|seals|passwords|authorisations|names|columns|subjects|numbers|failures|cases|branches|uses|"
        "differences|values|cautions|supervisors|replies|degrees|parts)\\b"));
    return plural.match(translation).hasMatch();
}

/// Where English stands as "Lines: %1" or "%1 lines" for what Chinese counts: it has numerus forms for it
/// (app/words/counted.h). A word with several counts has one for the first.
bool evades_the_plural(const Message& message) {
    if (message.translation.contains(QStringLiteral("(s)")) || has_one_form(message.translation)) return true;
    const QString count = only_count_of(message.source);
    return !count.isEmpty() && message.translation.contains(
                                   QRegularExpression(QStringLiteral("\\w: ?%L?") + count + QStringLiteral("\\b")));
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_word_of_the_sources_has_its_english() {
        const QTemporaryDir folder;
        const auto messages = messages_of_the_sources(root, folder.path(), {root + "/app", root + "/ui"});
        QVERIFY(messages.size() > 100);
        const QStringList faults = faults_of(messages);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// The letters of windows are those of a Chinese family: it draws curled ones as wide as a Chinese sign.
    void quotes_in_english_are_plain() {
        static const QRegularExpression curled(QStringLiteral("[\u2018\u2019\u201c\u201d]"));
        auto texts = lines_of({QDir(root + "/docs/help/en", "*.md")});
        const QTemporaryDir folder;
        for (const Message& message : messages_of(read_text(merged_translations(root, folder.path()))))
            texts << message.translation;
        const auto found = texts.filter(curled);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(texts.size() > 1000);
        QVERIFY(curled.match(QStringLiteral("the reader\u2019s keys")).hasMatch());
    }

    /// A recovery key has parts in English as well, as it has 第一段 and 第二段.
    void a_recovery_key_has_no_halves() {
        static const QRegularExpression halves(
            QStringLiteral("(?<![-/])\\bhalves\\b|\\bhalf of a recovery key\\b|"
                           "\\b(?:first|second|this|each|one|recovery) half\\b(?!-year| of HMAC)"),
            QRegularExpression::CaseInsensitiveOption);
        auto texts = lines_of({QDir(root, "*.md")});
        for (const char* folder : {"use", "run", "trust", "develop", "help/en"})
            texts += lines_of({QDir(root + "/docs/" + QLatin1String(folder), "*.md")});
        const QTemporaryDir folder;
        for (const Message& message : messages_of(read_text(merged_translations(root, folder.path()))))
            texts << message.translation;
        const auto found = texts.filter(halves);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(texts.size() > 1000);
        QVERIFY(halves.match(QStringLiteral("Make both halves…")).hasMatch());
    }

    void a_word_without_english_is_found_wherever_it_stands_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const QString word = QStringLiteral("櫃台沒有這個字");
        const auto window = QStringLiteral("#include <QWidget>\nclass One : public QWidget { Q_OBJECT\npublic: ");
        QTest::newRow("of a window") << "one.cpp" << window + "QString said() { return tr(\"" + word + "：%1\"); } };";
        QTest::newRow("of what knows no Qt") << "two.cpp"
                                             << "constexpr auto two = JCIC_WORD(\"registers\", \"" + word + "\");";
        QTest::newRow("of a form's parts")
            << "three.cpp"
            << "struct Three { Q_DECLARE_TR_FUNCTIONS(Three)\npublic: const char* said() { return QT_TR_NOOP(\"" +
                   word + "\"); } };";
    }

    void a_word_without_english_is_found_wherever_it_stands() {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        const QTemporaryDir sources, folder;
        QFile file(sources.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
        file.close();
        const auto faults = faults_of(messages_of_the_sources(root, folder.path(), {sources.path()}));
        const auto found = faults.filter(QStringLiteral("櫃台沒有這個字"));
        QVERIFY2(found.size() == 1 && found.front().contains(QStringLiteral("empty")), qPrintable(found.join(u'\n')));
    }

    void chinese_is_the_language_of_the_sources() {
        // A source string of English words would stay English in the Chinese windows.
        static const QRegularExpression english(QStringLiteral("^[\\x00-\\x7F]*[a-z]{4,}[\\x00-\\x7F]*$"));
        QStringList faults;
        const QTemporaryDir folder;
        for (const Message& message : messages_of(read_text(merged_translations(root, folder.path()))))
            if (english.match(message.source).hasMatch())
                faults << message.context + QStringLiteral(" / ") + message.source;
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void an_unfinished_message_is_found_data() {
        QTest::addColumn<QString>("translation");
        QTest::addColumn<bool>("finished");
        QTest::newRow("finished") << "<translation>%1 left</translation>" << true;
        QTest::newRow("unfinished") << "<translation type=\"unfinished\">%1 left</translation>" << false;
        QTest::newRow("vanished") << "<translation type=\"vanished\">%1 left</translation>" << false;
        QTest::newRow("empty") << "<translation></translation>" << false;
        QTest::newRow("value lost") << "<translation>left</translation>" << false;
        QTest::newRow("another value") << "<translation>%4 left</translation>" << false;
        QTest::newRow("value added") << "<translation>%1 of %2 left</translation>" << false;
        QTest::newRow("value with its digits in groups") << "<translation>%L1 left</translation>" << true;
    }

    void an_unfinished_message_is_found() {
        QFETCH(const QString, translation);
        QFETCH(const bool, finished);
        const QString ts = "<TS><context><name>Board</name><message><source>剩 %1</source>" + translation +
                           "</message></context></TS>";
        QCOMPARE(faults_of(messages_of(ts)).isEmpty(), finished);
    }

    /// "Press F2 for a query" said to who may not query: English offers no key that Chinese does not.
    void english_names_no_key_that_chinese_does_not() {
        static const QRegularExpression key(QStringLiteral("(?<![A-Za-z0-9])F\\d{1,2}(?![0-9)])|Ctrl\\+\\w"));
        const auto keys_of = [](const QString& text) {
            QSet<QString> found;
            for (auto each = key.globalMatch(text); each.hasNext();) found.insert(each.next().captured());
            return found;
        };
        const QTemporaryDir folder;
        QStringList faults;
        for (const auto& message : messages_of(read_text(merged_translations(root, folder.path()))))
            if (!keys_of(message.source).contains(keys_of(message.translation)))
                faults << QStringLiteral("%1 / %2: %3").arg(message.context, message.source, message.translation);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(!keys_of(QStringLiteral("No tasks today. Press F2 for a query.")).isEmpty());
    }

    void what_is_counted_has_its_two_forms() {
        const QTemporaryDir folder;
        QStringList faults;
        for (const auto& message : messages_of(read_text(merged_translations(root, folder.path()))))
            if (evades_the_plural(message))
                faults << QStringLiteral("%1 / %2: %3").arg(message.context, message.source, message.translation);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void an_evaded_plural_is_found_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("translation");
        QTest::addColumn<bool>("evades");
        const auto row = [](const char* name, const char* source, const char* translation, bool evades) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(translation) << evades;
        };
        row("a noun and its number", "%L1 列", "Lines: %L1", true);
        row("an (s)", "已登記 %1 筆。", "%1 row(s) entered.", true);
        row("two forms", "%Ln 列", "%Ln line%Ln lines", false);
        row("a count among other values", "已移交 %1：查詢 %2 筆", "Handed over to %1; queries: %2", true);
        row("which one, not how many", "第 %1 列", "Line: %1", false);
        row("several counts", "查詢 %1 件，抽查 %2 件", "Queries: %1; sampled: %2", false);
        row("no noun to decline", "%1 項待調閱。", "%1 waiting.", false);
        row("a number before its plural", "已逾期 %1 日", "%1 days overdue", true);
        row("another number before its plural", "第 %1 份共 %L2 張", "copy %1 has %L2 sheets", true);
        row("a unit that has one form", "已逾期 %1 日", "%1 d overdue", false);
    }

    void an_evaded_plural_is_found() {
        QFETCH(const QString, source);
        QFETCH(const QString, translation);
        QFETCH(const bool, evades);
        QCOMPARE(evades_the_plural({QStringLiteral("Window"), source, translation, {}}), evades);
    }
};

JCIC_TEST(TestTranslations)
#include "test_translations.moc"
