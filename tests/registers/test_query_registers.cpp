// What the registers of reasons and of procedures say to the form of a new query, and that of lost serial numbers to
// who takes one over.
#include <QtTest>

#include "app/domain/registers/lost_serials.h"
#include "app/domain/registers/procedures.h"
#include "app/domain/registers/reasons.h"
#include "app/domain/steps/register_steps.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;

class TestQueryRegisters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templates_in_use_are_offered_and_dropped_ones_are_not_R_DU_6() {
        Walk walk;
        const auto first = enter(walk, "房貸保證人", "房貸保證人償債能力審查");
        enter(walk, "信用卡", "信用卡額度調整審查");
        QVERIFY((registers::templates_in_use(walk.rows) ==
                 std::vector<registers::ReasonTemplate>{{"房貸保證人", "房貸保證人償債能力審查"},
                                                        {"信用卡", "信用卡額度調整審查"}}));
        VERIFY_OK(walk.take(walk.good(registers::reasons, *registers::reasons.step("reason.dropped"), first)));
        QVERIFY((registers::templates_in_use(walk.rows) ==
                 std::vector<registers::ReasonTemplate>{{"信用卡", "信用卡額度調整審查"}}));
    }

    void a_dropped_template_is_still_known_as_one_R_DU_6() {
        Walk walk;
        const auto row = enter(walk, "房貸保證人", "房貸保證人償債能力審查");
        VERIFY_OK(walk.take(walk.good(registers::reasons, *registers::reasons.step("reason.dropped"), row)));
        QVERIFY((registers::texts_of_templates(walk.rows) == std::vector<std::string>{"房貸保證人償債能力審查"}));
    }

    void a_revised_template_is_told_R_DU_6() {
        Walk walk;
        const auto row = enter(walk, "房貸保證人", "房貸保證人償債能力審查");
        enter(walk, "信用卡", "信用卡額度調整審查");
        QVERIFY(registers::revised_templates(walk.rows).empty());
        auto revised = walk.good(registers::reasons, *registers::reasons.step("reason.revised"), row);
        revised.typed["text"] = "房貸保證人資力審查";
        VERIFY_OK(walk.take(revised));
        QVERIFY((registers::revised_templates(walk.rows) == std::vector<std::string>{row}));
        QCOMPARE(registers::templates_in_use(walk.rows).front().text, std::string{"房貸保證人資力審查"});
    }

    void the_procedure_for_T52_is_named_from_its_first_day_R_IT_11() {
        Walk walk;
        QVERIFY(for_t52(walk, "1151120").empty());
        enter_procedure(walk, "t52-use", "1151120");
        QVERIFY(for_t52(walk, "1151119").empty());
        const auto found = for_t52(walk, "1151120");
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().title, std::string{"勞保資料使用要點"});
        QCOMPARE(found.front().version, std::string{"2.1"});
        QCOMPARE(found.front().from.text(), std::string{"1151120"});
    }

    void a_number_left_by_mistake_waits_again_R_SE_2() {
        Walk walk;
        const auto& book = registers::lost_serials;
        auto found = walk.good(book, *book.step("lost-serial.found"), "");
        found.typed["issued"] = "2026-11-20T01:00:00.000Z";
        found.typed["deadline"] = "2026-11-23T01:00:00.000Z";
        const auto row = walk.take(found).value();
        const auto event = walk.journal.last("lost-serial.found")->sequence;
        QCOMPARE(registers::lost_serials_waiting(walk.rows).size(), std::size_t{1});
        QCOMPARE(shown_value(*book.field("deadline"), "2026-11-23T01:00:00.000Z"), std::string("115-11-23 09:00:00"));
        VERIFY_OK(walk.take(walk.good(book, *book.step("lost-serial.left"), row)));
        QVERIFY(registers::lost_serials_waiting(walk.rows).empty());
        VERIFY_OK(walk.take(walk.good(book, *book.step("lost-serial.waits-again"), row)));
        const auto waiting = registers::lost_serials_waiting(walk.rows);
        QCOMPARE(waiting.size(), std::size_t{1});
        QCOMPARE(waiting.front().row, row);
        QCOMPARE(waiting.front().event, event);  // that holds the number
        VERIFY_OK(walk.take(walk.good(book, *book.step("lost-serial.taken-over"), row)));
        QVERIFY(!walk.take(walk.good(book, *book.step("lost-serial.waits-again"), row)));
    }

private:
    static std::string enter(Walk& walk, const char* title, const char* text) {
        auto wanted = walk.good(registers::reasons, registers::reasons.steps.front(), "");
        wanted.typed["title"] = title;
        wanted.typed["text"] = text;
        return walk.take(wanted).value();
    }
    static std::string enter_procedure(Walk& walk, const char* kind, const char* from) {
        auto wanted = walk.good(registers::procedures, registers::procedures.steps.front(), "");
        wanted.typed["kind"] = kind;
        wanted.typed["title"] = "勞保資料使用要點";
        wanted.typed["version"] = "2.1";
        wanted.typed["from"] = from;
        return walk.take(wanted).value();
    }
    static std::vector<registers::Procedure> for_t52(Walk& walk, const char* day) {
        return registers::procedures_on(walk.rows, registers::t52_use, domain::RocDate::parse(day).value());
    }
};

JCIC_TEST(TestQueryRegisters)
#include "test_query_registers.moc"
