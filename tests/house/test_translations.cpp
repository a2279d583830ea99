// Every word of the sources stands in English too: finished, not empty, with the same places for values.
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

struct Message {
    QString context;
    QString source;
    QString translation;
    QString state;  ///< "", "unfinished", "vanished" or "obsolete"
};

QVector<Message> messages_of(const QString& ts) {
    QVector<Message> found;
    QString context;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"source") found.append({context, xml.readElementText(), {}, {}});
        if (xml.name() == u"translation" && !found.isEmpty()) {
            found.last().state = xml.attributes().value(QLatin1String("type")).toString();
            found.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    if (xml.hasError()) qFatal("not a translation file: %s", qPrintable(xml.errorString()));
    return found;
}

/// What is missing in a message; "" when it is finished.
QString fault_of(const Message& message) {
    QString fault;
    if (!message.state.isEmpty()) fault = message.state;
    if (message.translation.trimmed().isEmpty()) fault = QStringLiteral("empty");
    for (const QString& place :
         {QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("%3"), QStringLiteral("%n")})
        if (message.source.contains(place) != message.translation.contains(place))
            fault = QStringLiteral("%1 is lost or added").arg(place);
    if (fault.isEmpty()) return {};
    return QStringLiteral("%1 / %2: %3").arg(message.context, message.source, fault);
}

QStringList faults_of(const QVector<Message>& messages) {
    QStringList faults;
    for (const Message& message : messages)
        if (const QString fault = fault_of(message); !fault.isEmpty()) faults << fault;
    return faults;
}

void run_tool(const QString& name, const QStringList& arguments) {
    QProcess tool;
    tool.start("/usr/lib/qt6/bin/" + name, arguments);
    if (!tool.waitForFinished(120'000) || tool.exitCode() != 0)
        qFatal("%s: %s", qPrintable(name), tool.readAllStandardError().constData());
}

/// Everything in translations/, in one file in `folder`.
QString merged_translations(const QString& folder) {
    const QString merged = folder + "/en.ts";
    QStringList arguments{"-o", merged};
    for (const QFileInfo& file : QDir(root + "/translations").entryInfoList({"*.ts"}))
        arguments << "-i" << file.filePath();
    run_tool("lconvert", arguments);
    return merged;
}

/// The translations brought up to date with the sources, on a copy.
QVector<Message> messages_of_the_sources(const QString& folder) {
    const QString copy = merged_translations(folder);
    run_tool("lupdate",
             {"-silent", "-I", root, "-locations", "none", "-tr-function-alias", "QT_TRANSLATE_NOOP+=JCIC_WORD",
              "-source-language", "zh_TW", "-target-language", "en", root + "/app", root + "/ui", "-ts", copy});
    return messages_of(read_text(copy));
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_word_of_the_sources_has_its_english();
    void chinese_is_the_language_of_the_sources();
    void an_unfinished_message_is_found_data();
    void an_unfinished_message_is_found();
};

void TestTranslations::every_word_of_the_sources_has_its_english() {
    const QTemporaryDir folder;
    const auto messages = messages_of_the_sources(folder.path());
    QVERIFY(messages.size() > 100);
    const QStringList faults = faults_of(messages);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::chinese_is_the_language_of_the_sources() {
    // A source string of English words would stay English in the Chinese windows.
    static const QRegularExpression english(QStringLiteral("^[\\x00-\\x7F]*[a-z]{4,}[\\x00-\\x7F]*$"));
    QStringList faults;
    const QTemporaryDir folder;
    for (const Message& message : messages_of(read_text(merged_translations(folder.path()))))
        if (english.match(message.source).hasMatch())
            faults << message.context + QStringLiteral(" / ") + message.source;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::an_unfinished_message_is_found_data() {
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("finished");
    QTest::newRow("finished") << "<translation>%1 left</translation>" << true;
    QTest::newRow("unfinished") << "<translation type=\"unfinished\">%1 left</translation>" << false;
    QTest::newRow("vanished") << "<translation type=\"vanished\">%1 left</translation>" << false;
    QTest::newRow("empty") << "<translation></translation>" << false;
    QTest::newRow("value lost") << "<translation>left</translation>" << false;
}

void TestTranslations::an_unfinished_message_is_found() {
    QFETCH(const QString, translation);
    QFETCH(const bool, finished);
    const QString ts =
        "<TS><context><name>Board</name><message><source>剩 %1</source>" + translation + "</message></context></TS>";
    QCOMPARE(faults_of(messages_of(ts)).isEmpty(), finished);
}

JCIC_TEST(TestTranslations)
#include "test_translations.moc"
