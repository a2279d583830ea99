// Every register of the branch, by its description: all steps, from all states, by all duties.
#include <QtTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/authorisations.h"
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
                const bool named =
                    registers::may_be_taken_by(*step, row, Walk::with(duty)) && (row == nullptr || in_turn);
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

    void an_authorisation_carries_a_query_once_JCIC_accepted_it_R_AU_1() {
        Walk walk;
        const auto& book = registers::authorisations;
        const auto id = walk.row_in(book, "sent");
        const auto subject = domain::PersonalId::parse("A123456789").value();
        const auto today = domain::roc_date_at(walk.clock.now());
        const auto carries = [&](domain::Item item) {
            return domain::carries(registers::held_authorisations(walk.rows).at(0), subject, item, today, false);
        };
        COMPARE_FAULT(carries(domain::Item::t50), rule_au_1);
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.accepted"), id)));
        VERIFY_OK(carries(domain::Item::t50));
        COMPARE_FAULT(carries(domain::Item::t52), rule_au_1);  // not among its items
        VERIFY_OK(walk.take(walk.good(book, *book.step("authorisation.ended"), id)));
        QVERIFY(registers::held_authorisations(walk.rows).empty());
    }

    void the_password_never_goes_to_who_keeps_the_card_R_DU_3() {
        Walk walk;
        walk.designate("K1", {Duty::card_custodian, Duty::query_officer});
        const auto& book = registers::envelopes;
        const auto id = walk.row_in(book, "with-head");
        auto wanted = walk.good(book, *book.step("envelope.handed-on"), id);
        wanted.typed["keeper"] = "K1";
        wanted.beside = person("K1");
        COMPARE_FAULT(walk.steps(Walk::with(Duty::unit_head)).event_of(wanted), rule_du_3);
        wanted.typed["keeper"] = Walk::code_of(Duty::password_custodian);
        wanted.beside = Walk::with(Duty::query_officer);  // another than who gets it signs
        COMPARE_FAULT(walk.steps(Walk::with(Duty::unit_head)).event_of(wanted), rule_du_3);
    }

    void a_leaving_custodian_hands_the_card_to_another_R_DU_3() {
        Walk walk;
        walk.designate("K1", {Duty::card_custodian});
        walk.designate("K2", {Duty::card_custodian, Duty::password_custodian});
        const auto& book = registers::cards;
        const auto card = walk.row_in(book, "kept");
        auto wanted = walk.good(book, *book.step("card.custodian-changed"), card);
        for (const auto* other : {"P2", "K2"}) {
            wanted.typed["custodian"] = other;
            wanted.beside = person("K1");
            COMPARE_FAULT(walk.steps(Walk::with(Duty::unit_head)).event_of(wanted), rule_du_3);
        }
        wanted.typed["custodian"] = "K1";
        VERIFY_OK(walk.take(wanted));
        VERIFY_OK(walk.journal.refresh(walk.rows));
        QCOMPARE(walk.people.cards().at(card).custodian, person("K1"));
    }

    void a_lost_card_is_not_handed_out_until_it_is_found_R_DU_9() {
        Walk walk;
        const auto& book = registers::cards;
        const auto card = walk.row_in(book, "lost");
        const auto lending = walk.good(book, *book.step("card.handed-out"), card);
        COMPARE_FAULT(walk.steps(Walk::with(Duty::query_officer)).event_of(lending), register_state);
        QVERIFY(!registers::owed(walk.rows, walk.today(), walk.calendar).empty());
        auto found = walk.good(book, *book.step("card.found"), card);
        found.typed["custodian"] = found.beside->text();
        VERIFY_OK(walk.take(found));
        VERIFY_OK(walk.journal.refresh(walk.rows));
        QVERIFY(walk.people.cards().at(card).in_use);
        VERIFY_OK(walk.take(lending));
    }
};

JCIC_TEST(TestRegisters)
#include "test_registers.moc"
