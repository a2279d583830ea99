// What was used of an authorisation before a desk's ledger began is known at the branch's other desks, too (R-AU-5,
// docs/run/desks.md).
#include <QtTest>

#include "app/desk/exchange/exchange_uses.h"
#include "support/test_program.h"
#include "two_desks.h"

using namespace jcic;
using domain::AuthorisationUse;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestDesksUsedBefore : public QObject, private scenario::AtTwoDesks {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_the_register_says_was_used_before_is_told_R_AU_5() {
        auto wanted = form();
        VERIFY_OK(officer().authorise_anew(wanted));
        VERIFY_OK(correct(wanted.authorisation, "T50", today()));
        const auto through = desk_->parts().seating.seat()->session().count().value();
        const domain::UseLine line{wanted.authorisation, desk::no_query_of(wanted.authorisation), Item::t50,
                                   AuthorisationUse::spent, domain::start_of(desk_->parts().machine.today())};
        QVERIFY(told(wanted.authorisation) == std::vector{line});
        QVERIFY(told(wanted.authorisation, through).empty());  // nothing was said of it since
        VERIFY_OK(correct(wanted.authorisation, "", ""));
        const auto taken_back = told(wanted.authorisation, through);
        QCOMPARE(taken_back.size(), std::size_t{1});
        QVERIFY(taken_back.front().item == Item::t50 && taken_back.front().use == AuthorisationUse::free);
        QCOMPARE(taken_back.front().query, line.query);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void what_was_asked_here_after_it_contradicts_it_and_no_earlier_query_R_AU_5() {
        const auto query = ready_to_request();
        const auto reference = desk_->parts().seating.seat()->book().find(query)->authorisation;
        VERIFY_OK(desk_->queries().request(query, {}));
        know_the_other();
        const auto now = desk_->parts().machine.clock().now();
        const auto same = read_in(text(register_there_says(reference, AuthorisationUse::spent, now, 40)));
        VERIFY_OK(same);
        QVERIFY(same->differ.empty());  // the register there may tell of this very query
        const auto before =
            read_in(text(register_there_says(reference, AuthorisationUse::spent, now - std::chrono::days{1}, 50)));
        VERIFY_OK(before);
        QCOMPARE(before->differ.size(), std::size_t{1});
        QCOMPARE(before->differ.front().here, "query:" + query);
        QCOMPARE(before->differ.front().there, "authorisation:" + reference);
        QCOMPARE(last_event("desk.differed")["there"], "authorisation:" + reference);
    }

private:
    /// By an officer with the supervisor beside; "": nothing was used before.
    Result<std::string> correct(const std::string& authorisation, const std::string& items, const std::string& day) {
        auto one = officer();
        JCIC_CHECK(one.sign_in());
        registers::Values typed{{"why-corrected", "核對 Z52 後更正"}};
        if (!items.empty()) typed.insert({{"used-before", items}, {"used-on", day}});
        return one.beside(Duty::supervisor, wanted(registers::authorisations, "authorisation.use-corrected",
                                                   authorisation, std::move(typed)));
    }
    /// As the unit head writes them now: what stands in the file about this authorisation.
    std::vector<domain::UseLine> told(const std::string& authorisation, std::uint64_t since = 0) {
        if (!officer().sign_in(Duty::unit_head)) qFatal("sign-in");
        const auto written = write({since, {}});
        if (!written) qFatal("write");
        auto out = domain::read_exchange(written->second).value().said.uses;
        std::erase_if(out, [&](const domain::UseLine& one) { return one.authorisation != authorisation; });
        return out;
    }
    [[nodiscard]] Changed register_there_says(const std::string& authorisation, AuthorisationUse use, UtcTime at,
                                              std::uint64_t through) {
        return [=](domain::DeskExchange& said) {
            said.through = through;
            said.uses.push_back({authorisation, desk::no_query_of(authorisation), Item::t50, use, at});
        };
    }
};

JCIC_TEST(TestDesksUsedBefore)
#include "test_desks_used_before.moc"
