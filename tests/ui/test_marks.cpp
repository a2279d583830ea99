// Amber is for this week, red for today and for what is lost; ordinary work is drawn in ink.
#include <QFontMetrics>
#include <QTextLayout>
#include <algorithm>
#include <set>

#include "app/paper/layout/layout.h"
#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/look/mark.h"
#include "ui/todo/todo_list.h"
#include "ui/words/case_words.h"
#include "ui/words/copy_words.h"

using namespace jcic;
using namespace jcic::test;
using std::chrono::days;
using ui::Mark;

namespace {

const Mark coloured[]{Mark::mind, Mark::act};

bool is_coloured(Mark mark) {
    return std::ranges::find(coloured, mark) != std::end(coloured);
}

/// Of a to-do whose one row is that.
Mark mark_of(const desk::Owed& row) {
    ui::TodoList list;
    list.show_rows({row}, afternoon());
    const auto marks = list.findChildren<ui::MarkLabel*>();
    return marks.size() == 1 ? marks.front()->mark() : Mark::plain;
}

}  // namespace

class TestMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_day_is_todays_or_this_weeks_or_later_data();
    void a_day_is_todays_or_this_weeks_or_later();
    void what_ends_tonight_is_todays_all_day();
    void no_state_of_an_item_has_a_colour_but_what_is_lost_or_ends_today();
    void a_case_has_the_colour_of_its_day();
    void a_row_to_do_has_the_colour_of_its_day_and_of_nothing_else();
    void a_copy_is_red_only_where_it_is_missing();
    void windows_have_the_families_of_paper_and_figures_of_one_width();
    void words_of_both_writings_stand_on_one_line();
};

void TestMarks::a_day_is_todays_or_this_weeks_or_later_data() {
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("mark");
    const std::pair<int, Mark> rows[]{{-30, Mark::act}, {-1, Mark::act},    {0, Mark::act},     {1, Mark::mind},
                                      {6, Mark::mind},  {7, Mark::not_yet}, {30, Mark::not_yet}};
    for (const auto& [left, mark] : rows) QTest::addRow("%d days", left) << left << static_cast<int>(mark);
}

void TestMarks::a_day_is_todays_or_this_weeks_or_later() {
    QFETCH(int, left);
    QFETCH(int, mark);
    const auto today = domain::roc_date_at(afternoon());
    const auto until = domain::RocDate::from(today.days() + days{left}).value();
    QCOMPARE(static_cast<int>(ui::due_mark(days{left})), mark);
    QCOMPARE(static_cast<int>(ui::due_mark(until, today)), mark);
    QCOMPARE(static_cast<int>(ui::due_mark(afternoon() + days{left}, afternoon())), mark);
}

void TestMarks::what_ends_tonight_is_todays_all_day() {
    const auto midnight = domain::start_of(domain::roc_date_at(afternoon())) + days{1};
    const auto last = midnight - std::chrono::seconds{1};
    QCOMPARE(ui::due_mark(last, midnight - days{1}), Mark::act);
    QCOMPARE(ui::due_mark(midnight, afternoon()), Mark::mind);
    QCOMPARE(ui::due_mark(last, last + std::chrono::seconds{1}), Mark::act);
}

void TestMarks::no_state_of_an_item_has_a_colour_but_what_is_lost_or_ends_today() {
    const FakeWorld world;
    auto row = world.state.board[0];
    for (const auto left : {days{0}, days{1}, days{20}})
        for (int i = 0; i <= static_cast<int>(domain::ItemState::withdrawn); ++i)
            for (const bool ready : {false, true})
                for (const bool refused : {false, true})
                    for (const auto* problem : {"", "host.maintenance"}) {
                        row.state = static_cast<domain::ItemState>(i);
                        row.deadline = afternoon() + left + std::chrono::hours{1};
                        row.ready = ready;
                        row.refused = refused;
                        row.problem = problem;
                        const auto mark = ui::state_of(row, desk::HostState::opened, afternoon()).mark;
                        const bool ends = left == days{0} && ready && !refused && row.problem.empty() &&
                                          row.state == domain::ItemState::serial_held;
                        const bool lost = row.state == domain::ItemState::expired;
                        QVERIFY2(is_coloured(mark) == (ends || lost), qPrintable(words::word_for(row.state)));
                    }
}

void TestMarks::a_case_has_the_colour_of_its_day() {
    const FakeWorld world;
    desk::CaseRow one;
    one.items.push_back({world.state.board[0]});
    one.items.front().row.state = domain::ItemState::serial_held;
    one.runs_out = desk::RunsOut::jcic_deletes;
    for (const auto& [left, mark] :
         {std::pair(days{0}, Mark::act), std::pair(days{4}, Mark::mind), std::pair(days{9}, Mark::not_yet)}) {
        one.until = afternoon() + left + std::chrono::hours{1};
        QCOMPARE(ui::end_of(one, afternoon()).mark, mark);
    }
    one.items.front().row.state = domain::ItemState::refused;
    one.items.front().row.remark = "理由不足";
    QVERIFY(!ui::alert_of(one, afternoon()).text.isEmpty());
    QCOMPARE(ui::alert_of(one, afternoon()).mark, Mark::barred);  // said, and nobody's haste
}

void TestMarks::a_row_to_do_has_the_colour_of_its_day_and_of_nothing_else() {
    using desk::TodoKind;
    const std::set<TodoKind> at_once{TodoKind::card_out, TodoKind::card_other_hand, TodoKind::t52_late,
                                     TodoKind::hub_differs};
    const FakeWorld world;
    const auto far = afternoon() + days{30};
    for (int i = 0; i <= static_cast<int>(TodoKind::register_step); ++i) {
        desk::Owed row;
        row.kind = static_cast<TodoKind>(i);
        row.item = domain::Item::t52;
        row.who = "潘建宏";
        row.person = person("L03");
        row.owed = "盤點";
        row.book = "cards";
        row.row = "0129999-03";
        row.until = far;
        row.by = domain::roc_date_at(far);
        row.days_left = 30;
        row.since = afternoon();
        row.fault.emplace();
        row.fault->code = FaultCode::hub_untrusted;
        row.ended = world.state.board[0];
        QVERIFY2(is_coloured(mark_of(row)) == at_once.contains(row.kind), qPrintable(QString::number(i)));
    }
    desk::Owed row;
    row.kind = TodoKind::fetch;
    row.until = afternoon() + std::chrono::hours{1};
    QCOMPARE(mark_of(row), Mark::act);
    *row.until += days{3};
    QCOMPARE(mark_of(row), Mark::mind);
    row.late = true;
    QCOMPARE(mark_of(row), Mark::act);
    row = {};
    row.kind = TodoKind::decide_record;
    row.days_left = 0;
    QCOMPARE(mark_of(row), Mark::act);
    row.days_left = 12;
    QCOMPARE(mark_of(row), Mark::not_yet);
}

void TestMarks::a_copy_is_red_only_where_it_is_missing() {
    for (int i = 0; i <= static_cast<int>(domain::CopyState::exported); ++i) {
        const auto state = static_cast<domain::CopyState>(i);
        QCOMPARE(is_coloured(ui::mark_of(state)), state == domain::CopyState::missing);
    }
}

void TestMarks::windows_have_the_families_of_paper_and_figures_of_one_width() {
    const WindowRig rig;
    const auto font = QApplication::font();
    QCOMPARE(font.families().join(QStringLiteral(", ")), QString::fromStdString(paper::Layout{}.fonts));
    for (const int weight : {QFont::Normal, QFont::Bold}) {
        auto figures = font;
        figures.setWeight(static_cast<QFont::Weight>(weight));
        const QFontMetrics metrics(figures);
        for (const QChar figure : QStringLiteral("123456789"))
            QCOMPARE(metrics.horizontalAdvance(figure), metrics.horizontalAdvance(u'0'));
    }
}

void TestMarks::words_of_both_writings_stand_on_one_line() {
    const WindowRig rig;
    const auto line_of = [](const QString& text) {
        QTextLayout layout(text, QApplication::font());
        layout.beginLayout();
        const auto line = layout.createLine();
        layout.endLayout();
        return std::pair(line.ascent(), line.height());
    };
    QCOMPARE(line_of(QStringLiteral("branch-2F")), line_of(QStringLiteral("忠孝分行")));
    QCOMPARE(line_of(QStringLiteral("T50 所得")), line_of(QStringLiteral("忠孝分行")));
}

JCIC_WINDOW_TEST(TestMarks)
#include "test_marks.moc"
