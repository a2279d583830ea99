// R-DU-1, R-DU-8: who may do what is one table, and it says what the catalogue and the registers say.
#include "app/domain/branch/rights.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/register.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

const Right* right(std::string_view action) {
    const auto all = rights();
    const auto found = std::ranges::find(all, action, &Right::action);
    return found == all.end() ? nullptr : &*found;
}

bool within(const std::set<Duty>& some, std::span<const Duty> named) {
    return std::ranges::all_of(
        some, [&](Duty duty) { return named.empty() || std::ranges::find(named, duty) != named.end(); });
}

QByteArray said(std::string_view action) {
    return {action.data(), static_cast<qsizetype>(action.size())};
}

}  // namespace

class TestRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_action_stands_once_with_who_takes_it_in_words_R_DU_8() {
        std::set<std::string_view> seen;
        for (const auto& one : rights()) {
            QVERIFY2(seen.insert(one.action).second, said(one.action));
            QVERIFY2(one.title != nullptr && *one.title != '\0', said(one.action));
            QVERIFY2(one.about != nullptr && *one.about != '\0', said(one.action));
            QVERIFY2(!one.takes.empty(), said(one.action));
        }
        QVERIFY(seen.size() > 150);
    }
    void whatever_stands_on_duties_is_in_the_table_R_DU_1() {
        for (const auto& event : events::all())
            if (event.demand || (event.roster && !event.roster->apart))
                QVERIFY2(right(event.action) != nullptr, said(event.action));
        for (const auto* book : registers::all()) {
            const auto* reading = right(book->name);
            QVERIFY2(reading != nullptr, said(book->name));
            QVERIFY2(reading->takes == std::set<Duty>(book->readers.begin(), book->readers.end()), said(book->name));
            for (const auto& step : book->steps) {
                if (step.by.empty()) continue;
                const auto* one = right(step.action);
                QVERIFY2(one != nullptr, said(step.action));
                QVERIFY2(one->takes == std::set<Duty>(step.by.begin(), step.by.end()), said(step.action));
                QVERIFY2(!one->beside.empty() == step.beside.has_value(), said(step.action));
            }
        }
    }
    void what_a_room_decides_is_never_wider_than_the_catalogue_R_DU_1() {
        for (const auto& one : rights()) {
            const auto* event = events::find(one.action);
            if (event == nullptr) continue;  // reading
            if (event->roster) QVERIFY2(within(one.takes, event->roster->by), said(one.action));
            if (!event->demand) continue;
            const auto& demand = *event->demand;
            if (!demand.witnessed && demand.signers > 1 && !within(one.takes, demand.one)) {
                // Either of the two may be who wrote it: a card goes out at its holder's seat.
                QVERIFY2(within(one.beside, demand.one) && within(one.takes, demand.another), said(one.action));
                continue;
            }
            QVERIFY2(within(one.takes, demand.witnessed ? event->writer.by : demand.one), said(one.action));
            QVERIFY2(within(one.beside, demand.witnessed ? demand.one : demand.another), said(one.action));
        }
    }
    void who_asks_and_who_approves_are_told_apart_R_DU_6() {
        const auto* asks = right("query.submitted");
        const auto* decides = right("query.decided");
        QVERIFY(asks != nullptr && decides != nullptr);
        QVERIFY(asks->takes == std::set{Duty::query_officer});
        QVERIFY(decides->takes == std::set{Duty::supervisor});
        QVERIFY(decides->of_others);
        QCOMPARE(std::string(limit_of(*decides)), std::string("不得辦理本人事項"));
        QCOMPARE(std::string(limit_of(*asks)), std::string());
    }
    void nobody_reviews_ends_or_unlocks_their_own_account_R_DU_8() {
        for (const auto action : {registers::person_rights_confirmed, action::person_ended, action::person_unlocked,
                                  action::person_designated, action::person_duties}) {
            QVERIFY2(right(action) != nullptr && right(action)->of_others, said(action));
        }
        QVERIFY(right(registers::person_rights_confirmed)->takes == (std::set{Duty::unit_head, Duty::administrator}));
    }
    void a_card_changes_hands_before_its_custodian_R_DU_9() {
        for (const auto action : {action::card_handed_out, action::card_handed_back}) {
            QVERIFY2(right(action) != nullptr, said(action));
            QVERIFY2(right(action)->takes == std::set{Duty::query_officer}, said(action));
            QVERIFY2(right(action)->beside == std::set{Duty::card_custodian}, said(action));
        }
        QVERIFY(right(action::card_taken_back)->takes == std::set{Duty::unit_head});
        QVERIFY(right(action::card_taken_back)->beside == std::set{Duty::card_custodian});
        QVERIFY(right(action::card_received)->takes == std::set{Duty::unit_head});
    }
    void a_cell_says_takes_beside_or_either() {
        const auto* erasing = right("retention.agreed");
        QVERIFY(erasing != nullptr);
        QVERIFY(part_of(*erasing, Duty::unit_head) == Part::takes);
        QVERIFY(part_of(*erasing, Duty::auditor) == Part::beside);
        QVERIFY(part_of(*erasing, Duty::query_officer) == Part::none);
        const auto* counting = right(registers::card_counted);
        QVERIFY(counting != nullptr && part_of(*counting, Duty::unit_head) == Part::either);
        std::set<std::string> words;
        for (const auto part : {Part::none, Part::takes, Part::beside, Part::either}) words.insert(title_of(part));
        QCOMPARE(words.size(), std::size_t{4});
    }
};

JCIC_TEST(TestRights)
#include "test_rights.moc"
