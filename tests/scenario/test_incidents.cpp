// An incident over a day's work (R-LO-6): what was touched leaves as an encrypted file, its letters are filled in, and
// who waits is told how far it is; tests/rules/R-LO-6.txt has the rule.
#include <QRegularExpression>
#include <QtTest>

#include "app/desk/registers/incident_desk.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using desk::papers::AffectedScope;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestIncidentDesk : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_was_touched_leaves_encrypted_R_LO_6_R_PA_5() {
        a_day();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const auto row = noticed();
        AffectedScope scope;
        scope.person = querier();
        const auto found = incidents().assess(row, scope).value();
        const auto strong = officer().secret("Kdwp-4729-Tmra");
        const auto before = count_events("register.exported");
        std::size_t files = 0;
        for (const auto* name : {"affected.pdf", "affected.zip"}) {
            const auto file = profile_.parent_path() / name;
            std::filesystem::remove(file);
            QVERIFY(incidents().save(scope, file, strong).value() > 0);
            QFile saved(QString::fromStdString(file.string()));
            QVERIFY(saved.open(QIODevice::ReadOnly));
            QVERIFY(!saved.readAll().contains(QByteArray::fromStdString(found.items.front().subject)));
            QCOMPARE(count_events("register.exported"), before + ++files);
            std::filesystem::remove(file);
        }
        COMPARE_FAULT(incidents().save(scope, profile_.parent_path() / "affected.xlsx", strong), input_form);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void a_letter_is_filled_from_the_incident_R_LO_6() {
        a_day();
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto row = noticed();
        AffectedScope scope;
        scope.person = querier();
        VERIFY_OK(incidents().assess(row, scope));
        const auto letter = [&](const char* kind, registers::Values more) {
            more.insert({{"kind", kind}, {"about", "勞動部勞工保險局"}});
            return desk().take_step(wanted(registers::letters, "letter.prepared", "", std::move(more)));
        };
        COMPARE_FAULT(letter("incident-agency", {}), input_missing);
        const auto to_agency = letter("incident-agency", {{"incident", row}}).value();
        const auto page = incidents().letter(to_agency).value();
        const auto text = paper::Judge(*page.pdf).text().remove(QRegularExpression("\\s"));
        for (const auto* said : {"勞動部勞工保險局", "疑似發生個人資料外洩", "加密檔可能外流", "停止查詢並追回",
                                 "資料2筆", "涉及財政部財稅資料（T50、T51），涉及勞動部職業投保資料（T52）"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
        const auto told = [&](const std::string& which) {
            return paper::Judge(*incidents().letter(which).value().pdf).text().remove(QRegularExpression("\\s"));
        };
        const auto to_subject = letter("incident-subjects", {{"incident", row},
                                                             {"subject-facts", "您的資料檔一份"},
                                                             {"subject-measures", "已通知收件人刪除"},
                                                             {"remark", "承辦某乙"}})
                                    .value();
        const auto written = told(to_subject);
        QVERIFY(written.contains("您的資料檔一份") && written.contains("已通知收件人刪除"));
        for (const auto* kept : {"加密檔可能外流", "停止查詢並追回", "承辦某乙"})  // the branch's own notes (R-PA-7)
            QVERIFY2(!written.contains(QString::fromUtf8(kept)), kept);
        VERIFY_OK(desk().take_step(
            wanted(registers::letters, "letter.sent", to_subject,
                   {{"number", "某字第 1 號"}, {"sent", today()}, {"copy", "卷宗"}, {"remark", "寄出後的內部註記"}})));
        const auto sent = told(to_subject);  // as it was written, whatever is remarked later
        QVERIFY(sent.contains("您的資料檔一份") && !sent.contains("寄出後的內部註記"));
        const auto bare = told(letter("incident-subjects", {{"incident", row}}).value());
        QVERIFY(!bare.contains("加密檔可能外流") && !bare.contains("停止查詢並追回"));
        COMPARE_FAULT(incidents().letter(letter("other", {}).value()), register_state);
        COMPARE_FAULT(incidents().letter("77"), register_state);
        VERIFY_OK(one.sign_in());
        COMPARE_FAULT(incidents().letter(to_agency), person_duty);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void what_is_listed_says_how_far_it_is_and_can_be_stopped() {
        a_day();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const auto row = noticed();
        AffectedScope scope;
        scope.person = querier();
        std::vector<std::pair<std::uint64_t, std::uint64_t>> heard;
        const auto hear = [&](std::uint64_t done, std::uint64_t total) { heard.emplace_back(done, total); };
        VERIFY_OK(incidents().affected(scope, {{}, hear}));
        QVERIFY((heard == std::vector<std::pair<std::uint64_t, std::uint64_t>>{{0, 1}, {1, 1}}));
        std::stop_source stop;
        stop.request_stop();
        const desk::papers::Watched stopped{stop.get_token(), {}};
        COMPARE_FAULT(incidents().affected(scope, stopped), cancelled);
        COMPARE_FAULT(incidents().assess(row, scope, stopped), cancelled);
        const auto file = profile_.parent_path() / "stopped.pdf";
        COMPARE_FAULT(incidents().save(scope, file, officer().secret("Kdwp-4729-Tmra"), stopped), cancelled);
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(count_events("incident.assessed"), std::size_t{0});
    }

    /// What is told is in tests/rules/R-PA-7.txt.
    void a_subjects_list_has_their_authorisations_too_R_PA_7() {
        a_day();
        const auto query = desk_->parts().seating.seat()->book().queries().begin()->second;
        const auto row = desk().take_step(wanted(registers::subject_access, "access.asked", "",
                                                 {{"subject", query.query->subject.text()},
                                                  {"name", "某甲"},
                                                  {"received", today()},
                                                  {"request", "access"},
                                                  {"applicant", "self"},
                                                  {"document", "id-card"},
                                                  {"wants", "查詢所存資料"}}));
        VERIFY_OK(row);
        const auto table = desk::papers::table_of(incidents().held_about(*row).value(), "清冊");
        const auto wanted_row = "授權書 " + query.authorisation;
        QVERIFY(std::ranges::any_of(table.rows, [&](const auto& line) { return line[0] == wanted_row; }));
    }

private:
    desk::IncidentDesk incidents() { return desk::IncidentDesk(desk_->parts()); }
    /// All three items asked for, T50 and T52 fetched, one looked at, the other saved to a file.
    inquiry::QueryId a_day() {
        const auto query = ready_to_request();
        if (!desk_->queries().request(query, {})) qFatal("request");
        auto one = officer();
        for (const auto item : {Item::t52, Item::t50})
            if (!one.fetch(query, item)) qFatal("fetch");
        if (!desk_->paper().view(query, Item::t50)) qFatal("view");
        const auto record = desk_->paper().open(query, Item::t52, "");
        if (!record) qFatal("open: %s", qPrintable(scenario::code(record)));
        const auto file = profile_.parent_path() / "incident-record.pdf";
        std::filesystem::remove(file);
        if (!desk_->paper().save_encrypted(*record, file, scenario::Officer::secret("Kdwp-4729-Tmra"))) qFatal("save");
        std::filesystem::remove(file);
        return query;
    }
    std::string noticed() {
        const auto row = desk().take_step(wanted(registers::incidents, "incident.noticed", "",
                                                 {{"certainty", "suspected"},
                                                  {"since", today()},
                                                  {"tax", "yes"},
                                                  {"t52", "yes"},
                                                  {"what", "加密檔可能外流"},
                                                  {"measures", "停止查詢並追回"}}));
        if (!row) qFatal("noticed: %s", qPrintable(scenario::code(row)));
        return *row;
    }
    std::string querier() { return officer().with(Duty::query_officer).person.text(); }
};

JCIC_TEST(TestIncidentDesk)
#include "test_incidents.moc"
