// What a real desk tells head office over a hub on a real PostgreSQL (docs/trust/branch-reports.md): reports that
// persons write wait in its profile until the hub has them, whatever comes between, and how it stands it tells by
// itself.
#include <QJsonArray>
#include <QtTest>

#include "app/desk/exchange/report_outbox.h"
#include "app/desk/registers/papers_desk.h"
#include "app/hub/statements.h"
#include "at_the_hub.h"
#include "cli/terminal.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::Officer;
namespace fs = std::filesystem;

class TestHubOffice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        desk_ = std::make_unique<scenario::HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        desk_->as(domain::Duty::unit_head);
        QTRY_VERIFY(desk_->phase() == hub::LineState::Phase::connected);
    }
    void cleanup() {
        desk_.reset();
        QVERIFY(
            rig_.server.psql("grant insert (ledger, institution, kind, since, position, body) on jcic.statement to "
                             "jcic_desk; truncate jcic.desk cascade"));
    }

    void how_it_stands_head_office_knows_by_itself() {
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), !branch()["heard"].toString().isEmpty()), 20'000);
        QCOMPARE(branch()["asked"].toInt(), 0);
        QCOMPARE(branch()["quiet"].toBool(true), false);
        QVERIFY(branch()["events"].toInt() > 0);
        QVERIFY(branch()["wrong"].toArray().isEmpty());
        // What it is when the day is over it says before the keys go.
        desk_->leave();
        Officer one = desk_->as();
        QTRY_VERIFY(desk_->phase() == hub::LineState::Phase::connected);
        const auto form = one.whole_form().value();
        VERIFY_OK((*desk_)->queries().submit(form));
        desk_->leave();
        QCOMPARE(branch()["waiting"].toInt(), 1);
        auto owner = rig_.connect_owner();
        QCOMPARE(hub_server::check(*owner)->found, 0U);
        QCOMPARE(hub_server::check(*owner)->standings, 1U);  // written over, as long as the week goes on
        desk_->as();
    }

    void a_report_reaches_head_office_by_a_round() {
        write_report();
        QCOMPARE(outbox().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), outbox().isEmpty()), 20'000);
        QCOMPARE(branch().value("report")["half"].toString(), half());
        QCOMPARE(branch()["report_state"].toString(), QString("there"));
        QCOMPARE(there(), QList<QByteArray>{written_});
    }

    void while_the_hub_is_away_it_waits_and_goes_later() {
        rig_.server.kill();
        QTRY_VERIFY((desk_->round(), (*desk_)->snapshot()->hub->state == desk::HubView::State::away));
        write_report();
        for (int round = 0; round < 3; ++round) desk_->round();
        QCOMPARE(outbox().size(), 1);
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), outbox().isEmpty()), 40'000);
        QCOMPARE(branch().value("report")["half"].toString(), half());
    }

    void what_was_refused_goes_again() {
        QVERIFY(rig_.server.psql("revoke insert on jcic.statement from jcic_desk"));
        write_report();
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), owes()), 20'000);
        desk_->round();
        QVERIFY(owes());  // as long as it waits
        QCOMPARE(outbox().size(), 1);
        QVERIFY(
            rig_.server.psql("grant insert (ledger, institution, kind, since, position, body) on jcic.statement to "
                             "jcic_desk"));
        ring();  // as the line does each minute
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), outbox().isEmpty()), 20'000);
        QVERIFY(!owes());
        QCOMPARE(there(), QList<QByteArray>{written_});
    }

    void killed_after_the_put_it_puts_the_same_again_once() {
        write_report();
        const auto name = outbox().front();
        const auto kept = read(outbox_folder() / name.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), outbox().isEmpty()), 20'000);
        // The hub had it, and the program ended before its file went.
        QVERIFY(files::replace(outbox_folder() / name.toStdString(), kept.toStdString()));
        desk_->break_off();
        desk_->open();
        desk_->as(domain::Duty::unit_head);
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), outbox().isEmpty()), 20'000);
        QCOMPARE(there(), QList<QByteArray>{written_});
    }

    void at_the_terminal_they_go_at_sign_out_and_when_desks_exchange() {
        write_report();
        VERIFY_OK((*desk_)->hub().sync((*desk_)->statements()));
        QVERIFY(outbox().isEmpty());
        write_report();
        desk_->leave();
        QVERIFY(outbox().isEmpty());
        QCOMPARE(there().size(), 2);
        desk_->as(domain::Duty::unit_head);
    }

    void what_cannot_be_read_stops_nothing_that_is_said() {
        fs::create_directories(outbox_folder());
        QVERIFY(files::replace(outbox_folder() / "1.report", std::string(40U << 20U, 'x')));  // more than is ever read
        QTRY_VERIFY_WITH_TIMEOUT(desk_->told() > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), !branch()["heard"].toString().isEmpty()), 20'000);
        fs::remove(outbox_folder() / "1.report");
        write_report();
        ring();
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round(), outbox().isEmpty()), 20'000);
    }

    void the_earliest_goes_first_and_what_is_no_report_stays() {
        const auto& machine = (*desk_)->parts().machine;
        VERIFY_OK(desk::keep_report(machine, 1'000'010, "later"));
        VERIFY_OK(desk::keep_report(machine, 1'000'009, "earlier"));
        QVERIFY(files::replace(outbox_folder() / "notes.report", std::string_view("no number")));
        QVERIFY(files::replace(outbox_folder() / "0005.report", std::string_view("no number of ours")));
        for (const char* expected : {"earlier", "later"}) {
            const auto next = desk::next_report(machine);
            VERIFY_OK(next);
            QVERIFY(next->has_value());
            QCOMPARE((*next)->bytes, std::string(expected));
            QCOMPARE((*next)->kind, domain::StatementKind::branch_report);
            QCOMPARE((*next)->since, 0U);
            VERIFY_OK(desk::forget_report(machine, **next));
        }
        const auto none = desk::next_report(machine);
        VERIFY_OK(none);
        QVERIFY(!none->has_value());
        // Again the same, in its place; gone already is gone.
        VERIFY_OK(desk::keep_report(machine, 1'000'011, "one"));
        VERIFY_OK(desk::keep_report(machine, 1'000'011, "one"));
        const auto one = desk::next_report(machine);
        VERIFY_OK(desk::forget_report(machine, **one));
        VERIFY_OK(desk::next_report(machine));
        QVERIFY(!desk::next_report(machine)->has_value());
    }

    void without_a_hub_nothing_is_kept() {
        scenario::Profiles others;
        const auto profile = others.fresh();
        const auto place = scenario::open(profile);
        const auto& machine = place->parts().machine;
        VERIFY_OK(desk::keep_report(machine, 5, "bytes"));
        QVERIFY(!fs::exists(profile / "statements"));
        QVERIFY(!desk::next_report(machine)->has_value());
    }

private:
    [[nodiscard]] test::Ended office() const {
        return test::run_to_end(test::built("app/jcic-desk-hub"),
                                {"office", "--json", "--connect", QString::fromStdString(rig_.server.owner_text())});
    }
    [[nodiscard]] QJsonObject branch() const { return office().json()["branches"].toArray().at(0).toObject(); }
    /// The one that ended last, by which head office looks.
    [[nodiscard]] QString half() const { return office().json()["half"].toString(); }
    /// As a person at the window or the terminal writes it: a file, and a copy on its way to the hub.
    void write_report() {
        const auto file = fs::path(folder_.filePath("one.report").toStdString());
        const auto month = domain::roc_date_at(SystemClock().now()).text();
        const auto year = std::stoi(month.substr(0, 3));
        const auto half =
            std::stoi(month.substr(3, 2)) <= 6 ? std::to_string(year - 1) + "H2" : std::to_string(year) + "H1";
        const auto written = (*desk_)->papers().report(half, file);
        if (!written) qFatal("%s", qPrintable(scenario::code(written)));
        written_ = read(file);
        fs::remove(file);
    }
    static QByteArray read(const fs::path& file) {
        const auto text = files::read_text(file);
        return text ? QByteArray::fromStdString(*text) : QByteArray();
    }
    [[nodiscard]] fs::path outbox_folder() const { return desk_->profile() / "statements"; }
    [[nodiscard]] QStringList outbox() const {
        return QDir(QString::fromStdString(outbox_folder().string())).entryList({"*.report"}, QDir::Files);
    }
    /// Reports that the hub has.
    [[nodiscard]] QList<QByteArray> there() const {
        auto owner = rig_.connect_owner();
        const auto rows = owner->run("select body from jcic.statement where kind = 'branch-report' order by position");
        QList<QByteArray> out;
        for (std::size_t row = 0; row < rows->size(); ++row)
            out << QByteArray::fromStdString(to_text(*rows->bytes(row, 0)));
        return out;
    }
    [[nodiscard]] bool owes() const { return (*desk_)->snapshot()->hub->owed.has_value(); }
    void ring() { (*desk_)->parts().hub_line.bell()->ring(hub::NewsKind::everything); }

    scenario::Profiles profiles_;
    QTemporaryDir folder_;
    QByteArray written_;
    test::HubRig rig_;
    std::unique_ptr<scenario::HubSeat> desk_;
};

JCIC_TEST(TestHubOffice)
#include "test_hub_office.moc"
