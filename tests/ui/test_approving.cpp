// The approver's page: one screen, what stands out by its weight, several signed together, by keyboard alone.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/approval/form_way.h"
#include "ui/approval/standing_list.h"
#include "ui/approval/together_dialog.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"

using namespace jcic;
using namespace jcic::test;
using Kind = inquiry::Remark::Kind;

class TestApproving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_screen_says_who_about_whom_what_for_and_by_what_right();
    void some_of_several_items_are_approved_with_a_cause_for_the_rest();
    void the_first_of_two_is_said_before_it_is_signed_R_DU_6();
    void the_list_stands_in_two_groups_with_counts_by_weight();
    void in_english_the_signed_words_stand_with_what_they_mean_and_why_they_are_chinese();
    void technical_lines_are_folded_away();
    void what_stands_out_says_its_weight_in_words_and_shape();
    void the_approver_reads_what_is_signed();
    void danger_asks_for_a_remark();
    void what_stands_out_is_never_signed_together();
    void several_are_ticked_looked_at_and_signed_by_keyboard();
    void a_fault_in_one_is_told_at_that_one();
    void what_stands_out_by_now_is_left_out();
    void the_forms_image_is_one_key_away();
    void another_desks_image_is_fetched_when_it_has_come();
    void ticks_stay_while_the_list_changes();
    void another_desks_query_says_where_it_waits_and_is_signed_by_whom_it_asks_data();
    void another_desks_query_says_where_it_waits_and_is_signed_by_whom_it_asks();
    void the_branchs_desks_say_whether_they_are_there();
};

namespace {

desk::HubView hub_of_desks() {
    desk::HubView out;
    out.state = desk::HubView::State::connected;
    out.workstation = "0129999-W2";
    out.since = domain::parse_iso("2026-12-21T01:02:00.000Z").value();
    out.desks = {{"0129999-W1", true, {}},
                 {"0129999-W3", false, domain::parse_iso("2026-12-21T01:31:00.000Z").value()},
                 {"0129999-W4", false, {}}};
    return out;
}

desk::ApprovalRow row(const char* query, const char* name, std::array<std::size_t, 3> ranked = {}) {
    return {query,
            person("L03"),
            "林怡君",
            name,
            {domain::Item::t50},
            afternoon() - std::chrono::minutes{30},
            ranked[0] + ranked[1] + ranked[2],
            false,
            ranked};
}

/// One that stands out, two that do not; nothing stands out on the page itself.
void to_three(WindowRig& rig) {
    rig.world.state.approvals = {row("q1", "陳瑋如", {1, 0, 0}), row("q2", "林務昌"), row("q3", "吳佩珊")};
    rig.world.approval_view.remarks.clear();
    rig.world.approval_view.page.stands_out.clear();
    rig.sign_in(ui::PageId::approval);
}

/// The dialog with both that have nothing standing out.
ui::TogetherDialog* both(WindowRig& rig) {
    rig.press("tickAll");
    rig.press("together");
    return WindowRig::dialog<ui::TogetherDialog>();
}

QString shown(QWidget* window, const char* label) {
    return window->findChild<QLabel*>(QLatin1String(label))->text();
}

}  // namespace

void TestApproving::one_screen_says_who_about_whom_what_for_and_by_what_right() {
    WindowRig rig;
    rig.sign_in(ui::PageId::approval);
    QCOMPARE(rig.find<QLabel>("asksMain")->text(), QStringLiteral("林怡君"));
    QVERIFY(rig.find<QLabel>("asksMore")->text().startsWith(QStringLiteral("L03 · 114-01-02 起指定查詢")));
    QCOMPARE(rig.find<QLabel>("aboutMain")->text(), QStringLiteral("黃建國　A123456789"));
    QVERIFY(rig.find<QLabel>("aboutMore")->text().contains(QStringLiteral("授信 · 保證人")));
    QCOMPARE(rig.find<QLabel>("reasonMain")->text(), QStringLiteral("房貸保證人償債能力審查"));
    QVERIFY(rig.find<QLabel>("reasonMore")->text().contains(QStringLiteral("2026-房貸-00418")));
    QVERIFY(rig.find<QLabel>("rightMain")->text().contains(QStringLiteral("AU-1")));
    for (const auto* part : {"115-12-18 簽署，授權至 116-03-17", "聯徵中心回覆 0000"})
        QVERIFY(rig.find<QLabel>("rightMore")->text().contains(QString::fromUtf8(part)));
    QVERIFY(rig.find<QCheckBox>("approveT50")->text().contains(QStringLiteral("114")));
    QVERIFY(rig.find<QCheckBox>("approveT50")->accessibleName().contains(QStringLiteral("R-EL-2")));
    QCOMPARE(rig.find<ui::MarkLabel>("allowedT50")->mark(), ui::Mark::good);
    QVERIFY(rig.find<QLabel>("allowedT50")->text().contains(QStringLiteral("R-EL-2")));
    QVERIFY(rig.find<QPushButton>("approve")->text().contains(QStringLiteral("核准 2 項")));
    QVERIFY(rig.find<QLabel>("digest")->text().contains(QStringLiteral("7F3A-91C2")));
    // Signed is what the window shows: every line of the page, but for its technical ones, stands in the facts or
    // items.
    QString all;
    for (const auto* label : rig.window.findChildren<QLabel*>())
        if (label->isVisible()) all += label->text() + QLatin1Char('\n');
    for (const auto* value :
         {"林怡君", "L03", "115-12-21 13:54:00", "黃建國", "A123456789", "授信", "保證人", "2026-房貸-00418",
          "房貸保證人償債能力審查", "AU-1", "書面", "115-12-18", "116-03-17", "房貸保證人", "T50、T51、T52", "0000"})
        QVERIFY2(all.contains(QString::fromUtf8(value)), value);
}

void TestApproving::some_of_several_items_are_approved_with_a_cause_for_the_rest() {
    WindowRig rig;
    rig.world.approval_view.remarks.clear();
    rig.sign_in(ui::PageId::approval);
    WindowRig::type(rig.find("password"), a_password);
    rig.find<QCheckBox>("approveT51")->setChecked(false);
    auto* approve = rig.find<QPushButton>("approve");
    QVERIFY(approve->text().contains(QStringLiteral("核准 1 項")));
    QVERIFY(!approve->isEnabled());
    rig.find<QComboBox>("cause")->setCurrentIndex(1);
    QVERIFY(approve->isEnabled());
    rig.press("approve");
    QCOMPARE(rig.world.last<command::Decide>().approved, std::set{domain::Item::t50});
    QVERIFY(!rig.world.last<command::Decide>().cause.empty());
}

void TestApproving::the_first_of_two_is_said_before_it_is_signed_R_DU_6() {
    WindowRig rig;
    auto& view = rig.world.approval_view;
    view.remarks.clear();
    view.two = true;
    rig.world.state.approvals = {row("q1", "陳瑋如")};
    rig.world.state.approvals.front().two = true;
    rig.sign_in(ui::PageId::approval);
    const auto below = [&] { return rig.find<QListWidget>("list")->item(0)->data(Qt::AccessibleTextRole).toString(); };
    QVERIFY(below().contains(QStringLiteral("待初核")));
    QVERIFY(rig.find<QLabel>("own")->text().contains(QStringLiteral("須二位核准主管核准")));
    auto* approve = rig.find<QPushButton>("approve");
    QVERIFY(approve->text().contains(QStringLiteral("初核 2 項")));
    WindowRig::type(rig.find("password"), a_password);
    rig.find<QCheckBox>("approveT51")->setChecked(false);
    QVERIFY(approve->isEnabled());  // what another decides on is refused by nobody yet
    // Approved first by another, on one item: no more is ticked.
    view.first = inquiry::FirstApproval{7, person("L09"), afternoon(), {domain::Item::t50}, {}};
    view.first_name = "陳副理";
    rig.world.state.approvals.front().first = "陳副理 L09";
    rig.world.state.approvals.front().query = "q2";
    rig.publish();
    QVERIFY(below().contains(QStringLiteral("陳副理 L09 已初核")));
    QTRY_VERIFY(rig.find<QLabel>("own")->text().contains(QStringLiteral("陳副理 L09 已初核 T50")));
    QVERIFY(!rig.find<QCheckBox>("approveT51")->isChecked());
    QVERIFY(approve->text().contains(QStringLiteral("核准 1 項")));
}

void TestApproving::the_list_stands_in_two_groups_with_counts_by_weight() {
    WindowRig rig;
    to_three(rig);
    const auto* list = rig.find<QListWidget>("list");
    const auto said = [&](int at) { return list->item(at)->data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(said(0).startsWith(QStringLiteral("須逐筆審核 1：陳瑋如 危險 1")), qPrintable(said(0)));
    QVERIFY2(said(1).startsWith(QStringLiteral("得併同簽署 2：林務昌")), qPrintable(said(1)));
    QVERIFY(said(2).startsWith(QStringLiteral("吳佩珊")));
    // A click on the box of a group's first row ticks it, below the group's head.
    const auto place = list->visualItemRect(list->item(1));
    const auto row = list->visualItemRect(list->item(2)).height();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 14, place.bottom() - row / 2));
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 14, place.top() + 6));
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);  // the head is no box
}

void TestApproving::in_english_the_signed_words_stand_with_what_they_mean_and_why_they_are_chinese() {
    WindowRig rig;
    rig.world.approval_view.remarks = {{Kind::other_case, {{"case", "A-1"}, {"item", "T50、T51"}, {"person", "L03"}}}};
    rig.sign_in(ui::PageId::approval);
    QVERIFY(!rig.find("signedAs")->isVisible());  // nobody asks why a Chinese page is Chinese
    auto preferences = rig.appearance.preferences();
    preferences.language = ui::Language::english;
    rig.appearance.change(preferences);
    WindowRig::settle();
    QVERIFY(rig.find<QLabel>("stands0")->text().contains(QStringLiteral("T50, T51")));
    QVERIFY(rig.find<QLabel>("signedAs")->isVisible());
    QVERIFY2(rig.find<QLabel>("aboutMore")->text().startsWith(QStringLiteral("授信 (Lending) · 保證人 (Guarantor)")),
             qPrintable(rig.find<QLabel>("aboutMore")->text()));
    QVERIFY(rig.find<QLabel>("rightMain")->text().contains(QStringLiteral("書面 (")));
    static const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    auto asks = rig.find<QLabel>("asksMore")->text();
    asks.remove(QStringLiteral("聯徵"));                  // a working paper's name
    QVERIFY2(!asks.contains(chinese), qPrintable(asks));  // labels are nobody's signed words
    // What is signed is what was shown, unchanged by the language.
    WindowRig::type(rig.find("password"), a_password);
    rig.press("approve");
    QCOMPARE(rig.world.last<command::Decide>().seen.text, rig.world.approval_view.page.text);
}

void TestApproving::technical_lines_are_folded_away() {
    WindowRig rig;
    rig.sign_in(ui::PageId::approval);
    auto* page = rig.window.findChild<ui::FactRows*>(QStringLiteral("page"));
    QVERIFY(!page->isVisible());
    for (const auto* block : {"asksMore", "aboutMore", "reasonMore", "rightMore"})
        QVERIFY(!rig.find<QLabel>(block)->text().contains(QStringLiteral("00ff")));
    QTest::keyClick(rig.find("list"), Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY(page->isVisible());
}

void TestApproving::what_stands_out_says_its_weight_in_words_and_shape() {
    WindowRig rig;
    rig.world.approval_view.remarks = {
        {Kind::listed, {{"kind", "colleague"}, {"name", "黃建國"}, {"from", "1150102"}}},
        {Kind::unusual_volume, {{"person", "L03"}, {"number", "12"}, {"usual", "5"}, {"days", "40"}}},
        {Kind::outside_office_hours, {{"at", "115-12-21 18:46"}}}};
    rig.sign_in(ui::PageId::approval);
    QCOMPARE(rig.find<ui::MarkLabel>("rank0")->text(), QStringLiteral("危險"));
    QCOMPARE(rig.find<ui::MarkLabel>("rank0")->mark(), ui::Mark::act);
    QVERIFY(rig.find<QLabel>("stands0")->text().contains(QStringLiteral("本機構同仁，黃建國（115-01-02 起）")));
    QCOMPARE(rig.find<ui::MarkLabel>("rank1")->mark(), ui::Mark::mind);
    QVERIFY(rig.find<QLabel>("stands1")->text().contains(QStringLiteral("第 12 筆")));
    QCOMPARE(rig.find<ui::MarkLabel>("rank2")->mark(), ui::Mark::not_yet);
}

void TestApproving::the_approver_reads_what_is_signed() {
    WindowRig rig;
    rig.sign_in(ui::PageId::approval);
    // In the language of the page, sentence and signed line are the same.
    const auto signed_line = QString::fromStdString(rig.world.approval_view.page.stands_out);
    QCOMPARE(
        rig.find<QLabel>("rank0")->text() + QLatin1Char('\t') + rig.find<QLabel>("stands0")->text() + QLatin1Char('\n'),
        signed_line);
    WindowRig::type(rig.find("password"), a_password);
    rig.press("approve");
    QCOMPARE(rig.world.last<command::Decide>().seen.stands_out, rig.world.approval_view.page.stands_out);
}

void TestApproving::danger_asks_for_a_remark() {
    WindowRig rig;
    rig.world.approval_view.remarks = {
        {Kind::listed, {{"kind", "colleague"}, {"name", "黃建國"}, {"from", "1150102"}}}};
    rig.sign_in(ui::PageId::approval);
    WindowRig::type(rig.find("password"), a_password);
    QVERIFY(!rig.find("approve")->isEnabled());
    WindowRig::type(rig.find("remark"), "asked them");
    QVERIFY(rig.find("approve")->isEnabled());
}

void TestApproving::what_stands_out_is_never_signed_together() {
    WindowRig rig;
    to_three(rig);
    auto* list = rig.find<QListWidget>("list");
    QVERIFY(!(list->item(0)->flags() & Qt::ItemIsUserCheckable));
    QVERIFY(!rig.find("together")->isEnabled());
    rig.press("tickAll");
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    QCOMPARE(list->item(2)->checkState(), Qt::Checked);
    QVERIFY(rig.find<QPushButton>("together")->text().contains(QStringLiteral("2")));
    rig.press("tickAll");  // and none again
    QVERIFY(!rig.find("together")->isEnabled());
}

void TestApproving::several_are_ticked_looked_at_and_signed_by_keyboard() {
    WindowRig rig;
    to_three(rig);
    auto* list = rig.find<QListWidget>("list");
    list->setFocus();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
    }
    WindowRig::settle();
    QVERIFY(rig.find("together")->isEnabled());
    QTest::keyClick(list, Qt::Key_B, Qt::AltModifier);
    QTRY_VERIFY(WindowRig::dialog<ui::TogetherDialog>() != nullptr);
    auto* dialog = WindowRig::dialog<ui::TogetherDialog>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(shown(dialog, "state-q2").contains(QStringLiteral("林務昌")));
    QTRY_VERIFY(shown(dialog, "state-q3").contains(QStringLiteral("7F3A-91C2")));
    auto* password = dialog->findChild<QWidget*>(QStringLiteral("passwordOfAll"));
    QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("approveTogether"))->isEnabled());
    WindowRig::type(password, a_password);
    WindowRig::key(password, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::ApproveTogether>(), 1);
    const auto& sent = rig.world.last<command::ApproveTogether>();
    QCOMPARE(sent.seen.size(), std::size_t{2});
    QCOMPARE(sent.seen.front().query, std::string("q2"));
    QCOMPARE(sent.seen.front().page.text, rig.world.approval_view.page.text);
    QCOMPARE(to_text(rig.world.typed), std::string(a_password));
    QVERIFY(WindowRig::dialog<ui::TogetherDialog>() == nullptr);
}

void TestApproving::a_fault_in_one_is_told_at_that_one() {
    WindowRig rig;
    to_three(rig);
    rig.world.answer<command::ApproveTogether>([](const command::ApproveTogether& wanted) {
        std::vector<desk::SignedPage> out;
        for (const auto& one : wanted.seen) out.push_back({one.query, std::nullopt});
        out.back().fault = Fault{FaultCode::query_changed, "test", {}};
        return out;
    });
    auto* dialog = both(rig);
    QVERIFY(dialog != nullptr);
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("passwordOfAll")), a_password);
    WindowRig::key(dialog->findChild<QWidget*>(QStringLiteral("passwordOfAll")), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(shown(dialog, "state-q2").contains(QStringLiteral("已核准")));
    QVERIFY(shown(dialog, "state-q3").contains(QStringLiteral("未核准")));
    QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("approveTogether"))->isVisible());
}

void TestApproving::what_stands_out_by_now_is_left_out() {
    WindowRig rig;
    to_three(rig);
    rig.world.answer<command::ShowApproval>([&rig](const command::ShowApproval& wanted) {
        auto view = rig.world.approval_view;
        if (wanted.query == "q3") view.remarks = {{Kind::unusual_volume, {{"person", "L03"}}}};
        return view;
    });
    auto* dialog = both(rig);
    QVERIFY(dialog != nullptr);
    QVERIFY(shown(dialog, "state-q3").contains(QStringLiteral("逐筆審核")));
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("passwordOfAll")), a_password);
    WindowRig::key(dialog->findChild<QWidget*>(QStringLiteral("passwordOfAll")), Qt::Key_Return);
    QCOMPARE(rig.world.last<command::ApproveTogether>().seen.size(), std::size_t{1});
    QCOMPARE(rig.world.last<command::ApproveTogether>().seen.front().query, std::string("q2"));
}

void TestApproving::the_forms_image_is_one_key_away() {
    WindowRig rig;
    rig.world.refuse<command::Attached>(Fault{FaultCode::ledger_sealed, "test", {}});
    rig.sign_in(ui::PageId::approval);
    QVERIFY(!rig.find("form")->isVisible());  // none at hand
    rig.world.approval_view.form = "AU-1";
    rig.world.state.approvals = {row("q7", "黃建國")};
    rig.publish();
    QVERIFY(rig.find("form")->isVisible());
    QTest::keyClick(rig.find("list"), Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(rig.world.asked<command::Attached>(), 1);
    QCOMPARE(rig.world.last<command::Attached>().row, std::string("AU-1"));
    QCOMPARE(rig.world.last<command::Attached>().field, std::string("form"));
    ui::close_all_dialogs();
}

void TestApproving::another_desks_image_is_fetched_when_it_has_come() {
    WindowRig rig;
    auto& rows = rig.world.state.approvals;
    rows = {row("q1", "陳瑋如"), row("q2", "林務昌")};
    rows[0].desk = rig.world.approval_view.desk = "0129999-W2";
    rows[0].image = rig.world.approval_view.image = desk::ImageHere::coming;
    rig.sign_in(ui::PageId::approval);
    auto* form = rig.find<ui::FormLink>("form");
    QVERIFY(form->isVisible() && !form->isEnabled());
    QVERIFY(form->text().contains(QStringLiteral("傳送中")));
    QVERIFY(form->toolTip().contains(QStringLiteral("傳送完成即可開啟")));
    rows[0].image = rig.world.approval_view.image = desk::ImageHere::whole;
    rig.publish();
    QVERIFY(form->isEnabled());
    QCOMPARE(form->text(), QStringLiteral("檢視影像(&F)"));
    // How far it has come; what goes wrong is told, and it may be asked for again.
    QString while_it_comes;
    rig.world.answer<command::OpenImage>([&](const auto&) -> Result<desk::AttachedFile> {
        while_it_comes = form->text();
        return fail(FaultCode::hub_refused, "test", {{"reason", "image"}});
    });
    QTest::keyClick(rig.find("list"), Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(rig.world.asked<command::OpenImage>(), 1);
    QTRY_COMPARE(form->way(), ui::FormLink::Way::open);
    QCOMPARE(rig.world.last<command::OpenImage>().query, std::string("q1"));
    QCOMPARE(rig.world.asked<command::Attached>(), 0);
    QVERIFY2(while_it_comes.contains(QStringLiteral("停止")), qPrintable(while_it_comes));
    ui::close_all_dialogs();
    // Pressed again it stops; so does going on to another query.
    form->click();
    QCOMPARE(form->way(), ui::FormLink::Way::stop);
    form->click();
    QVERIFY(rig.world.stopped<command::OpenImage>());
    QTRY_COMPARE(form->way(), ui::FormLink::Way::open);
    form->click();
    QVERIFY(!rig.world.stopped<command::OpenImage>());
    rig.world.approval_view.image = desk::ImageHere::none;
    rig.find<QListWidget>("list")->setCurrentRow(1);
    QVERIFY(rig.world.stopped<command::OpenImage>());
    QTRY_VERIFY(!form->isVisible());
    ui::close_all_dialogs();
}

void TestApproving::ticks_stay_while_the_list_changes() {
    WindowRig rig;
    to_three(rig);
    rig.find<QListWidget>("list")->item(2)->setCheckState(Qt::Checked);
    rig.world.state.approvals.erase(rig.world.state.approvals.begin());
    rig.publish();
    auto* list = rig.find<QListWidget>("list");
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
}

void TestApproving::another_desks_query_says_where_it_waits_and_is_signed_by_whom_it_asks_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("english");
    QTest::newRow("light zh") << false << false;
    QTest::newRow("dark en") << true << true;
}

/// JCIC_PICTURES=FOLDER: to be looked at.
void TestApproving::another_desks_query_says_where_it_waits_and_is_signed_by_whom_it_asks() {
    QFETCH(bool, dark);
    QFETCH(bool, english);
    WindowRig rig;
    auto& rows = rig.world.state.approvals;
    rows = {row("q1", "陳瑋如", {1, 1, 0}), row("q2", "林務昌"), row("q3", "吳佩珊")};
    rows[0].desk = "0129999-W2";
    rows[0].again = Fault{FaultCode::query_changed, "approval", {}};
    rows[1].waits_at = {{"0129999-W3", "L02"}};
    rig.world.approval_view.desk = rows[0].desk;
    rig.world.approval_view.again = rows[0].again;
    rig.sign_in(ui::PageId::approval);
    rig.window.resize(1280, 720);
    auto* list = rig.find<QListWidget>("list");
    const auto said = [&](int at) { return list->item(at)->data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(said(0).contains(QStringLiteral("0129999-W2")), qPrintable(said(0)));
    QVERIFY(said(0).contains(QStringLiteral("重新送核")));
    QVERIFY2(said(1).contains(QStringLiteral("同時送 0129999-W3（L02）")), qPrintable(said(1)));
    QVERIFY(rig.find<QLabel>("own")->text().contains(QStringLiteral("0129999-W2")));
    QVERIFY(rig.find<QLabel>("foldHint")->text().contains(QStringLiteral("由 0129999-W2 送核")));
    QVERIFY(rig.find<QComboBox>("approver")->count() <= 1);
    const auto folder = qEnvironmentVariable("JCIC_PICTURES");
    if (folder.isEmpty()) return;
    rig.appearance.change({english ? ui::Language::english : ui::Language::chinese,
                           dark ? ui::Shade::dark : ui::Shade::light, std::chrono::minutes{5}});
    const auto picture = [&](const char* name) {
        WindowRig::settle();
        rig.window.grab().save(QStringLiteral("%1/elsewhere %2 %3.png")
                                   .arg(folder, QString::fromLatin1(QTest::currentDataTag()), QLatin1String(name)));
    };
    rows[0].image = rig.world.approval_view.image = desk::ImageHere::whole;
    rig.world.state.hub = hub_of_desks();
    rig.publish();
    picture("connected");
    rig.world.state.hub->state = desk::HubView::State::away;
    rig.publish();
    picture("away");
}

void TestApproving::the_branchs_desks_say_whether_they_are_there() {
    WindowRig rig;
    rig.world.state.approvals = {row("q1", "陳瑋如")};
    rig.world.state.approvals[0].desk = rig.world.approval_view.desk = "0129999-W1";
    rig.sign_in(ui::PageId::approval);
    auto* desks = rig.find("desks");
    QVERIFY(!desks->isVisible());  // no hub
    rig.world.state.hub = hub_of_desks();
    rig.publish();
    QVERIFY(desks->isVisible());
    const auto said = [&] {
        QStringList out;
        for (const auto* one : desks->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            if (!one->accessibleName().isEmpty()) out << one->accessibleName();
        return out.join(QLatin1Char('\n'));
    };
    QCOMPARE(said(),
             QStringLiteral("0129999-W1：正常\n0129999-W3：離線，自 09:31\n0129999-W4：未曾連線\n0129999-W2：本機"));
    QVERIFY(!rig.find<QLabel>("own")->isVisible());
    rig.world.state.hub->desks.push_back({"0129999-W5", false, {}});
    rig.world.state.hub->desks.push_back({"0129999-W6", true, {}});
    rig.publish();
    QVERIFY2(said().contains(QStringLiteral("0129999-W5：未曾連線\n另 2 台：正常")), qPrintable(said()));
    rig.world.state.hub->state = desk::HubView::State::away;
    rig.publish();
    QVERIFY2(said().contains(QStringLiteral("0129999-W3：無法得知，自 09:02")), qPrintable(said()));
    // What is signed meanwhile stays here, and goes when the hub is back.
    QVERIFY(rig.find<QLabel>("own")->text().contains(QStringLiteral("簽署後留存本機，恢復連線時回送 0129999-W1")));
    rig.world.state.hub.reset();
    rig.publish();
    QVERIFY(!desks->isVisible());
}

JCIC_WINDOW_TEST(TestApproving)
#include "test_approving.moc"
