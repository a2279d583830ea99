// A frozen desk says so, on every page: what is stopped, why, until when, what may still be done (R-LO-6).
#include <QLabel>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/seat/rail_and_strip.h"

using namespace jcic;
using namespace jcic::test;

namespace {

desk::StopView stop_view(std::optional<domain::Item> item) {
    desk::StopView out;
    out.stop.row = "3";
    out.stop.cause = "incident";
    out.stop.why = "疑似外洩，待查";
    out.stop.item = item;
    out.entered_by = "陳經理";
    out.since = domain::parse_iso("2026-11-20T02:00:00Z").value();
    return out;
}

}  // namespace

class TestStops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_is_said_while_nothing_is_stopped();
    void the_banner_says_what_why_until_when_and_what_may_still_be_done();
    void it_stands_on_the_board_and_on_the_form_and_opens_its_row();
    void what_people_wrote_is_no_markup();
};

void TestStops::nothing_is_said_while_nothing_is_stopped() {
    WindowRig rig;
    rig.sign_in();
    QVERIFY(!rig.find<ui::StopBanner>("stops")->isVisible());
    rig.world.state.stops = {stop_view(std::nullopt)};
    rig.world.publish();
    QVERIFY(rig.find<ui::StopBanner>("stops")->isVisible());
    rig.world.state.stops.clear();
    rig.world.publish();
    QVERIFY(!rig.find<ui::StopBanner>("stops")->isVisible());
}

void TestStops::the_banner_says_what_why_until_when_and_what_may_still_be_done() {
    WindowRig rig;
    rig.sign_in();
    auto imposed = stop_view(domain::Item::t52);
    imposed.stop.imposed_by = "bli";
    imposed.stop.letter = "保企字第9號";
    imposed.stop.until = domain::RocDate::parse("1151231").value();
    imposed.person_name = "林怡君";
    rig.world.state.stops = {stop_view(std::nullopt), imposed};
    rig.world.publish();
    const auto text = rig.find<QLabel>("stopText")->text();
    for (const auto* said : {"全單位", "陳經理", "115-11-20 10:00", "資料外洩或資安事件", "疑似外洩，待查",
                             "至解除為止", "T52", "林怡君", "勞動部勞工保險局 保企字第9號", "至 115-12-31 止",
                             "不得送出、核准、發查或調閱", "仍得閱覽、列印、歸檔及銷毀"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
}

void TestStops::it_stands_on_the_board_and_on_the_form_and_opens_its_row() {
    WindowRig rig;
    rig.sign_in();
    rig.world.state.stops = {stop_view(domain::Item::t50)};
    rig.world.publish();
    for (const auto page : {ui::PageId::board, ui::PageId::new_query}) {
        rig.go_to(page);
        QVERIFY(rig.find<ui::StopBanner>("stops")->isVisible());
        QVERIFY(rig.find<QLabel>("stopText")->width() > 300);
    }
    rig.press("stopOpen");
    QCOMPARE(rig.window.current(), ui::PageId::registers);
    QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QStringLiteral("停止查詢登記簿"));
}

void TestStops::what_people_wrote_is_no_markup() {
    WindowRig rig;
    rig.sign_in();
    auto one = stop_view(std::nullopt);
    one.stop.why = "<b>&amp;</b>";
    rig.world.state.stops = {one};
    rig.world.publish();
    QVERIFY(rig.find<QLabel>("stopText")->text().contains(QStringLiteral("<b>&amp;</b>")));
    QCOMPARE(rig.find<QLabel>("stopText")->textFormat(), Qt::PlainText);
}

JCIC_WINDOW_TEST(TestStops)
#include "test_stops.moc"
