// One person with an old and a new resident number, and a case whose number was corrected after the request, at a desk
// with its real ledger: what follows the link, what goes by the later number, and that verification has nothing to say.
#include <QtTest>
#include <algorithm>

#include "app/desk/queries/query_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/loan_ends.h"
#include "app/domain/registers/weekly_sheets.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

namespace {

constexpr const char* former_number = "AB12345677";
constexpr const char* right_number = "115-房貸-000124";

std::set<Item> items_of(const inquiry::Query& query) {
    std::set<Item> out;
    for (const auto& [item, rule] : query.items) out.insert(item);
    return out;
}

}  // namespace

class TestLinkedNumbers : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void what_is_known_of_one_number_follows_to_the_other();
    void an_incident_that_touched_two_numbers_of_one_person_touched_one();
    void a_case_that_was_corrected_goes_by_the_later_number_to_the_weekly_sheet();

private:
    desk::IncidentDesk incidents() { return desk::IncidentDesk(desk_->parts()); }
    [[nodiscard]] desk::Seat& seat() { return *desk_->parts().seating.seat(); }
    [[nodiscard]] const inquiry::QueryEntry& query(const inquiry::QueryId& id) {
        if (!seat().follow_queries() || !seat().load_query(id)) qFatal("follow");
        return *seat().book().find(id);
    }
    Result<std::string> hold(const char* person) {
        return desk().take_step(wanted(registers::holds, registers::hold_entered, "",
                                       {{"subject", person},
                                        {"by", "prosecutor"},
                                        {"letter", "北檢字第1號"},
                                        {"dated", today()},
                                        {"why", "偵查中案件"}}));
    }
    /// What the ledger's search finds by that case number, so many at a time.
    std::set<std::uint64_t> found_by_case(const std::string& number, std::size_t limit) {
        desk::EventFilter filter;
        filter.case_number = number;
        std::set<std::uint64_t> out;
        std::uint64_t newest = 0;
        do {
            const auto page = desk_->ledger().page(filter, newest, limit).value();
            for (const auto& row : page.rows)
                if (!out.insert(row.sequence).second) qFatal("twice");
            newest = page.next;
        } while (newest != 0);
        return out;
    }
    Result<std::string> link(const std::string& later, const std::string& before = former_number) {
        return officer().beside(Duty::supervisor, wanted(registers::linked_numbers, "linked-number.entered", "",
                                                         {{"subject", before},
                                                          {"later-subject", later},
                                                          {"cause", "resident"},
                                                          {"basis", "新式居留證背面註記"}}));
    }
    /// What is held about whoever asks, by that number.
    Result<desk::papers::Affected> asked_by(const std::string& person, const std::string& name) {
        JCIC_TRY(const auto row, desk().take_step(wanted(registers::subject_access, "access.asked", "",
                                                         {{"subject", person},
                                                          {"name", name},
                                                          {"received", today()},
                                                          {"request", "access"},
                                                          {"applicant", "self"},
                                                          {"document", "resident"},
                                                          {"wants", "查詢紀錄"}})));
        return incidents().held_about(row);
    }
    Result<std::string> correct(const inquiry::QueryId& id) {
        return officer().beside(Duty::supervisor,
                                wanted(registers::case_corrections, registers::case_corrected, "",
                                       {{"query", id}, {"case-number", right_number}, {"why", "案號末三碼誤植"}}));
    }
    /// By what somebody types into the board's search.
    [[nodiscard]] bool is_recalled(const std::string& text, const inquiry::QueryId& id) {
        const auto found = desk_->queries().recall(desk::QueryList::board, text, {}, 50);
        return found && found->found.contains(id);
    }
};

void TestLinkedNumbers::what_is_known_of_one_number_follows_to_the_other() {
    const auto id = ready_to_request();
    auto one = officer();
    VERIFY_OK(desk_->queries().request(id, {}));
    VERIFY_OK(one.fetch(id, Item::t52));
    const auto later = query(id).query->subject.text();
    const auto name = query(id).query->subject_name;
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto held = hold(former_number);
    VERIFY_OK(held);
    QVERIFY(last_event("hold.entered").at("held-then").find("query:" + id) == std::string::npos);
    VERIFY_OK(one.sign_in());
    QVERIFY(asked_by(former_number, name).value().items.empty());  // nobody knows yet that they are one
    const auto linked = link(later);
    VERIFY_OK(linked);
    // Remarks: said, once.
    const auto remarks = seat().inquiries().approvals.remarks_for(id).value();
    QCOMPARE(std::ranges::count(remarks, inquiry::Remark::Kind::other_number, &inquiry::Remark::kind), 1);
    // Access, by either number.
    for (const auto& number : {std::string(former_number), later}) {
        const auto about = asked_by(number, name);
        VERIFY_OK(about);
        QCOMPARE(about->scope.linked.size(), std::size_t{1});
        QCOMPARE(about->items.size(), std::size_t{3});
        QCOMPARE(about->items.front().query, id);
        QVERIFY(!about->authorisations.empty());
    }
    // The hold on the old number keeps what is about the new one, and one entered now finds it.
    auto& retention = desk_->retention();
    VERIFY_OK(retention.use_up(id, Item::t52));
    const auto witness = one.with(Duty::supervisor);
    const auto password = one.secret(witness.password);
    const auto refused = retention.erase_record(id, Item::t52, "使用完竣", witness.person, password);
    COMPARE_FAULT(refused, retention_held);
    QCOMPARE(std::string(refused.error().detail("hold")), *held);
    VERIFY_OK(one.sign_in(Duty::unit_head));
    VERIFY_OK(hold(former_number));
    QVERIFY(last_event("hold.entered").at("held-then").find("query:" + id) != std::string::npos);
    // Linked by mistake: each is another person again.
    VERIFY_OK(one.sign_in());
    VERIFY_OK(one.beside(Duty::supervisor, wanted(registers::linked_numbers, "linked-number.mistaken", *linked,
                                                  {{"why", "核對後非同一人"}})));
    QVERIFY(asked_by(former_number, name).value().items.empty());
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestLinkedNumbers::an_incident_that_touched_two_numbers_of_one_person_touched_one() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    std::map<std::string, inquiry::QueryId> asked;
    for (const auto& form : desk_->practice()->examples()) {
        const auto verdict = desk_->queries().check(form);
        if (asked.size() == 2 || !verdict || !verdict->query || asked.contains(form.subject_id)) continue;
        const auto id = desk_->queries().submit(form);
        VERIFY_OK(id);
        VERIFY_OK(one.approve(*id, items_of(*verdict->query)));
        VERIFY_OK(one.card_ready());
        VERIFY_OK(desk_->queries().request(*id, {}));
        asked.emplace(form.subject_id, *id);
    }
    QCOMPARE(asked.size(), std::size_t{2});
    const auto people = [&] {
        if (!one.sign_in(Duty::unit_head)) qFatal("sign in");
        desk::papers::AffectedScope scope;
        scope.person = "L03";  // who asked
        return incidents().affected(scope).value().people.size();
    };
    QCOMPARE(people(), std::size_t{2});
    VERIFY_OK(one.sign_in());
    VERIFY_OK(link(asked.rbegin()->first, asked.begin()->first));
    QCOMPARE(people(), std::size_t{1});
}

void TestLinkedNumbers::a_case_that_was_corrected_goes_by_the_later_number_to_the_weekly_sheet() {
    const auto id = ready_to_request();
    const auto early = correct(id);
    COMPARE_FAULT(early, input_form);
    QCOMPARE(std::string(early.error().detail("reason")), std::string("not-requested"));
    VERIFY_OK(desk_->queries().request(id, {}));
    const auto before = query(id).case_number;
    const auto pages = query(id).page;
    COMPARE_FAULT(correct(std::string(32, '0')), input_form);
    VERIFY_OK(correct(id));
    QCOMPARE(last_event("case-correction.entered").at("before"), before);
    const auto board = desk_->snapshot()->board;
    const auto row = std::ranges::find(board, id, &desk::BoardRow::query);
    QVERIFY(row != board.end() && row->case_number == right_number && row->case_number_before == before &&
            row->corrected);
    QCOMPARE(query(id).page, pages);
    VERIFY_OK(officer().sign_in(Duty::reviewer));
    const auto all = found_by_case(before, 200);
    QVERIFY(all.contains(seat().book().find(id)->story.front()) && all.size() > 5);
    for (const auto limit : {std::size_t{2}, std::size_t{200}})
        for (const auto& number : {before, std::string(right_number)}) QCOMPARE(found_by_case(number, limit), all);
    VERIFY_OK(officer().sign_in());
    // At another start of the program it is found by both numbers.
    desk_.reset();
    desk_ = scenario::open(profile_);
    VERIFY_OK(officer().sign_in());
    QVERIFY(is_recalled(right_number, id) && is_recalled(before, id));
    for (const auto& number : {std::string(right_number), before}) {
        VERIFY_OK(seat().load_queries_of_case(number));
        QVERIFY(seat().book().find(id) != nullptr);
    }
    VERIFY_OK(officer().sign_in(Duty::unit_head));
    for (const auto& number : {std::string(right_number), before}) {
        desk::papers::AffectedScope scope;
        scope.case_number = number;
        QCOMPARE(incidents().affected(scope).value().items.size(), std::size_t{3});
    }
    // The loan's end is of the later number alone.
    VERIFY_OK(officer().sign_in());
    const registers::Values end{{"case-number", before}, {"how", "ended"}, {"on", today()}};
    COMPARE_FAULT(desk().take_step(wanted(registers::loan_ends, registers::loan_end_entered, "", end)), input_form);
    auto of_right = end;
    of_right["case-number"] = right_number;
    VERIFY_OK(desk().take_step(wanted(registers::loan_ends, registers::loan_end_entered, "", of_right)));
    QVERIFY(query(id).relation.has_value());
    // The week's sheet shows the later number with its mark.
    const auto monday = registers::end_of(registers::week_of(domain::roc_date_at(desk_->snapshot()->now)).value());
    const auto left = monday + std::chrono::hours{10} - desk_->snapshot()->now;
    VERIFY_OK(desk_->practice()->hurry(std::chrono::duration_cast<std::chrono::minutes>(left)));
    VERIFY_OK(officer().sign_in());
    std::string sheet;
    for (const auto& [name, one_row] : seat().registers().of(registers::weekly_sheets))
        if (one_row.value("querier") == seat().person().text()) sheet = name;
    const auto lines = desk_->weekly_sheets().open(sheet).value().lines;
    QVERIFY(!lines.empty());
    QCOMPARE(lines.front().case_number, std::string(right_number));
    QCOMPARE(lines.front().case_number_before, before);
    auto text = paper::Judge(*desk_->weekly_sheets().page(sheet).value().pdf).text();
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    const auto written = [](const std::string& number) { return QString::fromStdString(number); };
    // A cell's second line stands behind the first lines of the cells beside it.
    for (const auto& part :
         {written(right_number) + QStringLiteral("（更正，"), QStringLiteral("原") + written(before)})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

JCIC_TEST(TestLinkedNumbers)
#include "test_linked_numbers.moc"
