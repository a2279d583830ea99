// An incident over a day's work: what was touched is what the ledger's own events say, it is entered, stopped, told and
// closed (R-LO-6); and the same of a subject who asks (R-PA-7).
#include <QRegularExpression>
#include <QtTest>

#include "app/desk/registers/incident_desk.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using desk::papers::Affected;
using desk::papers::AffectedScope;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestIncidentDesk : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void what_was_touched_is_what_the_ledger_says_R_LO_6();
    void a_scope_narrows_and_none_is_refused_R_LO_6();
    void what_was_touched_is_entered_and_leaves_encrypted_R_LO_6_R_PA_5();
    void the_letter_is_filled_from_the_incident_and_its_stop_ends_first_R_LO_6();
    void a_subject_who_asks_is_told_what_is_held_R_PA_7();
    void what_is_owed_stands_among_the_things_to_do();
    void what_is_listed_says_how_far_it_is_and_can_be_stopped();

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
    Affected of_the_officer() {
        AffectedScope scope;
        scope.person = querier();
        const auto found = incidents().affected(scope);
        if (!found) qFatal("affected: %s", qPrintable(scenario::code(found)));
        return *found;
    }
    std::string entered(const registers::Register& book, const std::string& row, std::string_view field) {
        const auto view = desk().row(book, row);
        if (!view) return "?";
        for (const auto& value : view->values)
            if (value.field->name == field) return value.written;
        return "";
    }
};

void TestIncidentDesk::what_was_touched_is_what_the_ledger_says_R_LO_6() {
    const auto query = a_day();
    VERIFY_OK(officer().sign_in(Duty::unit_head));
    const auto found = of_the_officer();
    QCOMPARE(found.queries, std::size_t{1});
    QCOMPARE(found.items.size(), std::size_t{3});
    QCOMPARE(found.people.size(), std::size_t{1});
    QCOMPARE(found.unnamed, std::size_t{0});
    // Counted by the events alone, another way.
    QCOMPARE(found.records, count_events("record.retrieved"));
    QCOMPARE(found.records, std::size_t{2});
    QCOMPARE(found.copies, count_events("record.exported"));
    QCOMPARE(found.copies_left, found.copies);
    std::size_t disclosed = 0;
    std::size_t touched = 0;
    for (const auto& one : found.items) {
        touched += one.touches.size();
        for (const auto& touch : one.touches)
            if (discloses(touch)) ++disclosed;
    }
    QCOMPARE(disclosed, count_events("record.viewed") + count_events("record.exported") + count_events("copy.sent"));
    QVERIFY(disclosed >= 2);
    // Each of the three is submitted and requested, by one event for all of them.
    QCOMPARE(touched, 3 * count_events("query.submitted") + 3 * count_events("query.requesting") + found.records +
                          disclosed + count_events("copy.reserved") + count_events("copy.confirmed") +
                          count_events("copy.failed") + count_events("copy.discarded") + count_events("serial.shown"));
    QVERIFY(found.seen_by == std::set<std::string>{querier()});
    QVERIFY(found.items.front().query == query);
    QVERIFY(found.items.front().masked != found.items.front().subject);
}

void TestIncidentDesk::a_scope_narrows_and_none_is_refused_R_LO_6() {
    const auto query = a_day();
    const auto card = desk_->snapshot()->cards.front().number;
    VERIFY_OK(officer().sign_in(Duty::unit_head));
    COMPARE_FAULT(incidents().affected({}), input_form);
    const auto all = of_the_officer();
    const auto items_of = [&](const AffectedScope& scope) {
        const auto found = incidents().affected(scope);
        return found ? static_cast<int>(found->items.size()) : -1;
    };
    AffectedScope scope;
    scope.person = querier();
    scope.items = {Item::t51};
    QCOMPARE(items_of(scope), 1);
    scope = {};
    scope.person = officer().with(Duty::supervisor).person.text();
    QCOMPARE(items_of(scope), 0);
    scope = {};
    scope.card = card;
    QCOMPARE(items_of(scope), 3);
    scope.card = "0129999-99";
    QCOMPARE(items_of(scope), 0);
    scope = {};
    scope.workstation = all.items.front().touches.front().workstation;
    QCOMPARE(items_of(scope), 3);
    scope.span = {*domain::RocDate::parse("1100101"), *domain::RocDate::parse("1100131")};
    QCOMPARE(items_of(scope), 0);
    scope = {};
    scope.query = query;
    scope.copy = 1;
    QCOMPARE(items_of(scope), -1);  // of which item?
    scope.items = {Item::t52};
    QCOMPARE(items_of(scope), 1);
    scope.copy = 9;
    QCOMPARE(items_of(scope), 0);
    scope = {};
    scope.case_number = all.items.front().case_number;
    QCOMPARE(items_of(scope), 3);
    scope.case_number = "沒有這一案";
    QCOMPARE(items_of(scope), 0);
    scope = {};
    scope.subject = *domain::PersonalId::parse(all.items.front().subject);
    QCOMPARE(items_of(scope), 3);
    VERIFY_OK(officer().sign_in(Duty::auditor));  // reads no names: what was done, not to whom
    COMPARE_FAULT(incidents().affected(scope), ledger_sealed);
    const auto unread = of_the_officer();
    QCOMPARE(unread.items.size(), std::size_t{3});
    QVERIFY(unread.items.front().subject.empty() && unread.people.empty());
    QCOMPARE(unread.unnamed, std::size_t{1});
    VERIFY_OK(officer().sign_in());
    COMPARE_FAULT(incidents().affected(scope), person_duty);
}

void TestIncidentDesk::what_was_touched_is_entered_and_leaves_encrypted_R_LO_6_R_PA_5() {
    a_day();
    VERIFY_OK(officer().sign_in(Duty::unit_head));
    const auto row = noticed();
    AffectedScope scope;
    scope.person = querier();
    COMPARE_FAULT(incidents().assess("77", scope), register_state);
    const auto typed = desk().take_step(wanted(registers::incidents, "incident.assessed", row,
                                               {{"scope", "全部"},
                                                {"queries", "9"},
                                                {"records", "9"},
                                                {"people", "9"},
                                                {"copies", "9"},
                                                {"copies-left", "9"},
                                                {"seen-by", "9"}}));
    COMPARE_FAULT(typed, register_state);  // counts are not typed
    QCOMPARE(std::string(typed.error().detail("reason")), std::string("counted"));
    QCOMPARE(entered(registers::incidents, row, "records"), std::string());
    const auto found = incidents().assess(row, scope).value();
    QCOMPARE(entered(registers::incidents, row, "records"), std::to_string(found.records));
    QCOMPARE(entered(registers::incidents, row, "people"), std::string("1"));
    QCOMPARE(entered(registers::incidents, row, "copies-left"), std::to_string(found.copies_left));
    QVERIFY(entered(registers::incidents, row, "scope").find(querier()) != std::string::npos);
    QCOMPARE(last_event("incident.assessed")["records"], std::to_string(found.records));
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

void TestIncidentDesk::the_letter_is_filled_from_the_incident_and_its_stop_ends_first_R_LO_6() {
    a_day();
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto row = noticed();
    AffectedScope scope;
    scope.person = querier();
    VERIFY_OK(incidents().assess(row, scope));
    const auto stop = desk()
                          .take_step(wanted(registers::stops, "stop.ordered", "",
                                            {{"cause", "incident"}, {"why", "疑似外流"}, {"incident", row}}))
                          .value();
    const auto letter = [&](const char* kind, registers::Values more) {
        more.insert({{"kind", kind}, {"about", "勞動部勞工保險局"}});
        return desk().take_step(wanted(registers::letters, "letter.prepared", "", std::move(more)));
    };
    COMPARE_FAULT(letter("incident-agency", {}), input_missing);
    const auto to_agency = letter("incident-agency", {{"incident", row}}).value();
    const auto page = incidents().letter(to_agency).value();
    const auto text = paper::Judge(*page.pdf).text().remove(QRegularExpression("\\s"));
    for (const auto* said : {"勞動部勞工保險局", "疑似發生個人資料外洩", "加密檔可能外流", "停止查詢並追回", "資料2筆",
                             "涉及財政部財稅資料（T50、T51），涉及勞動部職業投保資料（T52）"})
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
    VERIFY_OK(desk().take_step(
        wanted(registers::incidents, "incident.notified", row,
               {{"jcic", today()}, {"mof", today()}, {"bli", today()}, {"fsc", today()}, {"head-office", today()}})));
    const auto with_second = [&](const domain::registers::StepRequest& step) {
        return one.beside(Duty::reviewer, step);
    };
    const registers::Values ended{{"outcome", "已追回"}, {"remedy", "加強管控"}};
    COMPARE_FAULT(with_second(wanted(registers::incidents, "incident.closed", row, ended)), register_state);
    VERIFY_OK(with_second(wanted(registers::stops, "stop.lifted", stop, {{"lifted-why", "已查明"}})));
    VERIFY_OK(with_second(wanted(registers::incidents, "incident.closed", row, ended)));
    VERIFY_OK(one.sign_in());
    COMPARE_FAULT(incidents().letter(to_agency), person_duty);
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestIncidentDesk::a_subject_who_asks_is_told_what_is_held_R_PA_7() {
    a_day();
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto subject = of_the_officer().items.front().subject;
    VERIFY_OK(one.sign_in());
    const auto ask = [&](const std::string& whom) {
        return desk()
            .take_step(wanted(registers::subject_access, "access.asked", "",
                              {{"subject", whom},
                               {"name", "某甲"},
                               {"received", today()},
                               {"request", "access"},
                               {"applicant", "self"},
                               {"document", "id-card"},
                               {"wants", "查詢所存資料"}}))
            .value();
    };
    const auto row = ask(subject);
    const auto found = incidents().held_about(row).value();
    QCOMPARE(found.items.size(), std::size_t{3});
    QCOMPARE(found.records, count_events("record.retrieved"));
    QVERIFY(found.people == std::set<std::string>{subject});
    // Their authorisations, too: by the register itself, read another way.
    std::set<std::string> theirs;
    const auto here = desk_->queries().authorisations(subject).value();
    for (const auto& form : here) theirs.insert(form.reference);
    std::set<std::string> told;
    for (const auto& form : found.authorisations) told.insert(form.id);
    QVERIFY(!theirs.empty() && told == theirs);
    const auto table = desk::papers::table_of(found, "清冊");
    QVERIFY(std::ranges::any_of(table.rows, [&](const auto& line) { return line[0] == "授權書 " + *theirs.begin(); }));
    const auto other = subject == "A123456789" ? std::string("B123456780") : std::string("A123456789");
    QCOMPARE(incidents().held_about(ask(other)).value().items.size(), std::size_t{0});
    COMPARE_FAULT(incidents().held_about("77"), register_state);
    VERIFY_OK(one.beside(Duty::reviewer,
                         wanted(registers::subject_access, "access.answered", row,
                                {{"shown", "查詢一件，資料兩筆"}, {"manner", "told"}, {"answered", today()}})));
    const auto refused = incidents().held_about(row);  // what it was looked up for is over
    COMPARE_FAULT(refused, register_state);
    QCOMPARE(std::string(refused.error().detail("reason")), std::string("answered"));
    VERIFY_OK(one.sign_in(Duty::auditor));
    COMPARE_FAULT(incidents().held_about(row), person_duty);
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestIncidentDesk::what_is_owed_stands_among_the_things_to_do() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto owed = [&] {
        return std::ranges::count_if(desk_->snapshot()->todo, [](const auto& row) {
            return row.kind == desk::TodoKind::register_step && row.book == "incidents";
        });
    };
    QCOMPARE(owed(), 0);
    VERIFY_OK(desk().take_step(wanted(registers::incidents, "incident.noticed", "",
                                      {{"certainty", "suspected"},
                                       {"since", today()},
                                       {"tax", "yes"},
                                       {"t52", "no"},
                                       {"what", "列印紙本遺留影印機"},
                                       {"measures", "已收回"}})));
    QCOMPARE(owed(), 1);
    VERIFY_OK(desk().take_step(wanted(registers::incidents, "incident.notified", "1",
                                      {{"jcic", today()}, {"mof", today()}, {"head-office", today()}})));
    QCOMPARE(owed(), 0);
}

void TestIncidentDesk::what_is_listed_says_how_far_it_is_and_can_be_stopped() {
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

JCIC_TEST(TestIncidentDesk)
#include "test_incidents.moc"
