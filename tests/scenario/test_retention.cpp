// The end of what is kept, at a desk with its real ledger: a term with two persons' consent.
#include <QtTest>

#include "app/desk/queries/retention_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;

class TestRetention : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    // R-LO-1: nothing was asked; the log's own term.
    void a_refused_query_is_erased_after_its_term_with_two_persons_consent() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto query = one.submit().value();
        VERIFY_OK(one.approve(query, {}));
        const auto parts = desk_->parts();
        VERIFY_OK(desk_->practice()->hurry(std::chrono::days{6 * 366}));
        const auto fresh = one.secret("Six-Years-Later-1357");  // by then every password has run out (R-PW-2)
        for (const auto duty : {Duty::reviewer, Duty::unit_head}) {
            VERIFY_OK(one.sign_in(duty));
            VERIFY_OK(desk_->seat().change_password(one.secret(one.with(duty).password), fresh));
        }
        const auto page = desk_->retention().page({query}).value();
        const auto reviewer = one.with(Duty::reviewer);
        const auto custodian = one.with(Duty::card_custodian);
        COMPARE_FAULT(desk_->retention().erase(page, custodian.person, one.secret(custodian.password)), person_duty);
        auto other = page;
        other.text += "另一頁\n";
        COMPARE_FAULT(desk_->retention().erase(other, reviewer.person, fresh), query_changed);
        VERIFY_OK(desk_->retention().erase(page, reviewer.person, fresh));
        QVERIFY(desk_->retention().kept().value().empty());
        QCOMPARE(desk_->registers().rows(domain::registers::kept_queries, {}).value().found, std::size_t{0});
        QVERIFY(!parts.seating.seat()->book().find(query)->query);
        QVERIFY(desk_->ledger().deletions().value().ok());
        QVERIFY(desk_->ledger().verify({}).value().ok);
        // Said in the trail, and in nothing that looks anybody up.
        QCOMPARE(count_events("retention.agreed"), std::size_t{1});
        QCOMPARE(last_event("query.erased").at("destroys"), "query:" + query);
        QCOMPARE(last_event("query.submitted").at("subject-id"), std::string());
    }
};

JCIC_TEST(TestRetention)
#include "test_retention.moc"
