// A branch restored from its backup finds again what JCIC still holds (R-SE-2): the real host over TLS, the card, the
// ledger, a backup.
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/queries/serial_desk.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/ledger/session/people.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
using domain::ItemState;

class TestLostSerials : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_was_requested_after_the_backup_comes_back_by_a_supervisors_word() {
        const auto query = ready_to_request();
        back_up();
        VERIFY_OK(desk_->queries().request(query, {}));
        restore();
        QCOMPARE(state(Item::t52), ItemState::approved);
        // JCIC's own records say that the authorisation was used: it is not asked anew (R-AU-5).
        const auto refused = desk_->queries().request(query, {});
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("z52"));
        QCOMPARE(count_events("host.records-asking"), std::size_t{1});  // whatever asks Z52 says so first

        const auto subjects = desk_->serials().subjects({});
        VERIFY_OK(subjects);
        const auto id = subject_of(query);
        const auto told = std::ranges::find(*subjects, id, &desk::SubjectToAsk::subject_id);
        QVERIFY(told != subjects->end());
        QVERIFY(told->in_ledger && told->in_z52);

        const auto found = desk_->serials().find(id, "還原後補查", {});
        VERIFY_OK(found);
        QCOMPARE(found->serials.size(), std::size(domain::all_items));
        for (const auto& one : found->serials) QVERIFY(!one.query && !one.row.empty());
        // Nobody fetches one by themselves.
        const auto self = officer().with(Duty::query_officer).person;
        COMPARE_FAULT(desk_->serials().page(query, found->serials.front().row, self), rule_du_6);
        COMPARE_FAULT(desk_->queries().retrieve(query, Item::t52, {}), query_state);
        only_the_page_that_was_shown_is_signed(query, found->serials.front().row, found->serials.back().row);
        take_all_over(query);
        auto one = officer();
        for (const auto item : domain::all_items) VERIFY_OK(one.fetch(query, item));
        QCOMPARE(count_events("lost-serial.found"), std::size(domain::all_items));
        QCOMPARE(count_events("query.serial-taken-over"), std::size(domain::all_items));
        QCOMPARE(count_events("query.requesting"), std::size_t{0});
        QCOMPARE(count_events("host.records-asking"), std::size_t{3});
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void after_a_restore_by_halves_too_JCICs_own_records_are_asked_first_R_AU_5() {
        const auto query = ready_to_request();
        auto halves = halves_made();
        VERIFY_OK(halves);
        back_up();
        VERIFY_OK(desk_->queries().request(query, {}));
        const desk::RestoreKey key = std::move(*halves);
        restore_by(key);
        const auto refused = desk_->queries().request(query, {});
        COMPARE_FAULT(refused, rule_au_5);
        QCOMPARE(refused.error().detail("reason"), std::string_view("z52"));
    }

    void by_halves_the_administrator_too_is_held_to_what_they_are_here_by_now() {
        auto halves = halves_made();
        VERIFY_OK(halves);
        VERIFY_OK(desk_->backups().back_up(backup(), {}));  // the unit head sits there
        VERIFY_OK(ledger::People(desk_->parts().seating.seat()->session())
                      .change_duties(halves->administrator, {Duty::auditor}));
        const auto head = officer().with(Duty::unit_head);
        const desk::RestoreKey key = std::move(*halves);
        desk_.reset();
        COMPARE_FAULT(desk::restore_ledger({profile_, backup(), head.person, true}, key, {}), person_duty);
        desk_ = scenario::open(profile_);
    }

    void a_number_without_a_query_waits_for_one() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.card_ready());
        back_up();
        const auto form = one.whole_form();
        VERIFY_OK(form);
        const auto lost = desk_->queries().submit(*form);
        VERIFY_OK(lost);
        VERIFY_OK(one.approve(*lost));
        VERIFY_OK(desk_->queries().request(*lost, {}));
        restore();
        COMPARE_FAULT(desk_->queries().retrieve(*lost, Item::t52, {}), query_unknown);
        VERIFY_OK(desk_->serials().find(form->subject_id, "還原後補查", {}));
        auto waiting = desk_->serials().waiting();
        VERIFY_OK(waiting);
        QCOMPARE(waiting->size(), std::size(domain::all_items));
        for (const auto& number : *waiting) QVERIFY(number.queries.empty());
        // Entered and approved again, it takes them over.
        const auto query = desk_->queries().submit(*form);
        VERIFY_OK(query);
        COMPARE_FAULT(take_over(*query, waiting->front().serial.row), serial_other);
        VERIFY_OK(officer().approve(*query));
        take_all_over(*query);
        auto again = officer();
        VERIFY_OK(again.fetch(*query, Item::t52));
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

private:
    [[nodiscard]] std::filesystem::path backup() const {
        return std::filesystem::path(beside_.path().toStdString()) / profile_.filename().concat(".backup");
    }
    /// By the unit head; the officer sits down again.
    void back_up() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        VERIFY_OK(desk_->backups().back_up(backup(), {}));
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.card_ready());
    }
    /// As on another machine: nothing later than the backup is left. The host knows what it issued.
    void restore() { restore_by(officer_secret(officer().with(Duty::unit_head).password)); }
    void restore_by(const desk::RestoreKey& key) {
        const auto head = officer().with(Duty::unit_head);
        desk_.reset();
        VERIFY_OK(desk::restore_ledger({profile_, backup(), head.person, true}, key, {}));
        desk_ = scenario::open(profile_);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.card_ready());
    }
    /// Made by the unit head, who keeps one; the supervisor keeps the other.
    Result<desk::RestoreHalves> halves_made() {
        auto one = officer();
        JCIC_CHECK(one.sign_in(Duty::unit_head));
        const auto supervisor = officer().with(Duty::supervisor);
        auto& recovery = desk_->recovery();
        JCIC_TRY(auto making, recovery.begin_key({officer().with(Duty::unit_head).person, supervisor.person}));
        JCIC_TRY(auto first, recovery.text_of(making, 1));
        JCIC_TRY(auto second, recovery.text_of(making, 2));
        JCIC_CHECK(recovery.typed_back(making, 1, first));
        JCIC_CHECK(recovery.typed_back(making, 2, second));
        JCIC_CHECK(recovery.sign_for(making, 1, Secret()));
        JCIC_CHECK(recovery.sign_for(making, 2, officer_secret(supervisor.password)));
        JCIC_CHECK(recovery.finish(making));
        return desk::RestoreHalves{std::move(first), std::move(second), officer_secret("Head-Again-2026"),
                                   officer().with(Duty::administrator).person, officer_secret("Admin-Again-2026")};
    }
    QTemporaryDir beside_;  // no backup lies in the profile
    static Secret officer_secret(const std::string& text) { return scenario::Officer::secret(text); }
    std::string subject_of(const inquiry::QueryId& query) {
        return desk_->parts().seating.seat()->book().find(query)->query->subject.text();
    }
    Result<void> take_over(const inquiry::QueryId& query, const std::string& row) {
        const auto supervisor = officer().with(Duty::supervisor);
        JCIC_TRY(const auto page, desk_->serials().page(query, row, supervisor.person));
        return desk_->serials().take_over(page, officer_secret(supervisor.password));
    }
    void only_the_page_that_was_shown_is_signed(const inquiry::QueryId& query, const std::string& row,
                                                const std::string& other) {
        const auto supervisor = officer().with(Duty::supervisor);
        const auto password = [&] { return officer_secret(supervisor.password); };
        const auto page = desk_->serials().page(query, row, supervisor.person);
        VERIFY_OK(page);
        for (const auto& alter : std::vector<std::function<void(desk::TakingOverText&)>>{
                 [&](auto& seen) { seen.row = other; }, [](auto& seen) { seen.text += "說明\t無\n"; },
                 [](auto& seen) { seen.digest_text = "0000-0000"; },
                 [&](auto& seen) { seen.approver = officer().with(Duty::query_officer).person; }}) {
            auto seen = *page;
            alter(seen);
            COMPARE_FAULT(desk_->serials().take_over(seen, password()), query_changed);
        }
        // Another page was shown since: this one is not before anybody's eyes.
        VERIFY_OK(desk_->serials().page(query, other, supervisor.person));
        COMPARE_FAULT(desk_->serials().take_over(*page, password()), query_changed);
        // Whoever sits down next was shown nothing.
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.card_ready());
        COMPARE_FAULT(desk_->serials().take_over(*page, password()), query_changed);
    }
    void take_all_over(const inquiry::QueryId& query) {
        const auto waiting = desk_->serials().waiting();
        VERIFY_OK(waiting);
        QCOMPARE(waiting->size(), std::size(domain::all_items));
        for (const auto& one : *waiting) {
            QCOMPARE(one.queries.size(), std::size_t{1});
            QCOMPARE(one.queries.front().query, query);
            VERIFY_OK(take_over(query, one.serial.row));
        }
    }
};

JCIC_TEST(TestLostSerials)
#include "test_lost_serials.moc"
