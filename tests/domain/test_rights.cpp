// R-DU-1, R-DU-8: who may do what is one table, and it says what the catalogue and the registers say.

#include <algorithm>

#include "app/domain/branch/rights.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/duties.h"
#include "app/domain/eligibility.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/register.h"
#include "domain/valid.h"
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

// R-DU-13: an administrator's account is never handed over.

namespace {

/// "1151101-1151130", either day left out for none.
Term term_of(std::string_view text) {
    const auto dash = text.find('-');
    const auto day = [](std::string_view part) {
        return part.empty() ? std::nullopt : std::optional(RocDate::parse(part).value());
    };
    return {day(text.substr(0, dash)), day(text.substr(dash + 1))};
}
std::optional<Term> given(const char* text) {
    return text == nullptr ? std::nullopt : std::optional(term_of(text));
}

Designation designated(const char* duty, const char* from, const char* until, bool ended) {
    Designation out;
    if (duty != nullptr) out.duties.give(Duty::administrator, term_of(duty));
    if (from != nullptr) out.from = roc(from);
    if (until != nullptr) out.until = roc(until);
    out.ended = ended;
    return out;
}

}  // namespace

class TestAdministrators : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_days_are_the_dutys_and_the_persons() {
        struct Row {
            const char *name, *duty, *from, *until, *days;
        };
        const char* const none = nullptr;
        const Row rows[]{
            {"no administrator", none, "1151101", none, none},
            {"without days of its own", "-", "1151101", none, "1151101-"},
            {"begins later than its person", "1151110-", "1151101", none, "1151110-"},
            {"began before its person", "1151001-", "1151101", none, "1151101-"},
            {"ends before its person", "-1151120", "1151101", "1151130", "1151101-1151120"},
            {"outlasts its person", "-1151231", "1151101", "1151130", "1151101-1151130"},
            {"ends with its person", "1151101-1151130", "1151101", "1151130", "1151101-1151130"},
            {"one day is one", "1151130-", "1151101", "1151130", "1151130-1151130"},
            {"was to begin after its person has left", "1151201-", "1151101", "1151130", none},
        };
        for (const auto& row : rows) {
            const auto of = [&](bool ended) {
                return administrators_days(designated(row.duty, row.from, row.until, ended));
            };
            QVERIFY2(of(false) == given(row.days), row.name);
            QVERIFY2(!of(true), row.name);
        }
    }
    void an_account_is_never_handed_over_R_DU_13() {
        struct Row {
            const char *name, *before, *after, *deputy, *other;
            bool refused;
        };
        const char* const none = nullptr;
        const Row rows[]{
            // of an event of 1151110
            {"no administrator any more", "1151101-", none, "", "1151101-", false},
            {"two on the same days", none, "1151110-", "", "1151101-", true},
            {"said to be beside the other", none, "1151110-", "yes", "1151101-", false},
            {"said to be nobody's deputy", none, "1151110-", "no", "1151101-", true},
            {"the other stops as this one starts", none, "1151201-", "", "1151101-1151201", false},
            {"the other stops the day after", none, "1151201-", "", "1151101-1151202", true},
            {"this one stops as the other starts", none, "1151110-1151201", "", "1151201-", false},
            {"this one stops the day after", none, "1151110-1151202", "", "1151201-", true},
            {"both without a beginning", none, "-1151201", "", "-1151203", true},
            {"over before the event", none, "1151101-1151109", "", "1151101-", false},
            {"on the event's day alone", none, "1151101-1151110", "", "1151101-", true},
            {"stood beside the other before", "1151101-", "1151101-1151130", "", "1151101-", false},
            {"stood beside it, and a day more", "1151101-1151129", "1151101-1151130", "", "1151101-", true},
            {"stood beside it to the same day", "1151101-1151130", "1151101-1151130", "", "1151101-", false},
            {"stood beside it from the event's day", "1151110-", "1151101-", "", "1151101-", false},
            {"stood beside it from the next day only", "1151111-", "1151101-", "", "1151101-", true},
            {"without an end now", "1151101-1151130", "1151101-", "", "1151101-", true},
            {"the other ends first", "1151101-1151130", "1151101-", "", "1151101-1151120", false},
            {"stood beside it without days", "-", "1151101-", "", "1151101-", false},
            {"stood beside it, a deputy no more", "1151101-", "1151101-", "no", "1151101-", true},
        };
        for (const auto& row : rows)
            QVERIFY2(hands_over({roc("1151110"), given(row.before), given(row.after), row.deputy},
                                term_of(row.other)) == row.refused,
                     row.name);
    }
};

// R-EL-1 to R-EL-8: every business, subject kind and item, on both sides of the day a rule begins.

Q_DECLARE_METATYPE(Business)
Q_DECLARE_METATYPE(SubjectKind)
Q_DECLARE_METATYPE(Item)

class TestEligibility : public QObject {
    Q_OBJECT

private slots:
    void other_purposes_do_not_exist_R_EL_6() {
        for (const char* purpose : {"aml", "anti-money-laundering", "compliance"})
            QCOMPARE(code_of_fault(parse_business(purpose)), QByteArray("rule.R-EL-6"));
        QCOMPARE(code_of_fault(parse_business("insurance")), QByteArray("input.form"));
        for (const Business business : {Business::lending, Business::credit_card})
            QVERIFY(*parse_business(name_of(business)) == business);
    }

    void other_interested_parties_are_not_open_R_EL_7() {
        for (const char* who : {"interested-party", "related-party", "spouse", "shareholder", "director"})
            QCOMPARE(code_of_fault(parse_subject_kind(who)), QByteArray("rule.R-EL-7"));
        QCOMPARE(code_of_fault(parse_subject_kind("")), QByteArray("input.form"));
        for (const SubjectKind kind :
             {SubjectKind::borrower, SubjectKind::guarantor, SubjectKind::responsible, SubjectKind::cardholder})
            QVERIFY(*parse_subject_kind(name_of(kind)) == kind);
    }

    void the_borrower_is_named_beside_guarantor_and_responsible_person() {
        QVERIFY(names_borrower(Business::lending, SubjectKind::guarantor));
        QVERIFY(names_borrower(Business::lending, SubjectKind::responsible));
        QVERIFY(!names_borrower(Business::lending, SubjectKind::borrower));
        QVERIFY(!names_borrower(Business::credit_card, SubjectKind::cardholder));
    }

    void the_authorisation_must_say_what_the_subject_is_R_EL_5() {
        const auto fits = [](SubjectKind subject, const char* name) {
            return application_name_fits(Business::lending, subject, name);
        };
        QVERIFY(fits(SubjectKind::guarantor, "房貸保證人"));
        QVERIFY(fits(SubjectKind::guarantor, "週轉金貸款連帶保證人"));
        QVERIFY(fits(SubjectKind::responsible, "授信企業負責人"));
        QCOMPARE(code_of_fault(fits(SubjectKind::guarantor, "房貸")), QByteArray("rule.R-EL-5"));
        QCOMPARE(code_of_fault(fits(SubjectKind::guarantor, "授信企業負責人")), QByteArray("rule.R-EL-5"));
        QCOMPARE(code_of_fault(fits(SubjectKind::responsible, "房貸保證人")), QByteArray("rule.R-EL-5"));
        QCOMPARE(code_of_fault(fits(SubjectKind::responsible, "")), QByteArray("rule.R-EL-5"));
        QVERIFY(fits(SubjectKind::borrower, "房屋貸款"));
    }

    void what_is_a_guarantors_or_a_responsible_persons_is_no_borrowers_own_R_EL_5() {
        const auto fits = [](const char* name) {
            return application_name_fits(Business::lending, SubjectKind::borrower, name);
        };
        for (const auto* name : {"房貸保證人", "房貸（連帶保證人）", "授信企業負責人", "企業負責人兼保證人 "}) {
            QCOMPARE(code_of_fault(fits(name)), QByteArray("rule.R-EL-5"));
            QCOMPARE(detail_of_fault(fits(name), "reason"), QByteArray("party"));
        }
        // About another, or about none: the borrower's own.
        for (const auto* name : {"免保證人信用貸款", "小額信貸（免保證人）", "信貸（免連帶保證人）", "信貸無保證人",
                                 "企業負責人信用貸款", "開戶", ""})
            QVERIFY2(fits(name), name);
        // And no guarantor's, who are not there.
        for (const auto* name : {"免保證人信用貸款", "小額信貸（免保證人）", "信貸（免連帶保證人）"}) {
            QCOMPARE(code_of_fault(application_name_fits(Business::lending, SubjectKind::guarantor, name)),
                     QByteArray("rule.R-EL-5"));
            QVERIFY2((party_named(name) == Party{Business::lending, SubjectKind::borrower}), name);
        }
    }

    void what_names_one_business_opens_no_other_R_EL_3_R_EL_5() {
        using B = Business;
        using S = SubjectKind;
        for (const auto subject : {S::borrower, S::guarantor}) {
            const auto refused = application_name_fits(B::lending, subject, "信用卡申請");
            QCOMPARE(code_of_fault(refused), QByteArray("rule.R-EL-5"));
            QCOMPARE(detail_of_fault(refused, "reason"), QByteArray("business"));
        }
        for (const auto* name : {"個人房屋貸款", "授信申請"})
            QCOMPARE(code_of_fault(application_name_fits(B::credit_card, S::cardholder, name)),
                     QByteArray("rule.R-EL-5"));
        for (const auto* name : {"信用卡申請", "信用卡額度調整", "信用卡分期貸款", "卡片額度調整", ""})
            QVERIFY(application_name_fits(B::credit_card, S::cardholder, name));
        for (const auto* name : {"個人信用貸款及信用卡", "授信", ""})
            QVERIFY(application_name_fits(B::lending, S::borrower, name));
    }

    void what_an_authorisation_says_of_the_subject_fits_it_R_EL_5() {
        using B = Business;
        using S = SubjectKind;
        QVERIFY((party_named("房貸保證人") == Party{B::lending, S::guarantor}));
        QVERIFY((party_named("授信企業負責人") == Party{B::lending, S::responsible}));
        QVERIFY((party_named("個人房屋貸款") == Party{B::lending, S::borrower}));
        QVERIFY((party_named("信用卡申請") == Party{B::credit_card, S::cardholder}));
        // Never what is not open (R-EL-4), and nothing where it does not say which.
        for (const auto* name : {"信用卡保證人", "企業負責人兼保證人", "開戶", ""}) QVERIFY(!party_named(name));
        for (const auto* name : {"房貸保證人", "授信企業負責人", "個人房屋貸款", "信用卡申請"}) {
            const auto party = party_named(name);
            QVERIFY(application_name_fits(party->business, party->subject, name));
        }
    }
};

JCIC_TEST(TestRights)
JCIC_TEST(TestAdministrators)
JCIC_TEST(TestEligibility)
#include "test_rights.moc"
