// The approver's side with the real ledger, the practice host and the registers (R-DU-6, R-LO-8).
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/register.h"
#include "app/inquiry/checks/standing_out.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestApproving : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_was_shown_stands_in_the_signed_event_R_DU_6() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto form = one.whole_form().value();
        list_the_subject(form);
        const auto query = one.submit().value();
        VERIFY_OK(one.sign_in(Duty::supervisor));
        const auto shown = desk_->approvals().approval(query).value();
        // By the register of people (聯徵4): since when who asks may.
        QVERIFY(shown.querier_from && *shown.querier_from <= domain::roc_date_at(desk_->snapshot()->now));
        const auto supervisor = one.with(Duty::supervisor);
        auto altered = shown.page;
        altered.stands_out.clear();
        const std::set<Item> all{std::begin(domain::all_items), std::end(domain::all_items)};
        COMPARE_FAULT(desk_->approvals().decide(query, altered, all, "已電洽本人", supervisor.person,
                                                one.secret(supervisor.password)),
                      query_changed);
        VERIFY_OK(desk_->approvals().decide(query, shown.page, all, "已電洽本人", supervisor.person,
                                            one.secret(supervisor.password)));
        ledger::EventQuery wanted;
        wanted.action = "query.decided";
        auto& session = desk_->parts().seating.seat()->session();
        const auto decided = session.events(wanted).value();
        QCOMPARE(decided.size(), std::size_t{1});
        // Not in what is read with the event, but opened on demand.
        QCOMPARE(decided.front().entry.value("stands-out"), std::string{});
        QCOMPARE(session.open(decided.front().sequence, "stands-out").value(), shown.page.stands_out);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    /// Late in the evening every query has a note; one of a listed person is heavier, which the officer's seat is not
    /// told.
    void notes_are_signed_together_and_nothing_heavier() {
        into_office_hours();
        QVERIFY(desk_->practice()->hurry(std::chrono::hours{9}));
        auto one = officer();
        VERIFY_OK(one.sign_in());
        list_the_subject(desk_->practice()->examples().front());
        const auto queries = submit_all();
        QVERIFY(queries.size() >= 2);
        VERIFY_OK(one.sign_in(Duty::supervisor));
        const auto supervisor = one.with(Duty::supervisor);
        const auto done = desk_->approvals()
                              .approve_together(pages_of(queries), supervisor.person, one.secret(supervisor.password))
                              .value();
        std::size_t signed_now = 0;
        for (const auto& page : done) {
            const auto remarks = desk_->approvals().approval(page.query).value().remarks;
            QVERIFY(!remarks.empty());
            QCOMPARE(!page.fault, inquiry::only_notes(remarks));
            if (page.fault) QCOMPARE(page.fault->code, FaultCode::query_changed);
            if (!page.fault) ++signed_now;
        }
        QVERIFY(signed_now > 0 && signed_now < done.size());
        QCOMPARE(count_events("query.decided"), signed_now);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

private:
    /// All examples that the rules let through, submitted by the officer.
    std::vector<inquiry::QueryId> submit_all() {
        std::vector<inquiry::QueryId> out;
        for (const auto& form : desk_->practice()->examples()) {
            const auto verdict = desk_->queries().check(form);
            if (!verdict || !verdict->query) continue;
            if (const auto id = desk_->queries().submit(form)) out.push_back(*id);
        }
        return out;
    }
    /// By the supervisor, who leaves the seat to the officer again.
    void list_the_subject(const inquiry::Form& form) {
        auto one = officer();
        if (!one.sign_in(Duty::supervisor)) qFatal("sign-in");
        registers::Values typed{{"kind", "colleague"},
                                {"subject", form.subject_id},
                                {"name", form.subject_name},
                                {"why", "本行同仁"},
                                {"from", domain::roc_date_at(desk_->snapshot()->now).text()}};
        const auto row = desk().take_step(wanted(registers::listed, "listed.entered", "", std::move(typed)));
        if (!row) qFatal("listed: %s", qPrintable(scenario::code(row)));
        if (!one.sign_in()) qFatal("sign-in");
    }
    /// As they are shown where the supervisor has signed in.
    std::vector<desk::SeenPage> pages_of(const std::vector<inquiry::QueryId>& queries) {
        std::vector<desk::SeenPage> out;
        for (const auto& id : queries) out.push_back({id, desk_->approvals().approval(id).value().page});
        return out;
    }
};

JCIC_TEST(TestApproving)
#include "test_approving.moc"
