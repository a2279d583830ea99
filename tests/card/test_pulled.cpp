// The card is pulled, or its answer cut, at every APDU of every operation, before and after the card acts: the fault
// has its right name, nothing is sent twice, no try is lost but the one the card counted, and the next attempt works.
#include <QTest>
#include <functional>

#include "support/card_rig.h"
#include "support/result.h"

using namespace jcic;
using test::CardRig;
using test::digits;
using Kind = test::TroubledLink::Kind;

namespace {

struct Operation {
    const char* name;
    std::function<Result<void>(CardRig&)> prepare;
    std::function<Result<void>(CardRig&)> run;
};

Result<void> open(CardRig& rig) {
    JCIC_CHECK(rig.card.open());
    return {};
}

Result<void> open_and_verify(CardRig& rig) {
    JCIC_CHECK(open(rig));
    return rig.card.verify_pin(rig.practice.letter.pin);
}

const std::vector<Operation>& operations() {
    static const std::vector<Operation> all{
        {"open", [](CardRig&) -> Result<void> { return {}; }, open},
        {"tries", open,
         [](CardRig& rig) -> Result<void> {
             JCIC_CHECK(rig.card.tries_left());
             return {};
         }},
        {"verify", open, [](CardRig& rig) { return rig.card.verify_pin(rig.practice.letter.pin); }},
        {"sign", open_and_verify,
         [](CardRig& rig) -> Result<void> {
             JCIC_CHECK(rig.card.sign(view("request")));
             return {};
         }},
        {"change", open, [](CardRig& rig) { return rig.card.change_pin(rig.practice.letter.pin, digits("97531024")); }},
        {"unblock", open, [](CardRig& rig) { return rig.card.unblock(rig.practice.letter.puk, digits("97531024")); }},
    };
    return all;
}

const char* name_of(Kind kind) {
    if (kind == Kind::pull_before) return "pulled before";
    return kind == Kind::pull_after ? "pulled after" : "cut";
}

/// APDUs of the operation when nothing goes wrong.
int length_of(const Operation& operation) {
    CardRig rig;
    if (!operation.prepare(rig)) return 0;
    const auto before = rig.link->instructions.size();
    if (!operation.run(rig)) return 0;
    return static_cast<int>(rig.link->instructions.size() - before);
}

}  // namespace

class TestPulled : public QObject {
    Q_OBJECT

private slots:
    void at_every_APDU_of_every_operation_data();
    void at_every_APDU_of_every_operation();
};

void TestPulled::at_every_APDU_of_every_operation_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("at");
    for (std::size_t which = 0; which < operations().size(); ++which) {
        const auto& operation = operations()[which];
        const int length = length_of(operation);
        QVERIFY2(length > 0, operation.name);
        for (const auto kind : {Kind::pull_before, Kind::pull_after, Kind::cut})
            for (int at = 1; at <= length; ++at)
                QTest::addRow("%s, %s %d", operation.name, name_of(kind), at)
                    << static_cast<int>(which) << static_cast<int>(kind) << at;
    }
}

void TestPulled::at_every_APDU_of_every_operation() {
    QFETCH(int, which);
    QFETCH(int, kind);
    QFETCH(int, at);
    const auto& operation = operations()[static_cast<std::size_t>(which)];
    CardRig rig;
    VERIFY_OK(operation.prepare(rig));
    const auto before = rig.link->instructions.size();
    rig.link->plan(static_cast<Kind>(kind), at);

    const auto result = operation.run(rig);
    if (static_cast<Kind>(kind) == Kind::cut)
        COMPARE_FAULT(result, card_answer_short);
    else
        COMPARE_FAULT(result, card_removed);
    QVERIFY(!rig.card.verified());

    const auto reached = rig.link->instructions.size() - before;
    QCOMPARE(reached, static_cast<std::size_t>(static_cast<Kind>(kind) == Kind::pull_before ? at - 1 : at));
    // No command with a right password costs a try, whenever the card is pulled.
    QCOMPARE(rig.practice.tries(), 3);
    COMPARE_FAULT(rig.card.tries_left(), card_none);

    rig.link->inner->insert(rig.practice.fresh());
    VERIFY_OK(rig.card.open());
    const auto old_pin = rig.card.verify_pin(rig.practice.letter.pin);
    if (!old_pin) VERIFY_OK(rig.card.verify_pin(digits("97531024")));
    VERIFY_OK(rig.card.sign(view("again")));
}

QTEST_GUILESS_MAIN(TestPulled)
#include "test_pulled.moc"
