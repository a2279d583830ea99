// The card is pulled, or its answer cut, at every APDU of every operation, before and after the card acts: the fault
// has its right name, nothing is sent twice, no try is lost but the one the card counted, and the next attempt works.
#include <QTest>

#include "support/both_cards.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::AnyRig;
using test::card_kinds;
using test::card_operations;
using test::CardOperation;
using Kind = test::TroubledLink::Kind;

namespace {

constexpr std::uint8_t ins_verify = 0x20;

const char* name_of(Kind kind) {
    if (kind == Kind::pull_before) return "pulled before";
    return kind == Kind::pull_after ? "pulled after" : "cut";
}

/// APDUs of the operation when nothing goes wrong.
int length_of(const test::CardKind& kind, const CardOperation& operation) {
    const auto rig = kind.rig();
    if (!operation.prepare(*rig)) return 0;
    const auto before = rig->link().instructions.size();
    if (operation.run(*rig).has_value() == operation.wrong) return 0;
    return static_cast<int>(rig->link().instructions.size() - before);
}

/// CHANGE REFERENCE DATA, RESET RETRY COUNTER (ISO 7816-4).
bool gives_a_password(std::uint8_t ins) {
    return ins == 0x24 || ins == 0x2C;
}

/// The operation's `at`-th command, from 1, when nothing goes wrong.
std::uint8_t instruction_at(const test::CardKind& kind, const CardOperation& operation, int at) {
    const auto rig = kind.rig();
    if (!operation.prepare(*rig)) return 0;
    const auto before = rig->link().instructions.size();
    static_cast<void>(operation.run(*rig));
    return rig->link().instructions.at(before + static_cast<std::size_t>(at) - 1);
}

}  // namespace

class TestPulled : public QObject {
    Q_OBJECT

private slots:
    void at_every_APDU_of_every_operation_data() {
        QTest::addColumn<int>("card");
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("at");
        for (std::size_t card = 0; card < card_kinds().size(); ++card)
            for (std::size_t which = 0; which < card_operations().size(); ++which) {
                const auto& operation = card_operations()[which];
                const int length = length_of(card_kinds()[card], operation);
                QVERIFY2(length > 0, operation.name);
                for (const auto kind : {Kind::pull_before, Kind::pull_after, Kind::cut})
                    for (int at = 1; at <= length; ++at)
                        QTest::addRow("%s: %s, %s %d", card_kinds()[card].name, operation.name, name_of(kind), at)
                            << static_cast<int>(card) << static_cast<int>(which) << static_cast<int>(kind) << at;
            }
    }

    void at_every_APDU_of_every_operation() {
        QFETCH(int, card);
        QFETCH(int, which);
        QFETCH(int, kind);
        QFETCH(int, at);
        const auto& operation = card_operations()[static_cast<std::size_t>(which)];
        const auto rig = card_kinds()[static_cast<std::size_t>(card)].rig();
        auto& link = rig->link();
        VERIFY_OK(operation.prepare(*rig));
        const auto before = link.instructions.size();
        const int verified_before = link.commands_with_data(ins_verify);
        link.plan(static_cast<Kind>(kind), at);

        const auto result = operation.run(*rig);
        if (gives_a_password(instruction_at(card_kinds()[static_cast<std::size_t>(card)], operation, at)))
            COMPARE_FAULT(result, card_pin_not_known);  // taken or not: only the card knows
        else if (static_cast<Kind>(kind) == Kind::cut)
            COMPARE_FAULT(result, card_answer_short);
        else
            COMPARE_FAULT(result, card_removed);
        QVERIFY(!rig->card().verified());

        const auto reached = link.instructions.size() - before;
        QCOMPARE(reached, static_cast<std::size_t>(static_cast<Kind>(kind) == Kind::pull_before ? at - 1 : at));
        // No command with a right password costs a try, whenever the card is pulled; a wrong one costs one.
        const int wrong = operation.wrong ? link.commands_with_data(ins_verify) - verified_before : 0;
        QVERIFY(wrong <= 1);
        QCOMPARE(rig->tries(), 3 - wrong);
        COMPARE_FAULT(rig->card().tries_left(), card_none);

        rig->put_back();
        VERIFY_OK(rig->card().open());
        QCOMPARE(rig->card().tries_left().value(), 3 - wrong);
        // Whether a change took place before the card was pulled, only the card knows.
        const auto old_pin = rig->card().verify_pin(rig->pin());
        if (!old_pin) VERIFY_OK(rig->card().verify_pin(test::other_pin()));
        VERIFY_OK(rig->card().sign(view("again")));
    }
};

JCIC_TEST(TestPulled)
#include "test_pulled.moc"
