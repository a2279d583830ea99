// The practice world is valid by the very rules it teaches.

#include <QTest>

#include "app/practice/world/world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;

namespace {

domain::RocDate today() {
    return domain::RocDate::parse("1151221").value();
}

std::size_t still_insured(const domain::Record& record) {
    constexpr std::size_t end_date = 3;
    std::size_t count = 0;
    for (const auto& row : record.rows()) count += row[end_date].empty() ? 1U : 0U;
    return count;
}

}  // namespace

class TestWorld : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void two_institutions_and_a_second_branch() {
        std::set<std::string> institutions;
        for (const auto& branch : world_.branches) institutions.insert(branch.code.text().substr(0, 3));
        QCOMPARE(institutions.size(), std::size_t{2});
        QCOMPARE(world_.branches.size(), std::size_t{3});
        QVERIFY(world_.card_number.starts_with(world_.own_branch().code.text()));
    }

    void eight_people_cover_all_duties_and_none_of_them_clash() {
        QCOMPARE(world_.people.size(), std::size_t{8});
        std::set<Duty> covered;
        for (const auto& person : world_.people) {
            VERIFY_OK(domain::compatible(person.duties));
            covered.insert(person.duties.begin(), person.duties.end());
        }
        QCOMPARE(covered.size(), std::size(domain::all_duties));
    }

    void every_suggestion_may_be_asked_R_EL_1_to_R_EL_3() {
        for (const auto& applicant : world_.applicants) {
            const auto& asked = applicant.suggestion;
            VERIFY_OK(domain::may_query(asked.business, asked.subject_kind, Item::t50, today()));
            const bool needs_borrower = domain::names_borrower(asked.business, asked.subject_kind);
            QCOMPARE(!asked.borrower_id.empty(), needs_borrower);
            const auto* authorisation = world_.authorisation(asked.authorisation);
            QVERIFY(authorisation != nullptr);
            QCOMPARE(authorisation->subject_id, applicant.id.text());
            VERIFY_OK(
                domain::application_name_fits(asked.business, asked.subject_kind, authorisation->application_name));
        }
    }

    void enterprise_that_borrows_has_a_valid_number() {
        const auto& enterprise = world_.applicant("I100000003")->suggestion;
        VERIFY_OK(domain::BusinessNumber::parse(enterprise.borrower_id));
    }

    void authorisations_hold_but_for_one_refused_one_waiting_and_one_expired_R_AU_1() {
        std::multiset<std::string> reasons;
        for (const auto& authorisation : world_.authorisations) {
            const auto subject = domain::PersonalId::parse(authorisation.subject_id);
            VERIFY_OK(subject);
            const auto carried = domain::carries(authorisation, *subject, Item::t51, today(), false);
            reasons.insert(carried ? "" : std::string(carried.error().detail("reason")));
        }
        QCOMPARE(reasons.count(""), std::size_t{8});
        QCOMPARE(reasons.count("refused"), std::size_t{1});
        QCOMPARE(reasons.count("no-reply"), std::size_t{1});
        QCOMPARE(reasons.count("ended"), std::size_t{1});
    }

    void records_are_as_rich_as_promised() {
        const auto& rich = *world_.applicant("A123456789");
        QCOMPARE(rich.records.at(Item::t50).rows().size(), std::size_t{300});
        std::set<std::string> categories;
        for (const auto& row : rich.records.at(Item::t51).rows()) categories.insert(row.front());
        QCOMPARE(categories.size(), std::size_t{5});
        QCOMPARE(still_insured(world_.applicant("F234567898")->records.at(Item::t52)), std::size_t{3});
        QVERIFY(world_.applicant("D120449187")->records.at(Item::t50).nothing_on_file());
        QCOMPARE(world_.applicant("AB12345677")->id.kind(), domain::PersonIdKind::resident_old);
    }

    void payers_numbers_pass_the_checksum() {
        constexpr std::size_t payer_id = 2;
        for (const auto& applicant : world_.applicants)
            if (const auto found = applicant.records.find(Item::t50); found != applicant.records.end())
                for (const auto& row : found->second.rows()) VERIFY_OK(domain::BusinessNumber::parse(row[payer_id]));
    }

    void rare_characters_are_among_the_names() {
        std::string names;
        for (const auto& applicant : world_.applicants) names += applicant.name;
        for (const char* rare : {"𤧟", "𠮷", "堃", "𡻈"}) QVERIFY(names.find(rare) != std::string::npos);
    }

    void same_day_gives_the_same_world() {
        const auto again = practice::make_world(today());
        QVERIFY(again.authorisations == world_.authorisations);
        QVERIFY(again.applicants.front().records == world_.applicants.front().records);
    }

private:
    practice::World world_ = practice::make_world(today());
};

JCIC_TEST(TestWorld)
#include "test_world.moc"
