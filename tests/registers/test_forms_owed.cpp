// The forms that JCIC is owed because of what a register says: of a workstation (R-DU-11) and of persons (R-DU-5).
#include <QtTest>

#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

namespace {

constexpr auto* came = "查詢人員就任，向聯徵中心申請人員異動";
constexpr auto* left = "查詢人員離任，向聯徵中心申請人員異動";
constexpr auto* workstation_form = "工作站移機或重新安裝，向聯徵中心申請";

/// A letter or form is begun; its row.
std::string begin_form(Walk& walk, const char* kind, const std::string& about) {
    auto letter = walk.good(registers::letters, registers::letters.steps.front(), "");
    letter.typed["kind"] = kind;
    letter.typed["about"] = about;
    return walk.take(letter).value();
}

}  // namespace

class TestFormsOwed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_workstation_that_moved_owes_JCIC_its_form_R_DU_11() {
        Walk walk;
        const auto row = device(walk, "workstation");
        QCOMPARE(owed_of(walk, row), std::string());  // where it stood from the first
        begin_form(walk, "workstation", "PC-08");     // another one's
        begin_form(walk, "card-change", "PC-09");     // another form
        move(walk, row, "三樓");
        QCOMPARE(owed_of(walk, row), std::string("1151120"));
        const auto form = begin_form(walk, "workstation", "PC-09");
        QCOMPARE(owed_of(walk, row), std::string());
        VERIFY_OK(walk.take(walk.good(registers::letters, *registers::letters.step("letter.dropped"), form)));
        QCOMPARE(owed_of(walk, row), std::string("1151120"));
        begin_form(walk, "workstation", row);  // by its row's number
        QCOMPARE(owed_of(walk, row), std::string());
        walk.clock.advance(std::chrono::days{5});
        move(walk, row, "五樓");
        QCOMPARE(owed_of(walk, row), std::string("1151125"));  // that form was about the first move
        begin_form(walk, "workstation", "PC-09");
        walk.clock.advance(std::chrono::days{5});
        QCOMPARE(owed_of(walk, row), std::string());
    }

    void a_change_of_keeper_is_no_move_R_DU_11() {
        Walk walk;
        const auto row = device(walk, "workstation");
        move(walk, row, "一樓", "P3");
        QCOMPARE(walk.rows.row(registers::devices, row)->value("keeper"), std::string("P3"));
        QCOMPARE(owed_of(walk, row), std::string());
        // Applied for ahead of the move, with another keeper in between.
        begin_form(walk, "workstation", "PC-09");
        walk.clock.advance(std::chrono::days{3});
        move(walk, row, "一樓", "P4");
        move(walk, row, "二樓", "P4");
        QCOMPARE(owed_of(walk, row), std::string());
    }

    void a_workstation_that_was_installed_anew_owes_JCIC_its_form_R_DU_11() {
        Walk walk;
        const auto& book = registers::devices;
        const auto row = device(walk, "workstation");
        VERIFY_OK(walk.take(walk.good(book, *book.step("device.reinstalled"), row)));
        QCOMPARE(owed_of(walk, row), std::string("1151120"));
        begin_form(walk, "workstation", "PC-09");
        QCOMPARE(owed_of(walk, row), std::string());
    }

    void a_reader_that_moved_owes_no_form_of_its_own_R_DU_11() {
        Walk walk;
        const auto row = device(walk, "reader");
        move(walk, row, "三樓");
        QCOMPARE(owed_of(walk, row), std::string());
    }

    void a_newcomer_who_queries_owes_JCIC_a_change_of_person_R_DU_5() {
        Walk walk;
        first_card_comes(walk);
        designate(walk, "N20", "query-officer");
        designate(walk, "N21", "reviewer");
        QCOMPARE(owed_by(walk, "N20", came), std::string("1151122"));
        QCOMPARE(owed_by(walk, "N20", left), std::string());
        QCOMPARE(owed_by(walk, "N21", came), std::string());  // not to query
        give(walk, "N21", "reviewer,query-officer:1151201-");
        QCOMPARE(owed_by(walk, "N21", came), std::string("1151201"));  // by the first day
        begin_form(walk, "person-change", "N21");
        QCOMPARE(owed_by(walk, "N21", came), std::string());
        QCOMPARE(owed_by(walk, "N20", came), std::string("1151122"));
        VERIFY_OK(walk.take(walk.good(registers::people, *registers::people.step("person.ended"), "N20")));
        QCOMPARE(owed_by(walk, "N20", came), std::string());  // who left meanwhile is told of as one who left
        QCOMPARE(owed_by(walk, "N20", left), std::string("1151124"));
    }

    void whom_the_branch_began_with_is_no_change_of_person_R_DU_5() {
        Walk walk;  // P2 queries from the first day on
        walk.clock.advance(std::chrono::days{40});
        QCOMPARE(owed_by(walk, "P2", came), std::string());
        VERIFY_OK(walk.take(walk.good(registers::people, *registers::people.step("person.ended"), "P2")));
        QCOMPARE(owed_by(walk, "P2", left), std::string("1151230"));
        begin_form(walk, "person-change", "P2");
        QCOMPARE(owed_by(walk, "P2", left), std::string());
    }

    void nor_is_who_was_designated_before_the_first_card_came_R_DU_5() {
        Walk walk;  // P2 queries from the first day on, the others of set-up come as it goes on
        designate(walk, "N20", "query-officer");
        designate(walk, "N21", "query-officer");
        first_card_comes(walk);
        for (const auto* code : {"N20", "N21"}) QCOMPARE(owed_by(walk, code, came), std::string());
        designate(walk, "N22", "query-officer");
        QCOMPARE(owed_by(walk, "N22", came), std::string("1151126"));
        for (const auto* code : {"N20", "N21"}) QCOMPARE(owed_by(walk, code, came), std::string());
    }

    void a_query_duty_taken_away_owes_JCIC_a_change_of_person_R_DU_5() {
        Walk walk;
        first_card_comes(walk);
        walk.clock.advance(std::chrono::days{2});
        give(walk, "P2", "supervisor");
        QCOMPARE(owed_by(walk, "P2", left), std::string("1151122"));
        give(walk, "P3", "supervisor,reviewer");  // never a querier
        QCOMPARE(owed_by(walk, "P3", left), std::string());
        begin_form(walk, "person-change", "P2");
        QCOMPARE(owed_by(walk, "P2", left), std::string());
        walk.clock.advance(std::chrono::days{2});
        give(walk, "P2", "query-officer");  // and back again
        QCOMPARE(owed_by(walk, "P2", left), std::string());
        QCOMPARE(owed_by(walk, "P2", came), std::string("1151124"));
        begin_form(walk, "person-change", "P2");
        QCOMPARE(owed_by(walk, "P2", came), std::string());
    }

    void a_query_duty_with_a_last_day_owes_it_by_that_day_R_DU_5() {
        Walk walk;
        give(walk, "P2", "query-officer:-1151230,reviewer:1160101-");
        QCOMPARE(owed_by(walk, "P2", left), std::string("1151230"));
        walk.clock.advance(std::chrono::days{20});
        begin_form(walk, "person-change", "P2");
        QCOMPARE(owed_by(walk, "P2", left), std::string());
        walk.clock.advance(std::chrono::days{40});
        QCOMPARE(owed_by(walk, "P2", left), std::string());
    }

    void the_form_of_ones_coming_does_not_tell_that_one_leaves_R_DU_5() {
        Walk walk;
        first_card_comes(walk);
        designate(walk, "N20", "query-officer");
        begin_form(walk, "person-change", "N20");
        QCOMPARE(owed_by(walk, "N20", came), std::string());
        walk.clock.advance(std::chrono::days{10});  // a stand-in
        VERIFY_OK(walk.take(walk.good(registers::people, *registers::people.step("person.ended"), "N20")));
        QCOMPARE(owed_by(walk, "N20", left), std::string("1151202"));
        begin_form(walk, "person-change", "N20");
        QCOMPARE(owed_by(walk, "N20", left), std::string());
    }

private:
    /// With it set-up is over: who comes to query later, JCIC does not know yet.
    static void first_card_comes(Walk& walk) { QVERIFY(!walk.row_in(registers::cards, "kept").empty()); }
    /// Two days after the branch began.
    static void designate(Walk& walk, const char* code, const char* duties) {
        walk.clock.advance(std::chrono::days{2});
        auto wanted = walk.good(registers::people, *registers::people.step("person.designated"), "");
        wanted.typed["code"] = code;
        wanted.typed["name"] = std::string("某") + code;
        wanted.typed["duties"] = duties;
        wanted.typed.erase("namesake");
        wanted.typed.erase("until");
        VERIFY_OK(walk.take(wanted));
    }
    static void give(Walk& walk, const char* code, const char* duties) {
        auto wanted = walk.good(registers::people, *registers::people.step("person.duties"), code);
        wanted.typed["duties"] = duties;
        VERIFY_OK(walk.take(wanted));
    }
    static std::string owed_by(Walk& walk, const char* code, const char* title) {
        return owed_on(walk, registers::people, code, title);
    }
    static std::string device(Walk& walk, const char* kind) {
        auto wanted = walk.good(registers::devices, *registers::devices.step("device.taken-in"), "");
        wanted.typed["kind"] = kind;
        wanted.typed["number"] = "PC-09";
        wanted.typed["place"] = "一樓";
        return walk.take(wanted).value();
    }
    static void move(Walk& walk, const std::string& row, const char* place, const char* keeper = "P1") {
        auto wanted = walk.good(registers::devices, *registers::devices.step("device.moved"), row);
        wanted.typed["place"] = place;
        wanted.typed["keeper"] = keeper;
        VERIFY_OK(walk.take(wanted));
    }
    static std::string owed_of(Walk& walk, const std::string& device) {
        return owed_on(walk, registers::devices, device, workstation_form);
    }
};

JCIC_TEST(TestFormsOwed)
#include "test_forms_owed.moc"
