// What head office sees at the hub (docs/run/hub.md): under a role and a certificate of its own, what desks signed and
// nothing else, what is wrong or late on top, and never a subject.
#include <sys/stat.h>

#include <QJsonArray>
#include <QRegularExpression>
#include <QtTest>

#include "app/domain/roc_date.h"
#include "app/files/files.h"
#include "app/hub/standings.h"
#include "app/hub/trees.h"
#include "app/hub_server/office_shown.h"
#include "app/verify/trail/crypto.h"
#include "cli/terminal.h"
#include "scenario/read_back.h"
#include "support/places.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"
#include "tests/hub/role_at_hub.h"
#include "witness/some_log.h"

using namespace jcic;
using namespace jcic::hub_server;
using domain::DeskStanding;
using test::said;

namespace {

UtcTime at(const char* iso) {
    return domain::parse_iso(iso).value();
}

constexpr const char* monday = "2026-12-21T06:06:00Z";  ///< 115-12-21, a Monday

/// As a branch's desk was read, at the counter of an invented branch.
OfficeDesk read_desk(const char* institution, const char* branch, const char* workstation) {
    OfficeDesk out;
    out.as.world = "real";
    out.as.desk = {std::string(32, '1'), institution, branch, workstation, {}};
    out.since = at("2026-01-05T02:00:00Z");
    out.seen = "2026-12-21T06:05:00.000Z";
    DeskStanding standing{"real", institution, branch, workstation, out.as.desk.ledger, "1151221"};
    standing.made = at("2026-12-21T06:05:00Z");
    standing.events = 100;
    standing.queries = {{"T50", 10}, {"T51", 4}};
    standing.waiting = 1;
    standing.sample = DeskStanding::Sample{"115-11", 10, 10};
    out.standing = standing;
    domain::BranchReport report;
    report.half = "115H1";
    report.made = at("2026-07-03T02:00:00Z");
    out.report = report;
    out.sealed = 90;
    out.witnessed = 80;
    return out;
}

Office office(const std::vector<OfficeDesk>& desks, const char* when = monday) {
    return office_of(desks, {at(when)});
}

std::vector<OfficeDesk> some_branches() {
    auto good = read_desk("0129999", "忠孝分行", "0129999-W1");
    auto beside = read_desk("0129999", "忠孝分行", "0129999-W2");
    beside.as.desk.ledger = std::string(32, '2');
    beside.standing->queries = {{"T50", 1}};
    beside.standing->made = at("2026-12-21T01:12:00Z");
    auto late = read_desk("0129821", "臺南分行", "0129821-W1");
    late.standing->owed = {{"reviews", {2, 1}}, {"weekly-sheets", {3, 2}}};
    late.standing->sample = DeskStanding::Sample{"115-11", 10, 4};
    auto silent = read_desk("0129787", "花蓮分行", "0129787-W1");
    silent.standing->made = at("2026-12-17T06:00:00Z");
    silent.standing->week = "1151214";
    auto forged = read_desk("0129943", "板橋分行", "0129943-W1");
    forged.standing.reset();
    forged.wrong = {{"0129943-W1", "standing", "1151221", "signature"}};
    auto never = read_desk("0129865", "臺中分行", "0129865-W1");
    never.standing.reset();
    never.report.reset();
    never.seen.clear();
    never.sealed = never.witnessed = 0;
    auto retired = read_desk("0129999", "忠孝分行", "0129999-W0");
    retired.as.desk.retired = true;
    return {good, beside, late, silent, forged, never, retired};
}

}  // namespace

class TestOffice : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        one_ = &rig_.enrol("0129999", "0129999-W1", '1');
        far_ = &rig_.enrol("0129821", "0129821-W1", '3');
        QVERIFY(rig_.server.psql("create role office_head login in role jcic_office"));
        head_ = std::make_unique<test::RoleAtHub>(rig_, "office_head");
    }
    void init() {
        QVERIFY(
            rig_.server.psql("delete from jcic.standing; delete from jcic.statement; delete from jcic.cosignature; "
                             "delete from jcic.checkpoint; delete from jcic.leaf"));
    }

    void as_head_office_over_TLS_each_branch_has_a_row() {
        auto stands = standing_of(*one_);
        stands.owed["weekly-sheets"] = {2, 1};
        QCOMPARE(put(*one_, stands), "done");
        QCOMPARE(put(*far_, standing_of(*far_)), "done");
        put_report(*one_, 7, report_of(*one_));
        const auto ended = run({"--json"});
        QVERIFY2(ended.status == 0, qPrintable(ended.error));
        const auto rows = ended.json()["branches"].toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]["institution"].toString(), QString("0129999"));
        QCOMPARE(rows[0]["stands"].toString(), QString("late"));
        QCOMPARE(rows[0]["late"].toInt(), 1);
        QCOMPARE(rows[0]["asked"].toInt(), 5);
        QCOMPARE(rows[0]["report"]["half"].toString(), QString("115H1"));
        QCOMPARE(rows[1]["stands"].toString(), QString("well"));
        QVERIFY(rows[1]["report"].isNull());
        QCOMPARE(ended.json().value("all")["asked"].toInt(), 10);
        // The owner of the tables reads the same.
        QCOMPARE(run_as_owner({"--json"}).json()["branches"].toArray(), rows);
        const auto text = run({"--language", "en"}).out;
        QVERIFY2(text.startsWith("late  0129999 忠孝分行 (practice)  desks 1  queries 5 (T50 5)  waiting 1  "
                                 "sample 9/10  late 1 (weekly-sheets 1)  heard 20"),
                 qPrintable(text));
    }

    void the_role_reads_nothing_else() {
        auto hub = hub::Connection::open_by_text(head_->conninfo().toStdString(), Millis{5'000});
        VERIFY_OK(hub);
        auto desk = rig_.connect(*one_);
        QCOMPARE(said(desk->run("insert into jcic.statement (ledger, institution, kind, since, position, body) values "
                                "(jcic.own_ledger(), '0129999', 'exchange', 0, 9, 'x')")),
                 "done");
        QCOMPARE(hub->run("select count(*) from jcic.statement")->text(0, 0), std::string("0"));
        for (const std::string table : {"claim", "leaf", "approval", "offered", "witness", "hub"}) {
            const auto read = hub->run("select count(*) from jcic." + table);
            QVERIFY2(!read.has_value(), table.c_str());
            QCOMPARE(QString::fromStdString(std::string(hub::sqlstate_of(read.error()))), QString("42501"));
        }
        for (const std::string statement :
             {"update jcic.standing set body = 'x'", "delete from jcic.standing",
              "insert into jcic.standing (ledger, week, body) values (repeat('1', 32), '1151221', 'x')"})
            QCOMPARE(said(hub->run(statement)), "hub.refused right");
    }

    void a_desk_writes_its_own_standing_and_no_other() {
        QCOMPARE(put(*one_, standing_of(*one_)), "done");
        auto again = standing_of(*one_);
        again.waiting = 7;
        QCOMPARE(put(*one_, again), "done");
        QCOMPARE(run({"--json"}).json().value("all")["waiting"].toInt(), 7);
        auto hub = rig_.connect(*far_);
        QCOMPARE(said(hub::put_standing(*hub, {one_->ledger(), again.week, "x"})), "hub.refused right");
        QCOMPARE(hub->run("select count(*) from jcic.standing")->text(0, 0), std::string("0"));
    }

    void an_earlier_hub_takes_none() {
        QVERIFY(rig_.server.psql("alter table jcic.standing rename to put_away"));
        auto hub = rig_.connect(*one_);
        const auto taken = hub::put_standing(*hub, {one_->ledger(), "1151221", "x"});
        const auto read = run({"--language", "en"});
        const auto checked = run_hub({"check", "--connect", QString::fromStdString(rig_.server.owner_text())});
        QVERIFY(rig_.server.psql("alter table jcic.put_away rename to standing"));
        QCOMPARE(said(taken), "done");
        QCOMPARE(*taken, false);
        QCOMPARE(read.status, 3);
        QCOMPARE(read.error, QString("The database has no schema, or an older one: run init or migrate (hub.older)\n"));
        QCOMPARE(checked.status, 3);
    }

    void what_is_forged_is_named_on_top_and_not_counted_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        const QString standing = "update jcic.standing set body = ";
        const QString own = " where ledger = repeat('3', 32)";
        QTest::newRow("a count") << standing + replaced("waiting\\t1", "waiting\\t0") + own << "standing"
                                 << "signature";
        QTest::newRow("cut") << standing + "substr(body, 1, 100)" + own << "standing"
                             << "form";
        QTest::newRow("a line more") << standing + replaced("waiting\\t1", "name\\tA123456789\\nwaiting\\t1") + own
                                     << "standing"
                                     << "form";
        QTest::newRow("another desk's") << standing +
                                               "(select body from jcic.standing where ledger = repeat('1', 32))" + own
                                        << "standing"
                                        << "desk";
        QTest::newRow("an earlier week's in the place of this")
            << "update jcic.standing set week = '1160104'" + own << ""
            << "";
        QTest::newRow("another week") << "update jcic.standing set week = '1150105'" + own << "standing"
                                      << "position";
        const QString report = "update jcic.statement set body = ";
        const QString last = own + " and position = 7";
        QTest::newRow("a figure of a report")
            << report + replaced("findings\\t3", "findings\\t0") + last << "branch-report"
            << "signature";
        QTest::newRow("another's report")
            << report + "(select body from jcic.statement where ledger = repeat('1', 32))" + last << "branch-report"
            << "desk";
        QTest::newRow("an earlier report behind a later one")
            << "update jcic.statement set n = default" + own + " and position = 5"
            << "branch-report"
            << "position";
    }
    void what_is_forged_is_named_on_top_and_not_counted() {
        QFETCH(QString, statement);
        QFETCH(QString, what);
        QFETCH(QString, reason);
        QCOMPARE(put(*one_, standing_of(*one_)), "done");
        QCOMPARE(put(*far_, standing_of(*far_)), "done");
        auto earlier = report_of(*far_);
        earlier.made -= std::chrono::hours{24};
        put_report(*one_, 7, report_of(*one_));
        put_report(*far_, 5, earlier);
        put_report(*far_, 7, report_of(*far_));
        QVERIFY(rig_.server.psql("alter table jcic.statement disable trigger user; " + statement +
                                 "; alter table jcic.statement enable trigger user"));
        const auto ended = run({"--json"});
        const auto rows = ended.json()["branches"].toArray();
        if (what.isEmpty()) {  // of a week to come: not asked for, so the branch said nothing of this one
            QCOMPARE(ended.status, 0);
            QCOMPARE(rows[0]["stands"].toString(), QString("quiet"));
            return;
        }
        QVERIFY2(ended.status == 4, qPrintable(ended.out));
        QCOMPARE(rows[0]["institution"].toString(), QString("0129821"));
        QCOMPARE(rows[0]["stands"].toString(), QString("wrong"));
        QCOMPARE(rows[0]["wrong"][0]["what"].toString(), what);
        QCOMPARE(rows[0]["wrong"][0]["reason"].toString(), reason);
        if (what == "standing") QCOMPARE(rows[0]["waiting"].toInt(), 0);
        QVERIFY(run({"--language", "en"}).out.contains("  0129821-W1: " + what));
        if (reason == "position" && what == "branch-report") return;  // `check` holds each by itself
        auto owner = rig_.connect_owner();
        const auto checked = hub_server::check(*owner);
        VERIFY_OK(checked);
        QCOMPARE(checked->found, 1U);
        QCOMPARE(QString::fromStdString(checked->findings.front().reason), reason);
    }

    void how_far_was_witnessed_is_held_to_the_key_that_is_given() {
        QCOMPARE(put(*one_, standing_of(*one_)), "done");
        const test::SomeLog log{"jcic-desk/practice/0129999/" + one_->ledger()};
        auto hub = rig_.connect(*one_);
        QCOMPARE(said(hub::put_leaves(*hub, one_->ledger(), 1, {log.leaves.begin(), log.leaves.begin() + 8})), "done");
        QCOMPARE(said(hub::put_seal(*hub, one_->ledger(), {8, 1, log.seal(8, 1)})), "done");
        const QTemporaryDir folder;
        const auto witness = [&](QStringList line) {
            line.insert(1, folder.filePath("w"));
            return test::run_to_end(test::built("app/jcic-desk-witness"), line);
        };
        const auto key = witness({"init", "bank.example/audit"}).out.trimmed();
        const test::RoleAtHub audit(rig_, "witness_audit");
        const auto log_key = verify::NoteKey{log.origin, verify::KeyType::log, test::public_half(1)}.text();
        QCOMPARE(witness({"trust", QString::fromStdString(log_key)}).status, 0);
        QCOMPARE(
            run_hub({"witness", "witness_audit", key, "--connect", QString::fromStdString(rig_.server.owner_text())})
                .status,
            0);
        const auto signs = witness({"sign", "--connect", audit.conninfo()});
        QVERIFY2(signs.status == 0, qPrintable(signs.out + signs.error));
        const auto good = run({"--json", "--witness", key});
        QCOMPARE(good.status, 0);
        QCOMPARE(good.json()["witnesses"].toBool(), true);
        QCOMPARE(good.json().value("all")["witnessed"].toInt(), 8);
        // The owner says more of it than was witnessed.
        QVERIFY(rig_.server.psql(
            "insert into jcic.cosignature (ledger, size, witness, line) select ledger, 30, witness, line "
            "from jcic.cosignature"));
        QCOMPARE(run({"--json"}).json().value("all")["witnessed"].toInt(), 30);  // the server's word
        const auto held = run({"--json", "--witness", key});
        QCOMPARE(held.status, 4);
        QCOMPARE(held.json().value("all")["witnessed"].toInt(), 8);
        QCOMPARE(held.json()["branches"][0]["wrong"][0]["what"].toString(), QString("cosignature"));
        QCOMPARE(held.json()["branches"][0]["wrong"][0]["reason"].toString(), QString("checkpoint"));
        // Another ledger's seal and line in this one's place.
        QVERIFY(
            rig_.server.psql("update jcic.checkpoint set ledger = repeat('3', 32); "
                             "delete from jcic.cosignature where size = 30; "
                             "update jcic.cosignature set ledger = repeat('3', 32)"));
        const auto moved = run({"--json", "--witness", key});
        QCOMPARE(moved.json().value("all")["witnessed"].toInt(), 0);
        QCOMPARE(moved.json()["branches"][0]["institution"].toString(), QString("0129821"));
    }

    void a_workbook_and_a_page_are_written_once() {
        QCOMPARE(put(*one_, standing_of(*one_)), "done");
        const QTemporaryDir folder;
        const auto book = folder.filePath("office.xlsx");
        const auto page = folder.filePath("office.pdf");
        const auto ended = run({"--xlsx", book, "--page", page});
        QVERIFY2(ended.status == 0, qPrintable(ended.error));
        const auto rows = scenario::rows_of_workbook(scenario::Archive(book.toStdString()));
        QCOMPARE(rows.size(), 4);  // columns, two branches, all
        QCOMPARE(rows[0].mid(1, 4), (QStringList{"機構代號", "分行", "櫃台數", "本週查詢"}));
        QCOMPARE(rows[2].mid(1, 4), (QStringList{"0129999", "忠孝分行（練習）", "1", "5"}));
        const auto text = scenario::text_of_pages(page.toStdString(), "");
        QVERIFY2(text.contains("分行總覽") && text.contains("忠孝分行（練習）"), qPrintable(text));
        const auto again = run({"--page", page, "--language", "en"});
        QCOMPARE(again.status, 3);
        QCOMPARE(again.error, QString("The file already exists and was not overwritten: add --replace to replace it: "
                                      "office.pdf (file.write)\n"));
        const auto english = folder.filePath("office-en.pdf");
        QCOMPARE(run({"--page", english, "--language", "en"}).status, 0);
        const auto words = scenario::text_of_pages(english.toStdString(), "");
        QVERIFY2(words.contains("Page1of1") && !words.contains("第"), qPrintable(words));
    }

    /// As a timer writes it each night. What stops half-way leaves the one of the night before.
    void a_page_of_the_night_before_is_replaced_where_it_is_said() {
        QCOMPARE(put(*one_, standing_of(*one_)), "done");
        const QTemporaryDir folder;
        const auto book = folder.filePath("office.xlsx");
        const auto page = folder.filePath("office.pdf");
        const QStringList nightly{"--xlsx", book, "--page", page, "--replace"};
        QCOMPARE(run(nightly).status, 0);
        const auto inode = [&page] {
            struct stat of {};
            return ::stat(page.toUtf8().constData(), &of) == 0 ? of.st_ino : 0;
        };
        const auto before = inode();
        auto more = standing_of(*one_);
        more.queries["T50"] += 7;
        QCOMPARE(put(*one_, more), "done");
        QCOMPARE(run(nightly).status, 0);
        QVERIFY(inode() != before);  // renamed over it: who has it open reads it to its end
        const auto rows = scenario::rows_of_workbook(scenario::Archive(book.toStdString()));
        QCOMPARE(rows[2].mid(1, 4), (QStringList{"0129999", "忠孝分行（練習）", "1", "12"}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{"office.pdf", "office.xlsx"}));
        QCOMPARE(run({"--page", folder.filePath("none/office.pdf"), "--replace"}).status, 3);
    }

    void says_what_is_wrong_with_how_it_was_called() {
        for (const QStringList& line : {QStringList{"--week", "115-12-21"}, {"--page"}, {"--witness", "none"}})
            QCOMPARE(run(line).status, 2);
        QCOMPARE(run_hub({"status", "--page", "x.pdf"}).status, 2);
        QCOMPARE(run({"--json", "--week", "1151223"}).json()["week"].toString(), QString("1151221"));
    }

    // Without a server: what was read, as rows.

    void what_is_wrong_is_first_then_what_is_late_then_what_is_silent() {
        const auto shown = office(some_branches());
        QStringList branches;
        for (const auto& row : shown.rows) branches << QString::fromStdString(row.institution);
        QCOMPARE(branches, (QStringList{"0129943", "0129821", "0129865", "0129787", "0129999"}));
        const auto& both = shown.rows.back();
        QCOMPARE(both.desks, 2U);
        QCOMPARE(both.asked, 15U);
        QCOMPARE(*both.heard, at("2026-12-21T01:12:00Z"));  // of the desk that was silent longest
        QCOMPARE(both.witnessed, 160U);
        QCOMPARE(both.events, 200U);
        QCOMPARE(shown.rows[2].report_state, ReportState::late);  // enrolled in January, and no report of 115H1
        QVERIFY(!shown.rows[2].heard);
        QCOMPARE(shown.rows[3].asked, 0U);  // its week is an earlier one
        QCOMPARE(shown.all.asked, 29U);
        QCOMPARE(shown.all.late, 3U);
    }

    void a_branch_is_silent_after_an_office_day() {
        auto desk = read_desk("0129999", "忠孝分行", "0129999-W1");
        desk.standing->made = at("2026-12-18T08:00:00Z");  // Friday afternoon
        QCOMPARE(office({desk}, "2026-12-21T06:06:00Z").rows[0].quiet, false);
        QCOMPARE(office({desk}, "2026-12-22T06:06:00Z").rows[0].quiet, true);
        auto earlier = OfficeWanted{at("2026-12-22T06:06:00Z"), "1151214"};
        QCOMPARE(office_of({desk}, earlier).rows[0].quiet, false);  // of a week that is over
    }

    void nobody_is_silent_for_a_holiday() {
        auto desk = read_desk("0129999", "忠孝分行", "0129999-W1");
        desk.standing->made = at("2026-12-24T08:00:00Z");  // Thursday afternoon
        OfficeWanted wanted{at("2026-12-28T06:06:00Z")};   // Monday
        QCOMPARE(office_of({desk}, wanted).rows[0].quiet, true);
        VERIFY_OK(wanted.calendar.load(view("西元日期,星期,是否放假,備註\n20261225,五,2,行憲紀念日\n")));
        QCOMPARE(office_of({desk}, wanted).rows[0].quiet, false);
        wanted.at = at("2026-12-29T06:06:00Z");
        QCOMPARE(office_of({desk}, wanted).rows[0].quiet, true);
    }

    void a_calendar_is_read_as_a_desk_reads_it() {
        QCOMPARE(put(*one_, standing_of(*one_)), "done");
        const QTemporaryDir folder;
        const auto file = folder.filePath("calendar.csv");
        QVERIFY(files::replace(file.toStdString(), std::string_view("no calendar\n")));
        QCOMPARE(run({"--calendar", file}).status, 3);
        QCOMPARE(run_hub({"check", "--calendar", file}).status, 3);
        QVERIFY(files::replace(file.toStdString(),
                               std::string_view("西元日期,星期,是否放假,備註\n20261225,五,2,行憲紀念日\n")));
        QCOMPARE(run({"--json", "--calendar", file}).status, 0);
        QCOMPARE(run_hub({"check", "--calendar", file}).status, 2);
    }

    void a_report_is_owed_after_the_half_data() {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("half");
        QTest::addColumn<QString>("made");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, const char* when, const char* half, const char* made, ReportState state) {
            QTest::newRow(name) << when << half << made << static_cast<int>(state);
        };
        row("there", "2026-12-21T00:00:00Z", "115H1", "2026-07-03T00:00:00Z", ReportState::there);
        row("made too early", "2026-12-21T00:00:00Z", "115H1", "2026-06-30T00:00:00Z", ReportState::late);
        row("of the half before", "2026-12-21T00:00:00Z", "114H2", "2026-07-03T00:00:00Z", ReportState::late);
        row("the month after it", "2027-01-31T00:00:00Z", "115H1", "2026-07-03T00:00:00Z", ReportState::not_yet);
        row("a month later", "2027-02-01T00:00:00Z", "115H1", "2026-07-03T00:00:00Z", ReportState::late);
        row("of the year", "2027-02-01T00:00:00Z", "115", "2027-01-04T00:00:00Z", ReportState::there);
        row("nobody was there", "2026-02-01T00:00:00Z", "none", "2026-01-31T00:00:00Z", ReportState::none);
    }
    void a_report_is_owed_after_the_half() {
        QFETCH(QString, when);
        QFETCH(QString, half);
        QFETCH(QString, made);
        QFETCH(int, state);
        auto desk = read_desk("0129999", "忠孝分行", "0129999-W1");
        desk.report->half = half.toStdString();
        desk.report->made = at(made.toUtf8().constData());
        QCOMPARE(static_cast<int>(office({desk}, when.toUtf8().constData()).rows[0].report_state), state);
    }

    void head_office_holds_it_to_its_own_list() {
        auto first = read_desk("0129999", "忠孝分行", "0129999-W1");
        auto second = read_desk("0129821", "臺南分行", "0129821-W1");
        first.as.desk.enrolled = {{"忠孝分行", "0129999-W1", Bytes{1, 2, 3}}};
        second.as.desk.enrolled = {{"臺南分行", "0129821-W1", Bytes{4, 5, 6}}};
        const auto compared = to_hex(verify::sha256({Bytes{1, 2, 3}}));
        OfficeWanted wanted{at(monday)};
        const auto reasons = [&] {
            QStringList out;
            for (const auto& row : office_of({first, second}, wanted).rows)
                out << QString::fromStdString(row.institution + (row.wrong.empty() ? "" : " " + row.wrong[0].reason));
            return out;
        };
        wanted.expected = {{"0129999", "忠孝分行", compared}, {"0129821", "臺南分行", ""}};
        QCOMPARE(reasons(), (QStringList{"0129821", "0129999"}));
        wanted.expected = {{"0129999", "忠孝分行", compared}, {"0129787", "花蓮分行", compared}};
        QCOMPARE(reasons(), (QStringList{"0129821 unlisted", "0129787 missing", "0129999"}));
        wanted.expected = {{"0129999", "忠孝分行", ""}, {"0129821", "臺南分行", compared}};
        QCOMPARE(reasons(), (QStringList{"0129821 fingerprint", "0129999"}));
        const auto text = text_of(office_of({first, second}, wanted), verify::Language::english);
        QVERIFY(text.find("  branch 0129821: None of its certificates") != std::string::npos);
    }

    void the_list_is_read_as_for_gathering() {
        const QTemporaryDir folder;
        const auto list = folder.filePath("branches.csv");
        const auto written = [&](const char* text) {
            if (!files::replace(list.toStdString(), std::string_view(text))) qFatal("not written");
        };
        written("機構代號,單位,憑證指紋\n0129999,忠孝分行,\n0129821,忠孝分行,\n0129787,花蓮分行,\n");
        const auto ended = run({"--json", "--expected", list});
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.json()["branches"][0]["institution"].toString(), QString("0129787"));
        QCOMPARE(ended.json()["branches"][0]["wrong"][0]["reason"].toString(), QString("missing"));
        written("機構代號\n012999\n");
        QCOMPARE(run({"--expected", list}).status, 3);
        QCOMPARE(run_hub({"check", "--expected", list}).status, 3);
    }

    /// Who collects these reads them by name. Where it is meant to change: the found one beside the built program.
    void json_is_as_it_was() {
        const auto found = QByteArray::fromStdString(json_of(office(some_branches()))) + "\n";
        QFile golden(QString::fromStdString(test::in_source("tests/hub/office.json")));
        QVERIFY(golden.open(QFile::ReadOnly));
        const auto expected = golden.readAll();
        if (found != expected) {
            QFile written("office.json.found");
            if (written.open(QFile::WriteOnly)) written.write(found);
        }
        QCOMPARE(found, expected);
    }

    void never_a_subject() {
        const auto shown = office(some_branches());
        const auto table = table_of(shown, verify::Language::chinese);
        auto all = QString::fromStdString(json_of(shown) + text_of(shown, verify::Language::english));
        for (const auto& row : table.rows)
            for (const auto& cell : row) all += QString::fromStdString(cell) + "\n";
        // Nothing that looks like an ID number; each Chinese word is the program's, or a branch's name.
        QVERIFY(!all.contains(QRegularExpression("[A-Z][0-9]{9}")));
        const auto page = page_of(shown, verify::Language::chinese);
        VERIFY_OK(page);
        QFile file(folder_.filePath("page.pdf"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(reinterpret_cast<const char*>(page->data()), static_cast<qint64>(page->size()));
        file.close();
        const auto text = scenario::text_of_pages(folder_.filePath("page.pdf").toStdString(), "");
        QVERIFY2(text.contains("▲0129821臺南分行：") && text.contains("▲!0129943板橋分行："), qPrintable(text));
        QVERIFY(!text.contains(QRegularExpression("[A-Z][0-9]{9}")));
    }

private:
    [[nodiscard]] test::Ended run_hub(const QStringList& line) const {
        return test::run_to_end(test::built("app/jcic-desk-hub"), line);
    }
    [[nodiscard]] test::Ended run(const QStringList& more) const {
        return run_hub(QStringList{"office", "--connect", head_->conninfo()} + more);
    }
    [[nodiscard]] test::Ended run_as_owner(const QStringList& more) const {
        return run_hub(QStringList{"office", "--connect", QString::fromStdString(rig_.server.owner_text())} + more);
    }
    static QString replaced(const char* from, const char* to) {
        return QStringLiteral("convert_to(replace(convert_from(body, 'UTF8'), E'%1', E'%2'), 'UTF8')").arg(from, to);
    }
    /// Of this week, a minute ago.
    static DeskStanding standing_of(const test::HubDesk& desk) {
        const auto& as = desk.enrolment();
        const auto now = SystemClock().now();
        DeskStanding out{as.world,       as.institution, as.branch,
                         as.workstation, as.ledger,      monday_of(domain::roc_date_at(now))};
        out.made = now - std::chrono::minutes{1};
        out.events = 40;
        out.queries = {{"T50", 5}};
        out.waiting = 1;
        out.sample = DeskStanding::Sample{"115-11", 10, 9};
        return out;
    }
    QString put(const test::HubDesk& desk, const DeskStanding& stands) {
        const auto text = domain::standing_text(stands, desk.enrolment().certificate);
        const auto signature = desk.own().sign(view(text));
        auto hub = rig_.connect(desk);
        return said(hub::put_standing(*hub, {desk.ledger(), stands.week, text + domain::signature_line(*signature)}));
    }
    static domain::BranchReport report_of(const test::HubDesk& desk) {
        const auto& as = desk.enrolment();
        domain::BranchReport out;
        out.world = as.world;
        out.institution = as.institution;
        out.branch = as.branch;
        out.half = "115H1";
        out.made = at("2026-07-03T02:00:00Z");
        out.findings = 3;
        return out;
    }
    void put_report(const test::HubDesk& desk, std::int64_t position, const domain::BranchReport& report) {
        const auto text = domain::report_text(report, desk.enrolment().certificate);
        const auto bytes = domain::report_file(text, *desk.own().sign(view(text)));
        auto hub = rig_.connect(desk);
        QCOMPARE(said(hub->run("insert into jcic.statement (ledger, institution, kind, since, position, body) values "
                               "(jcic.own_ledger(), jcic.own_institution(), 'branch-report', 0, $1, $2)",
                               {position, to_bytes(bytes)})),
                 "done");
    }

    test::HubRig rig_;
    QTemporaryDir folder_;
    const test::HubDesk* one_ = nullptr;
    const test::HubDesk* far_ = nullptr;
    std::unique_ptr<test::RoleAtHub> head_;
};

JCIC_TEST(TestOffice)
#include "test_office.moc"
