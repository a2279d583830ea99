// The registers of legal holds and of loans' ends by their own rules: what a hold is about, who lifts it, and what it
// keeps from being erased in every register.

#include <QtTest>

#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/loan_ends.h"
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
using domain::Duty;

namespace {

constexpr const char* held_person = "A123456789";
constexpr const char* held_query = "00112233445566778899aabbccddeeff";

StepRequest entering_hold(const Walk& walk, registers::Values scope) {
    auto out = walk.good(registers::holds, *registers::holds.step(registers::hold_entered), "");
    for (const auto* field : {"subject", "case-number", "query"}) out.typed.erase(field);
    out.typed.merge(std::move(scope));
    return out;
}

/// Past its term, by the head and a reviewer.
Result<std::string> erase_held(Walk& walk, const registers::Register& book, const std::string& row) {
    const auto step = std::ranges::find_if(book.steps, [](const auto& one) { return one.erases; });
    return walk.take(walk.good(book, *step, row));
}

}  // namespace

class TestHoldRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // In a trail of before, a number stands as it was typed.
    void a_hold_of_before_holds_the_case_too() {
        const domain::Hold hold{"1", "court", "1", "", "2026－房貸－00417", "", {}};
        QVERIFY(domain::held_by({&hold, 1}, {"query:1", {}, {"2026-房貸-00417"}}) != nullptr);
        const domain::Hold other{"1", "court", "1", "", "2026-房貸-00417", "", {}};
        QVERIFY(domain::held_by({&other, 1}, {"query:1", {}, {"115-1", "２０２６-房貸–00417"}}) != nullptr);
    }

    // R-AU-5: a form that is there is not there a second time in full width, and steps find it.
    void one_number_is_one_row_however_it_is_typed() {
        Walk walk;
        const auto& book = registers::authorisations;
        auto first = walk.good(book, *book.step("authorisation.signed"), "");
        first.typed["reference"] = "P-0417";
        QCOMPARE(walk.take(first).value(), std::string("P-0417"));
        for (const auto* typed : {"Ｐ－０４１７", "p-0417", "P‐0417", "P -0417", " P-0417"}) {
            auto again = walk.good(book, *book.step("authorisation.signed"), "");
            again.typed["reference"] = typed;
            const auto refused = walk.take(again);
            COMPARE_FAULT(refused, register_state);
            QCOMPARE(refused.error().detail("reason"), std::string_view("there-already"));
        }
        QCOMPARE(walk.rows.of(book).size(), std::size_t{1});
        QCOMPARE(walk.take(walk.good(book, *book.step("authorisation.sent"), "ｐ－０４１７")).value(),
                 std::string("P-0417"));
        QCOMPARE(walk.rows.row(book, "Ｐ－０４１７")->id, std::string("P-0417"));
        QVERIFY(walk.rows.row(book, "P-0418") == nullptr);
    }

    void a_number_is_stored_without_full_width() {
        Walk walk;
        const auto& book = registers::authorisations;
        auto first = walk.good(book, *book.step("authorisation.signed"), "");
        first.typed["reference"] = "Ｐ－０４１８ｂ";
        QCOMPARE(walk.take(first).value(), std::string("P-0418b"));
    }

    // Rows that two trails of before have under one number both stay, each under its own.
    void rows_of_before_with_one_number_are_found_each_by_its_own() {
        Walk walk;
        const auto& book = registers::loan_ends;
        for (const auto* id : {"2026－房貸－1", "2026-房貸-1"}) {
            domain::Entry entry;
            entry.id = walk.random.bytes<16>();
            entry.action = registers::loan_end_entered;
            entry.subject = std::string("loan-end:") + id;
            walk.journal.write(entry.plain("case-number", id).plain("how", "ended").plain("on", "1151101"));
        }
        VERIFY_OK(walk.journal.refresh(walk.rows));
        for (const auto* id : {"2026－房貸－1", "2026-房貸-1"}) QCOMPARE(walk.rows.row(book, id)->id, std::string(id));
        QCOMPARE(walk.rows.row(book, "2026—房貸—1")->id, std::string("2026－房貸－1"));
    }

    void rows_that_were_not_read_are_found_by_what_is_alike() {
        registers::Rows rows;
        Walk walk;
        domain::Entry entry;
        entry.id = walk.random.bytes<16>();
        entry.action = registers::loan_end_entered;
        entry.subject = "loan-end:2026－房貸－1";
        walk.journal.write(entry.plain("case-number", "2026－房貸－1").plain("how", "ended").plain("on", "1151101"));
        const auto last = walk.journal.events().back();
        std::vector<std::string> asked;
        rows.begin_after(
            last.sequence, {},
            [&](const std::string& subject) -> Result<std::vector<domain::Recorded>> {
                if (subject == last.entry.subject) return std::vector{last};
                return std::vector<domain::Recorded>{};
            },
            [&](const registers::Register&, const std::string& compared) -> Result<std::vector<std::string>> {
                asked.push_back(compared);
                return std::vector<std::string>{"2026－房貸－1"};
            });
        VERIFY_OK(rows.load(registers::loan_ends, "2026-房貸—1"));
        QCOMPARE(asked, std::vector<std::string>{"2026-房貸-1"});
        QCOMPARE(rows.row(registers::loan_ends, "2026-房貸—1")->id, std::string("2026－房貸－1"));
    }

    void a_hold_on_one_number_of_a_person_is_on_the_others_while_they_are_linked() {
        Walk walk;
        const auto& links = registers::linked_numbers;
        const auto asked =
            walk.take(walk.good(registers::subject_access, *registers::subject_access.step("access.asked"), ""))
                .value();
        auto link = walk.good(links, *links.step("linked-number.entered"), "");
        link.typed["subject"] = "AB12345677";
        link.typed["later-subject"] = held_person;
        const auto row = walk.take(link).value();
        QCOMPARE(registers::numbers_of(walk.rows, "AB12345677"), (std::vector<std::string>{"AB12345677", held_person}));
        QCOMPARE(registers::other_numbers_of(walk.rows, held_person), std::vector<std::string>{"AB12345677"});
        VERIFY_OK(walk.take(entering_hold(walk, {{"subject", "AB12345677"}})));
        const auto hold = registers::holds_in_force(walk.rows).front();
        QCOMPARE(hold.person, std::string("AB12345677"));
        QCOMPARE(hold.linked, std::set<std::string>{held_person});
        QVERIFY(hold.also.contains("access:" + asked));  // about the other number, and there before
        QVERIFY(domain::held_by({&hold, 1}, {"query:1", {held_person}}) != nullptr);
        QVERIFY(domain::held_by({&hold, 1}, {"query:1", {"C150000008"}}) == nullptr);
        auto again = walk.good(links, *links.step("linked-number.entered"), "");
        again.typed["subject"] = held_person;
        again.typed["later-subject"] = "AB12345677";
        COMPARE_FAULT(walk.take(again), input_form);
        VERIFY_OK(walk.take(walk.good(links, *links.step("linked-number.mistaken"), row)));
        QVERIFY(registers::holds_in_force(walk.rows).front().linked.empty());
    }

    void what_is_about_the_person_then_stands_in_it_in_clear() {
        Walk walk;
        const auto& book = registers::subject_access;
        const auto asked = walk.row_in(book, "answered");
        auto context = walk.context();
        context.queries_about = [](const std::string& whose) {
            return Result<std::vector<std::string>>(whose == held_person ? std::vector<std::string>{"query:1"}
                                                                         : std::vector<std::string>{});
        };
        domain::registers::RegisterSteps steps(context, Walk::with(Duty::unit_head));
        const auto event = steps.event_of(entering_hold(walk, {{"subject", held_person}})).value();
        QCOMPARE(event.value(registers::held_then_field), "query:1,access:" + asked);
        QCOMPARE(event.field(registers::held_then_field)->keep, domain::Keep::plain);
        QCOMPARE(event.field("subject")->keep, domain::Keep::personal);
    }

    void a_row_about_who_is_held_is_not_erased_while_it_is() {
        Walk walk;
        const auto& book = registers::subject_access;
        const auto row = walk.row_in(book, "answered");
        const auto id = walk.take(entering_hold(walk, {{"subject", held_person}})).value();
        const auto refused = erase_held(walk, book, row);
        COMPARE_FAULT(refused, retention_held);
        QCOMPARE(std::string(refused.error().detail("hold")), id);
        QVERIFY(!walk.rows.row(book, row)->values.empty());
        VERIFY_OK(walk.take(walk.good(registers::holds, *registers::holds.step("hold.lifted"), id)));
        VERIFY_OK(erase_held(walk, book, row));
    }

    void a_row_that_names_the_case_or_the_query_is_not_erased_either() {
        for (const auto* field : {"case-number", "query"}) {
            Walk walk;
            const auto& book = registers::applications;
            const auto row = walk.row_in(book, "filed");
            const auto said = walk.rows.row(book, row)->value(field);
            registers::Values scope{{field, field == std::string_view("query") ? held_query : said}};
            if (field == std::string_view("query")) {
                auto filed = *walk.rows.row(book, row);
                filed.values["query"] = held_query;
                const auto what = registers::as_holdable(book, filed, "application:" + row);
                domain::Hold hold{"1", "court", "1", "", "", held_query, {}};
                QVERIFY(domain::held_by({&hold, 1}, what) != nullptr);
                continue;
            }
            VERIFY_OK(walk.take(entering_hold(walk, std::move(scope))));
            COMPARE_FAULT(erase_held(walk, book, row), retention_held);
        }
    }

    void a_form_is_kept_with_the_queries_that_lean_on_it() {
        Walk walk;
        const auto& book = registers::authorisations;
        const auto row = walk.row_in(book, "ended");
        walk.clock.advance(std::chrono::years{6});
        const auto step = std::ranges::find_if(book.steps, [](const auto& one) { return one.erases; });
        auto context = walk.context();
        std::string asked;
        context.leaning_not_held = [&](const std::string& reference) -> Result<void> {
            asked = reference;
            return domain::held({"9", "fsc", "金管字第1號", "", "", "", {}});
        };
        domain::registers::RegisterSteps steps(context, Walk::with(Duty::unit_head));
        COMPARE_FAULT(steps.event_of(walk.good(book, *step, row)), retention_held);
        QCOMPARE(asked, row);
    }
};

// What the registers of reasons and of procedures say to the form of a new query, and that of lost serial numbers to
// who takes one over.

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

JCIC_TEST(TestHoldRegister)
JCIC_TEST(TestQueryRegisters)
#include "test_hold_register.moc"
