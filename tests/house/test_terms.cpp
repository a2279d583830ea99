// One word for one concept, and none of speech: tests/house/terms.txt lists what must not stand in what people read.
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

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
    add_lines(texts, lines_of({QDir(root + "/docs/help/zh", "*.md"), QDir(root, "*.zh.md"),
                               QDir(root + "/docs/run", "*.zh.md"), QDir(root + "/docs/trust", "*.zh.md")}));
    return texts;
}

QVector<Text> english_texts() {
    const QTemporaryDir folder;
    QVector<Text> texts;
    for (const Message& message : messages_of(read_text(merged_translations(root, folder.path()))))
        if (!is_typed(message)) texts.append({message.context, message.translation, message.source});
    static const QRegularExpression name(QStringLiteral("`[^`]*`"));  // of an event, a field, a command: not a word
    auto lines = lines_of({QDir(root + "/docs/help/en", "*.md"),
                           QDir(root + "/docs/run", "administrators.md hub.md setting-up.md"),
                           QDir(root + "/docs/use", "terminal.md")});
    add_lines(texts, lines.replaceInStrings(name, QStringLiteral("`…`")));
    return texts;
}

/// A button that opens something says so by "…", running work ends in 中…; a menu's objects have digits for mnemonics.
bool opens_something(const QString& source) {
    static const QRegularExpression button(QStringLiteral("…$|…\\(&\\D\\)$|\\(&\\D\\)…$"));
    static const QRegularExpression other(QStringLiteral("中…|：.*…$|^第 |^尋找較早|^整本|^%1"));
    return button.match(source).hasMatch() && !other.match(source).hasMatch();
}

/// Whether a button's text is a verb. 其他作業 gathers several; the others are as the bank's list of words has them.
bool is_verb(const QString& text) {
    static const QRegularExpression chinese(QStringLiteral(
        "^(?:代為|全部|每月|併同|由備份|由檔案|連同個資|自我|不)?(?:借用|歸還|收回|收到|核准|審查|核對|檢視|檢查|檢測|"
        "查核|清查|開啟|開始|登記|填寫|產出|製作|重製|重新製作|匯入|匯出|另存|存|送出|傳送|停止|撤回|撤銷|列印|"
        "列待銷毀|刪除|"
        "銷毀|歸檔|併入|併案附卷|備份|還原|設定|變更|更換|更正|選擇|掃描|管理|移交|通報|確認|盤點|點收|抽查|補查|驗證|"
        "解鎖|解除|彙總|報總機構|婉拒|忘記密碼|遺失核銷)"));
    static const QRegularExpression english(QStringLiteral(
        "^(?:Answer|Attach|Back up|Borrow|Change|Check|Choose|Compare|Confirm|Correct|Count|Delete|Destroy|End|Enter|"
        "Export|File|Fill|Find|Finish|Forgot|Gather|Hand over|Import|Keep|Look|Make|Manage|Mark|Open|Prepare|Print|"
        "Reapply|Receive|Recover|Refuse|Renew|Report|Restore|Return|Review|Run|Sample|Save|Scan|See|Send|Set|Show|"
        "Start|State|Stop|Submit|Take back|Unblock|Unlock|Verify|View|Withdraw|Write)\\b"));
    static const QStringList listed{"列印未完成", "待辦設定事項", "處理方式", "金融檢查清單",
                                    "仍需使用",   "其他作業",     "More"};
    const auto is_listed = [&](const QString& word) { return text.startsWith(word); };
    return std::ranges::any_of(listed, is_listed) || chinese.match(text).hasMatch() || english.match(text).hasMatch();
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

    void buttons_that_open_something_are_verbs() {
        const QTemporaryDir folder;
        QStringList found;
        int buttons = 0;
        for (const Message& message : messages_of(read_text(merged_translations(root, folder.path())))) {
            if (!message.context.startsWith(u"jcic::ui") || !opens_something(message.source)) continue;
            ++buttons;
            for (QString text : {message.source, message.translation})
                if (!is_verb(text.remove(u'&').trimmed())) found << message.context + QStringLiteral(" / ") + text;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(buttons > 100);
        QVERIFY(!is_verb(QStringLiteral("封印…")) && !is_verb(QStringLiteral("Seals…")));
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
