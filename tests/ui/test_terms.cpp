// What is no plain word is explained where it stands: each control and each column's head that says one has a tool tip,
// in both languages; and the words' own sentences are short.
#include <QHeaderView>
#include <QHelpEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>
#include <QTreeWidget>

#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"
#include "ui/look/form_parts.h"
#include "ui/look/terms.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Abbreviations in capitals, JCIC's items and lists, and the words of cryptography and forms. The institution's own
/// name and what every desk's computer calls so are plain.
bool is_no_plain_word(const QString& text) {
    static const QRegularExpression capitals(
        QStringLiteral("(?<![A-Za-z0-9-])(?:[A-Z]{2,}[0-9]*|[TZ][0-9]{2})(?![A-Za-z0-9-])"));
    static const QStringList plain{QStringLiteral("JCIC"), QStringLiteral("ID"),  QStringLiteral("OK"),
                                   QStringLiteral("PDF"),  QStringLiteral("ZIP"), QStringLiteral("PNG"),
                                   QStringLiteral("USB"),  QStringLiteral("MB"),  QStringLiteral("IT")};
    static const QRegularExpression technical(
        QStringLiteral("指紋|錨|檢查點|封印|描述檔|七碼|7 碼|樹根|鏈首|憑證|復原金鑰|解鎖碼|摘要|廢止清單|"
                       "\\b(fingerprint|anchor|checkpoint|seal key|descriptor|seven digits|7 digits|root|certificate|"
                       "recovery key|digest|revocation list)s?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = capitals.globalMatch(text); found.hasNext();)
        if (!plain.contains(found.next().captured())) return true;
    return technical.match(text).hasMatch();
}

void use_language(WindowRig& rig, bool english) {
    auto preferences = rig.appearance.preferences();
    preferences.language = english ? ui::Language::english : ui::Language::chinese;
    rig.appearance.change(preferences);
    WindowRig::settle();
}

}  // namespace

class TestTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_no_plain_word_is_explained_in_every_window_data();
    void what_is_no_plain_word_is_explained_in_every_window();
    void a_planted_word_without_its_sentence_is_found();
    void a_mark_of_the_board_says_its_state_in_full();
    void each_sentence_is_short_and_in_both_languages();
    void the_pointer_shows_it_and_an_own_tip_stands_before();
};

void TestTerms::what_is_no_plain_word_is_explained_in_every_window_data() {
    QTest::addColumn<bool>("english");
    QTest::newRow("中文") << false;
    QTest::newRow("English") << true;
}

void TestTerms::what_is_no_plain_word_is_explained_in_every_window() {
    QFETCH(bool, english);
    WindowRig rig;
    use_language(rig, english);
    int seen = 0;
    QSet<QString> missing;
    const auto hold = [&](const QString& place, const QString& word, const QString& tip) {
        if (!is_no_plain_word(word)) return;
        ++seen;
        if (tip.isEmpty() || tip == word) missing << place + QStringLiteral(": ") + word;
    };
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        for (const auto* control : window->findChildren<QWidget*>()) {
            if (!control->isVisible() || control->window() != window || control->focusPolicy() == Qt::NoFocus) continue;
            hold(name + u' ' + control->objectName(), ui::word_of(*control), ui::tip_of(*control));
        }
        for (const auto* header : window->findChildren<QHeaderView*>()) {
            if (!header->isVisible() || header->orientation() != Qt::Horizontal || header->model() == nullptr) continue;
            for (int column = 0; column < header->count(); ++column)
                hold(name + u' ' + header->parent()->objectName(),
                     header->model()->headerData(column, Qt::Horizontal).toString(),
                     ui::tip_of_column(*header, column));
        }
    });
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u'\n')));
    QVERIFY2(seen > 15, qPrintable(QString::number(seen)));
}

void TestTerms::a_planted_word_without_its_sentence_is_found() {
    const WindowRig rig;
    QWidget window;
    QPushButton button(QStringLiteral("與 QWX 核對(&W)"), &window);
    QVERIFY(is_no_plain_word(ui::word_of(button)));
    QVERIFY(ui::tip_of(button).isEmpty());
    button.setText(QStringLiteral("與 Z52 核對(&W)"));
    QVERIFY(ui::tip_of(button).contains(QStringLiteral("聯徵中心")));
    // A field says what the label says that leads to it, and so does the label.
    auto* field = new QLineEdit(&window);
    const auto* label = ui::field_label(QStringLiteral("憑證的指紋(&F)"), field, &window);
    QVERIFY(ui::tip_of(*field).contains(QStringLiteral("唸讀")));
    QCOMPARE(ui::tip_of(*label), ui::tip_of(*field));
    QVERIFY(!is_no_plain_word(QStringLiteral("開啟 JCIC（Ctrl+F，EZ-1，R-IT-11）")));
    QVERIFY(ui::explained(QStringLiteral("案件")).isEmpty());
    QVERIFY(ui::explained(QStringLiteral("abcT50")).isEmpty());
}

void TestTerms::a_mark_of_the_board_says_its_state_in_full() {
    WindowRig rig;
    rig.sign_in();
    const auto* model = rig.find<ui::CaseTree>("table")->model();
    int marks = 0;
    for (int group = 0; group < model->rowCount(); ++group) {
        const auto parent = model->index(group, 0);
        for (int row = 0; row < model->rowCount(parent); ++row)
            for (int column = ui::BoardModel::first_item; column < ui::BoardModel::until; ++column) {
                const auto cell = model->index(row, column, parent);
                const auto tip = cell.data(Qt::ToolTipRole).toString();
                QVERIFY2(tip.size() > cell.data().toString().size() && tip.startsWith(u'T'), qPrintable(tip));
                ++marks;
            }
    }
    QCOMPARE(marks, 5 * 3);
}

void TestTerms::each_sentence_is_short_and_in_both_languages() {
    WindowRig rig;
    static const QRegularExpression chinese(QStringLiteral("[\\x{4E00}-\\x{9FFF}]"));
    for (const bool english : {false, true}) {
        use_language(rig, english);
        for (const auto& term : ui::all_terms()) {
            const auto says = QCoreApplication::translate("Terms", term.says);
            QVERIFY2(says.size() <= (english ? 120 : 45), qPrintable(says));
            QVERIFY2(says.endsWith(english ? u'.' : u'。'), qPrintable(says));
            QCOMPARE(chinese.match(says).hasMatch(), !english);
            QVERIFY2(ui::explained(QCoreApplication::translate("Terms", term.word)).contains(says), qPrintable(says));
        }
    }
}

void TestTerms::the_pointer_shows_it_and_an_own_tip_stands_before() {
    WindowRig rig;
    QWidget window;
    QPushButton button(QStringLiteral("指紋"), &window);
    QTreeWidget list(&window);
    list.setColumnCount(2);
    list.setHeaderLabels({QStringLiteral("年度"), QStringLiteral("樹根")});
    list.setGeometry(0, 60, 400, 100);
    window.resize(400, 200);
    window.show();
    WindowRig::settle();
    const auto ask = [](QWidget* widget, const QPoint& at) {
        QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
    };
    ask(&button, {2, 2});
    QCOMPARE(QToolTip::text(), ui::explained(QStringLiteral("指紋")));
    const auto* header = list.header();
    ask(header->viewport(), {header->sectionViewportPosition(1) + 4, 4});
    QCOMPARE(QToolTip::text(), ui::explained(QStringLiteral("樹根")));
    button.setToolTip(QStringLiteral("列印出來交總行留存。"));
    ask(&button, {2, 2});
    QCOMPARE(QToolTip::text(), QStringLiteral("列印出來交總行留存。"));
    QToolTip::hideText();
}

JCIC_WINDOW_TEST(TestTerms)
#include "test_terms.moc"
