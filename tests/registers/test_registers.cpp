// Every register of the branch, by its description: all steps, from all states, by all duties.
#include <QtTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/incidents.h"
#include "app/domain/registers/parts.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;
using registers::Step;

namespace {

QByteArray row_name(const registers::Register& book, const Step& step) {
    return QByteArray(book.name.data()) + " " + QByteArray(step.action.data());
}

void every_step() {
    QTest::addColumn<const registers::Register*>("book");
    QTest::addColumn<const Step*>("step");
    for (const auto* book : registers::all())
        for (const auto& step : book->steps) QTest::newRow(row_name(*book, step).constData()) << book << &step;
}

std::string fault_of(const Result<std::string>& taken) {
    return taken ? "" : std::string(taken.error().text());
}

}  // namespace

Q_DECLARE_METATYPE(const registers::Register*)
Q_DECLARE_METATYPE(const Step*)

class TestRegisters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_description_holds_together_data() {
        QTest::addColumn<const registers::Register*>("book");
        for (const auto* book : registers::all()) QTest::newRow(book->name.data()) << book;
    }

    void a_description_holds_together() {
        QFETCH(const registers::Register*, book);
        QVERIFY(!book->states.empty() && !book->steps.empty() && !book->columns.empty() && !book->readers.empty());
        QVERIFY(book->steps.front().begins());
        QVERIFY(std::string_view(book->rule).starts_with("R-"));
        if (!book->key.empty()) {
            QVERIFY(book->field(book->key) != nullptr);
            QCOMPARE(book->field(book->key)->keep, domain::Keep::plain);
        }
        const auto known = [&](std::string_view state) {
            return std::ranges::find(book->states, state, &registers::State::name) != book->states.end();
        };
        for (const auto& step : book->steps) {
            QCOMPARE(step.by.empty(), step.written == registers::Written::elsewhere);
            const bool outer = step.action.starts_with("outer.");  // noted while nobody was signed in
            QVERIFY2(outer || step.action.starts_with(book->about.substr(0, book->about.size() - 1)),
                     step.action.data());
            QVERIFY(step.begins() ? known(step.to) : step.to.empty() || known(step.to));
            for (const auto state : step.from) QVERIFY2(known(state), step.action.data());
            for (const auto& field : step.asks) {
                QVERIFY2(field.title != nullptr, field.name.data());
                const bool chosen =
                    field.kind == domain::events::Kind::choice || field.kind == domain::events::Kind::duties;
                QCOMPARE(chosen, !field.choices.empty());
            }
            if (step.beside) QVERIFY(!step.beside->who.empty());
            // What is personal is sealed under the records key: who takes the step must have it.
            const bool page = step.beside && step.written != registers::Written::roster;  // whose own is in clear
            const bool seals = page || std::ranges::any_of(step.asks, [](const auto& field) {
                                   return field.keep != domain::Keep::plain;
                               });
            for (const auto by : step.by) QVERIFY2(!seals || domain::reads_records({by}), step.action.data());
            QVERIFY2(domain::events::find(step.action) != nullptr, step.action.data());
        }
        for (const auto& due : book->dues) {
            QCOMPARE(due.in.empty(), due.row_until != nullptr);
            QCOMPARE(due.in.empty(), due.until == nullptr);
            for (const auto state : due.in) QVERIFY2(known(state), due.title);
            QVERIFY2(due.by.empty() || book->field(due.by) != nullptr, due.title);
        }
        for (const auto& column : book->columns) QVERIFY2(book->title_of(column)[0] != '\0', column.field.data());
        Walk walk;
        for (const auto& state : book->states) QVERIFY2(!walk.row_in(*book, state.name).empty(), state.name.data());
    }

    void each_step_is_possible_in_its_states_and_for_its_duties_alone_data() { every_step(); }

    void each_step_is_possible_in_its_states_and_for_its_duties_alone() {
        QFETCH(const registers::Register*, book);
        QFETCH(const Step*, step);
        std::vector<std::string_view> states{""};
        for (const auto& state : book->states) states.push_back(state.name);
        for (const auto state : states) {
            Walk walk;  // of its own: a row in one state may stand in another's way (R-AU-7)
            const auto place = state.empty() ? std::string() : walk.row_in(*book, state);
            if (step->erases) walk.clock.advance(std::chrono::years{7});  // its term is over
            walk.make_room_for(*step);
            for (const auto duty : domain::all_duties) {
                auto at = walk.steps(Walk::with(duty));
                const auto* row = place.empty() ? nullptr : walk.rows.row(*book, place);
                const bool follows = registers::may_follow(*step, row);
                const bool entitled = std::ranges::find(step->by, duty) != step->by.end();
                const auto possible = at.possible(*book, row);
                // What was done in the head's absence is the head's to confirm, while there is one.
                const bool in_turn = step->rule != &registers::confirmed_in_turn || duty == domain::Duty::unit_head;
                // Who keeps a card's password borrows none (R-DU-3).
                const bool may_hold =
                    step->action != action::card_handed_out || duty != domain::Duty::password_custodian;
                const bool named = registers::may_be_taken_by(*step, row, Walk::with(duty)) &&
                                   (row == nullptr || (in_turn && may_hold));
                QCOMPARE(std::ranges::find(possible, step) != possible.end(), follows && entitled && named);
                auto wanted = walk.good(*book, *step, step->begins() ? "" : place);
                if (step->begins() != place.empty()) continue;  // a first step names no row; the others do
                if (step->written == registers::Written::elsewhere || wanted.beside == Walk::with(duty)) continue;
                const auto event = at.event_of(wanted);
                const auto told = event ? std::string_view() : event.error().text();
                QCOMPARE(told, std::string_view(!entitled  ? "person.duty"
                                                : !follows ? "register.state"
                                                : !named   ? "person.duty"
                                                           : ""));
            }
        }
    }

    /// Whom a row names may leave, fall ill or die: what waits for them alone would wait for ever.
    void what_waits_for_one_person_has_a_second_way() {
        const auto leads_on = [](const registers::Register& book, const Step& step, std::string_view second) {
            const auto* other = book.step(second);
            return other != nullptr && other->only_by.empty() &&
                   std::ranges::all_of(step.from, [&](std::string_view state) {
                       return std::ranges::find(other->from, state) != other->from.end();
                   });
        };
        for (const auto* book : registers::all())
            for (const auto& step : book->steps) {
                if (!step.only_by.empty()) QVERIFY2(leads_on(*book, step, step.second_way), step.action.data());
                if (step.beside && !step.beside->named.empty()) {
                    QVERIFY2(leads_on(*book, step, step.beside->second_way), step.action.data());
                    QVERIFY2(book->step(step.beside->second_way)->beside->named.empty(), step.action.data());
                }
            }
    }

    void nothing_is_taken_with_a_field_missing_or_wrong_data() { every_step(); }

    void nothing_is_taken_with_a_field_missing_or_wrong() {
        QFETCH(const registers::Register*, book);
        QFETCH(const Step*, step);
        if (step->written == registers::Written::elsewhere) return;
        Walk walk;
        const auto row = step->begins() ? std::string() : walk.row_in(*book, step->from.front());
        walk.make_room_for(*step);
        const auto good = walk.good(*book, *step, row);
        const auto before = walk.journal.events().size();
        for (const auto& field : step->asks) {
            auto wanted = good;
            if (field.given) {  // known without being typed
                wanted.typed[std::string(field.name)] = "P1";
                QCOMPARE(fault_of(walk.take(wanted)), std::string("input.form"));
                continue;
            }
            wanted.typed.erase(std::string(field.name));
            const bool must = field.times == domain::events::Times::once;
            if (must) QCOMPARE(fault_of(walk.take(wanted)), std::string("input.missing"));
            if (domain::events::is_free_text(field.kind)) continue;
            wanted.typed[std::string(field.name)] = "不是這樣";
            const auto taken = walk.take(wanted);
            QVERIFY2(!taken, field.name.data());
            QCOMPARE(taken.error().detail("field"), field.name);
            QCOMPARE(taken.error().detail("label"), std::string_view(field.title));
        }
        auto wanted = good;
        wanted.typed["其他"] = "x";
        const auto mistyped = walk.take(wanted);
        COMPARE_FAULT(mistyped, input_form);
        QCOMPARE(mistyped.error().detail("reason"), std::string_view("no-field"));
        QCOMPARE(walk.journal.events().size(), before);
        VERIFY_OK(walk.take(good));
    }

    void who_stands_beside_is_another_and_entitled_data() { every_step(); }

    void who_stands_beside_is_another_and_entitled() {
        QFETCH(const registers::Register*, book);
        QFETCH(const Step*, step);
        if (!step->beside) return;
        Walk walk;
        const auto row = step->begins() ? std::string() : walk.row_in(*book, step->from.front());
        walk.make_room_for(*step);
        auto wanted = walk.good(*book, *step, row);
        const auto acting = Walk::persons(*step).first;
        auto at = walk.steps(acting);
        wanted.beside = acting;
        COMPARE_FAULT(at.event_of(wanted), person_duty);
        wanted.beside = person("N1");
        COMPARE_FAULT(at.event_of(wanted), person_duty);
        wanted.beside.reset();
        COMPARE_FAULT(at.event_of(wanted), input_missing);
    }

    void what_was_signed_is_not_written_once_the_row_moved() {
        Walk walk;
        const auto& book = registers::devices;
        const auto row = walk.row_in(book, "kept");
        auto wanted = walk.good(book, *book.step("device.counted"), row);
        const auto acting = Walk::persons(*wanted.step).first;
        auto event = walk.steps(acting).event_of(wanted).value();
        for (auto& signature : event.signatures) signature.value.fill(1);
        VERIFY_OK(walk.take(walk.good(book, *book.step("device.moved"), row)));
        auto at = walk.steps(acting);
        COMPARE_FAULT(at.take_step(wanted, event), query_changed);
        COMPARE_FAULT(at.take_step(wanted,
                                   [&] {
                                       auto other = at.event_of(wanted).value();
                                       other.fields.front().value = "no";
                                       return other;
                                   }()),
                      query_changed);
    }

    void personal_fields_are_sealed_under_the_row_and_gone_with_it() {
        Walk walk;
        const auto& book = registers::subject_access;
        const auto id = walk.row_in(book, "asked");
        QCOMPARE(walk.rows.row(book, id)->value("subject"), std::string("A123456789"));
        for (const auto& field : walk.journal.last("access.asked")->entry.fields)
            if (field.keep != domain::Keep::plain) QCOMPARE(field.key, "access:" + id);
        walk.journal.sign_in("P8", false);
        registers::Rows others;
        VERIFY_OK(walk.journal.refresh(others));
        QCOMPARE(others.row(book, id)->value("subject"), std::string());
        QVERIFY(others.row(book, id)->sealed.contains("subject"));
        QCOMPARE(others.row(book, id)->value("document"), std::string("id-card"));
    }

    // 聯徵4: the head's signature at both ends.
    void what_is_signed_as_it_is_taken_is_not_taken_unsigned_R_DU_1() {
        Walk walk;
        const auto& book = registers::people;
        const auto id = walk.row_in(book, "ended");
        const auto confirmed = walk.good(book, *book.step("person.end-confirmed"), id);
        const auto taken = walk.steps(Walk::with(Duty::unit_head)).take_step(confirmed);
        COMPARE_FAULT(taken, person_duty);
        QCOMPARE(taken.error().detail("reason"), std::string_view("unsigned"));
    }

    void a_letter_about_an_incident_is_a_notice_of_it_R_LO_6() {
        for (const auto& kind : registers::letters.field("kind")->choices)
            QCOMPARE(registers::notice_of(kind.name).has_value(), kind.name.starts_with("incident-"));
    }
};

JCIC_TEST(TestRegisters)
#include "test_registers.moc"
