// The second verifier's own table of registers, held against the desk's descriptions.
#include <QTest>

#include "app/domain/duties.h"
#include "app/domain/registers/register.h"
#include "app/verify/rules/duties.h"
#include "app/verify/rules/registers.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

template <class Names>
std::string joined(const Names& names, auto text_of) {
    std::string out;
    for (const auto& name : names) out.append(out.empty() ? "" : ",").append(text_of(name));
    return out;
}

std::string line_of(const verify::RegisterStep& step) {
    return std::string(step.action) + "|" + std::string(step.from) + "|" + std::string(step.to) + "|" +
           std::string(step.purpose) + "|" + std::string(step.duties) + "|follows " +
           std::to_string(static_cast<int>(step.follows)) + "|only " + std::string(step.only_by) + "|never " +
           std::string(step.never_by) + "|gives " + std::string(step.gives) + "|same " + std::string(step.same) +
           (step.alone ? "|alone" : "");
}

verify::Follows follows(const domain::registers::Step& step) {
    if (step.written == domain::registers::Written::here) return verify::Follows::row;
    // The account typed at a sign-in may be anybody's, and any card may be locked, registered or not.
    if (step.action == action::outer_account_locked) return verify::Follows::nothing;
    return step.action == action::card_locked ? verify::Follows::known : verify::Follows::state;
}

/// Whether a later step of the register must repeat the value of that field.
bool is_held_later(const domain::registers::Register& book, std::string_view field) {
    return std::ranges::any_of(book.steps, [&](const domain::registers::Step& step) {
        return std::ranges::find(step.asks, field, &domain::events::Field::as_before) != step.asks.end();
    });
}

}  // namespace

class TestRegisters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void both_tables_say_the_same() {
        std::set<std::string> described;
        for (const auto* book : domain::registers::all())
            for (const auto& step : book->steps) {
                const auto from = joined(step.from, [](std::string_view state) { return state; });
                // What stands in the catalogue's table has its signers there (tests/verify/test_actions.cpp).
                const bool table = step.written == domain::registers::Written::table;
                const bool alone = !step.signs.empty();
                const auto named = [](auto duty) { return domain::name_of(duty); };
                const auto duties = alone                   ? joined(step.by, named)
                                    : step.beside && !table ? joined(step.beside->who, named)
                                                            : std::string();
                const auto purpose = alone ? step.signs : step.beside && !table ? step.beside->purpose : "";
                auto never =
                    table ? std::string() : joined(step.never_by, [](std::string_view field) { return field; });
                if (step.of_another) never.append(never.empty() ? "" : ",").append(verify::whom_about);
                if (step.by_another) never.append(never.empty() ? "" : ",").append(verify::who_before);
                std::string gives;
                std::string same;
                for (const auto& asked : step.asks) {
                    QVERIFY2(asked.as_before.empty() || asked.as_before == asked.name, step.action.data());
                    auto& list = asked.as_before.empty() ? gives : same;
                    const bool held = is_held_later(*book, asked.name);
                    if (held || book->tells_whose(asked.name)) list.append(list.empty() ? "" : ",").append(asked.name);
                }
                described.insert(line_of({.action = step.action,
                                          .from = from,
                                          .to = step.to,
                                          .purpose = purpose,
                                          .duties = duties,
                                          .follows = follows(step),
                                          .only_by = table ? "" : step.only_by,
                                          .never_by = never,
                                          .gives = gives,
                                          .same = same,
                                          .alone = alone}));
            }
        std::set<std::string> verified;
        for (const auto& step : verify::register_steps()) verified.insert(line_of(step));
        QCOMPARE(verified, described);
    }

    void a_second_confirmation_of_a_weekly_sheet_is_found_R_LO_2() {
        verify::Registers rows;
        const Digest one{1};
        const auto judged = [&](std::uint64_t number, const char* action, const char* person, int rests_on = 0) {
            verify::Event event;
            event.action = action;
            event.person = person;
            event.subject = "weekly-sheet:2";
            if (rests_on == 0)
                event.fields.push_back({.name = "querier", .plain = true, .text = "Q01"});
            else
                event.fields.push_back(
                    {.name = "rests-on", .plain = true, .text = std::to_string(rests_on) + ":" + to_hex(one)});
            return rows.judge_event(number, event, one);
        };
        QCOMPARE(judged(6, "weekly-sheet.confirmed", "Q01"), std::string("state"));  // no sheet yet
        QCOMPARE(judged(7, "weekly-sheet.closed", "S01"), std::string());
        QCOMPARE(judged(8, "weekly-sheet.approved", "S01", 7), std::string("state"));
        QCOMPARE(judged(9, "weekly-sheet.confirmed", "Q01", 7), std::string());
        QCOMPARE(judged(10, "weekly-sheet.confirmed", "Q01", 9), std::string("state"));
        QCOMPARE(judged(11, "weekly-sheet.approved", "S01", 7), std::string("rests-on"));
        QCOMPARE(judged(12, "weekly-sheet.approved", "S01", 9), std::string());
    }

    void a_step_out_of_its_state_or_on_another_event_is_found() {
        verify::Registers rows;
        const auto event = [](const char* action, const std::string& rests_on) {
            verify::Event out;
            out.action = action;
            out.subject = "letter:1";
            if (!rests_on.empty()) out.fields.push_back({.name = "rests-on", .plain = true, .text = rests_on});
            return out;
        };
        const Digest one{1};
        const auto first = "7:" + to_hex(one);
        QCOMPARE(rows.judge_event(6, event("letter.sent", ""), one), std::string("state"));  // no row yet
        QCOMPARE(rows.judge_event(7, event("letter.prepared", ""), one), std::string());
        QCOMPARE(rows.judge_event(8, event("letter.prepared", ""), one), std::string("state"));
        QCOMPARE(rows.judge_event(9, event("letter.answered", first), one), std::string("state"));
        QCOMPARE(rows.judge_event(10, event("letter.sent", "6:" + to_hex(one)), one), std::string("rests-on"));
        QCOMPARE(rows.judge_event(11, event("letter.sent", first), one), std::string());
        QCOMPARE(rows.judge_event(12, event("letter.dropped", "11:" + to_hex(one)), one), std::string("state"));
        QCOMPARE(rows.judge_event(13, event("letter.answered", "11:" + to_hex(one)), one), std::string());
        auto end = event("letter.erased", "13:" + to_hex(one));
        QCOMPARE(rows.judge_event(14, end, one), std::string("state"));  // destroys nothing
        end.fields.push_back({.name = "destroys", .plain = true, .text = "letter:2"});
        QCOMPARE(rows.judge_event(14, end, one), std::string("state"));  // another row's
        end.fields.back().text = "letter:1";
        QCOMPARE(rows.judge_event(14, end, one), std::string());
    }

    void duties_are_read_as_strictly_as_the_ledger_reads_them_R_DU_1() {
        for (const auto* text : {"",
                                 "supervisor",
                                 "query-officer:1151120-1161119,supervisor",
                                 "reviewer:1160101-",
                                 "reviewer:-1160101",
                                 "teller",
                                 "supervisor,",
                                 ",supervisor",
                                 "supervisor,supervisor",
                                 "supervisor:",
                                 "supervisor:-",
                                 "supervisor:1151120",
                                 "supervisor:1151332-",
                                 "supervisor:1150229-",
                                 "supervisor:1151121-1151120",
                                 "supervisor:0000101-",
                                 "supervisor:x-",
                                 "supervisor:1-",
                                 "supervisor:1151120-1151121-",
                                 "supervisor:1151120-1151121-1151122"}) {
            const auto terms = domain::DutyTerms::parse(text);
            QVERIFY2(verify::well_formed(text) == terms.has_value(), text);
            if (!terms) continue;
            QVERIFY2(verify::none_excludes(text) == terms->compatible().has_value(), text);
            for (const auto* day : {"1151119", "1151120", "1160101", "1161120"})
                for (const auto duty : domain::all_duties)
                    QCOMPARE(verify::duties_on(text, day).find("," + std::string(domain::name_of(duty)) + ",") !=
                                 std::string::npos,
                             terms->on(domain::RocDate::parse(day).value()).contains(duty));
        }
    }
};

JCIC_TEST(TestRegisters)
#include "test_registers.moc"
