// The forms that JCIC is owed because of what a register says: of a workstation (R-DU-11) and of persons (R-DU-5).
#include <QtTest>

#include "office/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::office;
using namespace jcic::office::test;
using domain::Duty;

namespace {

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
    void a_workstation_that_moved_owes_JCIC_its_form_R_DU_11();
    void a_change_of_keeper_is_no_move_R_DU_11();
    void a_workstation_that_was_installed_anew_owes_JCIC_its_form_R_DU_11();
    void a_reader_that_moved_owes_no_form_of_its_own_R_DU_11();

private:
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

void TestFormsOwed::a_workstation_that_moved_owes_JCIC_its_form_R_DU_11() {
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

void TestFormsOwed::a_change_of_keeper_is_no_move_R_DU_11() {
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

void TestFormsOwed::a_workstation_that_was_installed_anew_owes_JCIC_its_form_R_DU_11() {
    Walk walk;
    const auto& book = registers::devices;
    const auto row = device(walk, "workstation");
    VERIFY_OK(walk.take(walk.good(book, *book.step("device.reinstalled"), row)));
    QCOMPARE(owed_of(walk, row), std::string("1151120"));
    begin_form(walk, "workstation", "PC-09");
    QCOMPARE(owed_of(walk, row), std::string());
}

void TestFormsOwed::a_reader_that_moved_owes_no_form_of_its_own_R_DU_11() {
    Walk walk;
    const auto row = device(walk, "reader");
    move(walk, row, "三樓");
    QCOMPARE(owed_of(walk, row), std::string());
}

JCIC_TEST(TestFormsOwed)
#include "test_forms_owed.moc"
