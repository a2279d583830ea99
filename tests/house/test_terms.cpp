// One word for one concept, and none of speech: tests/house/terms.txt lists what must not stand in what people read.
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/documents.h"
#include "tests/house/sources.h"
#include "tests/house/texts.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

struct Text {
    QString where;
    QString text;
    QString around;
};

void add_lines(QVector<Text>& texts, const QStringList& lines) {
    for (const QString& line : lines) texts.append({{}, line, {}});
}

/// What programs say that know no translation: the verifier, the witness, the hub's server.
void add_literals(QVector<Text>& texts) {
    static const QRegularExpression chinese(QStringLiteral("[\u4e00-\u9fff]"));
    for (const Source& file : sources(root, {"app/verify", "app/witness", "app/hub_server", "app/desk"}))
        for (const QString& text : literals_in(file.text).filter(chinese)) texts.append({file.path, text, {}});
}

/// What people type to find a page is theirs to choose.
bool is_typed(const Message& message) {
    return message.context == u"PlaceWords";
}

QVector<Text> chinese_texts() {
    const QTemporaryDir folder;
    QVector<Text> texts;
    for (const Message& message : messages_of_the_sources(root, folder.path(), {root + "/app", root + "/ui"}))
        if (!is_typed(message)) texts.append({message.context, message.source, {}});
    add_literals(texts);
    add_lines(texts, lines_of({QDir(root + "/docs/help/zh", "*.md"), QDir(root + "/docs", "*.zh.md")}));
    return texts;
}

QVector<Text> english_texts() {
    const QTemporaryDir folder;
    QVector<Text> texts;
    for (const Message& message : messages_of(read_text(merged_translations(root, folder.path()))))
        if (!is_typed(message)) texts.append({message.context, message.translation, message.source});
    add_lines(texts, lines_of({QDir(root + "/docs/help/en", "*.md")}));
    return texts;
}

QStringList found_in(const QVector<Text>& texts, const QString& language) {
    QStringList found;
    for (const Term& term : terms_in(read_text(root + "/tests/house/terms.txt"))) {
        if (term.language != language) continue;
        for (const Text& text : texts)
            if (stands_in(term, text.text, text.around))
                found << QStringLiteral("%1 / %2 (as in %3: %4)").arg(text.where, text.text, term.wrong, term.right);
    }
    return found;
}

}  // namespace

class TestTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void none_stands_in_chinese() {
        const auto texts = chinese_texts();
        const auto found = found_in(texts, QStringLiteral("zh"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(texts.size() > 5000);
    }

    void none_stands_in_english() {
        const auto texts = english_texts();
        const auto found = found_in(texts, QStringLiteral("en"));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(texts.size() > 5000);
    }

    void each_is_found_where_it_stands_data() {
        QTest::addColumn<int>("at");
        const auto terms = terms_in(read_text(root + "/tests/house/terms.txt"));
        for (int at = 0; at < terms.size(); ++at) QTest::newRow(qPrintable(terms[at].wrong)) << at;
    }

    void each_is_found_where_it_stands() {
        QFETCH(const int, at);
        const Term term = terms_in(read_text(root + "/tests/house/terms.txt")).at(at);
        QVERIFY(stands_in(term, term.wrong));
        QVERIFY(!stands_in(term, term.right));
    }

    void what_makes_it_another_word_stands_in_either_language() {
        const Term term{"en", "\\bkeepers?\\b", {}, {}, QStringLiteral("recovery|段")};
        QVERIFY(stands_in(term, QStringLiteral("Its keeper"), QStringLiteral("保管人員")));
        QVERIFY(!stands_in(term, QStringLiteral("Its keeper"), QStringLiteral("第一段保管人")));
        QVERIFY(!stands_in(term, QStringLiteral("Keeper of a recovery key's part")));
    }
};

JCIC_TEST(TestTerms)
#include "test_terms.moc"
