// The second verifier's own table of registers, held against the desk's descriptions.

#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/duties.h"
#include "app/domain/registers/register.h"
#include "app/verify/checks/people.h"
#include "app/verify/checks/weekly_sheets.h"
#include "app/verify/rules/duties.h"
#include "app/verify/rules/form.h"
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

// No stored data ends the second verifier: it is fed every event of the catalogue with one field broken, left out or
// sealed, signed by somebody and by nobody, where the event could stand, and goes on.

namespace {

constexpr std::string_view broken_texts[]{
    "",         "-",      "0", ",", "T50,,T51", "99999999999999999999", "1:zz", "1159999", "query-officer,emperor",
    "\xff\xfe", "a\tb\nc"};
constexpr std::string_view broken_subjects[]{"", ":", "person:", "query", "row:\xff"};

struct Fed {
    verify::Origin origin{"practice", "0129999", Bytes(16, 7)};
    verify::People people{origin};
    verify::WeeklySheets sheets;
    std::uint64_t number = 0;

    void feed_event(verify::Event event) {
        event.sequence = ++number;
        event.at = 1'793'000'000'000 + number;
        Digest leaf{};
        leaf[0] = static_cast<std::uint8_t>(number);
        static_cast<void>(verify::wrong_in_form(event));
        static_cast<void>(people.check({number, event, leaf, {}}));
        static_cast<void>(sheets.left_out(&event));
        static_cast<void>(sheets.judge_event(number, event, leaf));
    }
};

verify::Event sound_event(const domain::events::Event& described) {
    verify::Event out;
    out.person = "Q01";
    out.action = std::string(described.action);
    out.subject = std::string(described.about) + (described.about.ends_with(':') ? "Q1" : "");
    for (const auto& field : described.fields)
        out.fields.push_back({.name = std::string(field.name), .plain = true, .text = "T50"});
    return out;
}

}  // namespace

class TestBrokenEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void no_broken_field_or_subject_ends_it() {
        Fed fed;
        for (const auto& described : domain::events::all()) {
            const auto whole = sound_event(described);
            fed.feed_event(sound_event(*domain::events::find("query.submitted")));
            for (std::size_t i = 0; i < whole.fields.size(); ++i) {
                for (const auto text : broken_texts) {
                    auto event = whole;
                    event.fields[i].text = std::string(text);
                    fed.feed_event(event);
                    event.signatures.push_back({"Q01", "approval", event.at, Bytes(64, 1)});
                    fed.feed_event(event);
                }
                auto sealed = whole;
                sealed.fields[i].plain = false;
                fed.feed_event(sealed);
                auto left_out = whole;
                left_out.fields.erase(left_out.fields.begin() + static_cast<std::ptrdiff_t>(i));
                fed.feed_event(left_out);
            }
            for (const auto subject : broken_subjects) {
                auto event = whole;
                event.subject = std::string(subject);
                fed.feed_event(event);
                event.person = "-";
                fed.feed_event(event);
            }
        }
        QVERIFY(fed.number > 5'000);
        QCOMPARE(fed.people.size(), std::size_t{0});  // nobody came to be there by any of it
    }
};

JCIC_TEST(TestRegisters)
JCIC_TEST(TestBrokenEvents)
#include "test_registers.moc"
