// What a real trail tells the machine's own log: each event about security once, by its number, and nothing of anybody.
#include "app/desk/rooms/diagnostics.h"
#include "app/files/files.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scenario;
using desk::SystemLog;

class SecurityLogTest : public QObject, private AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void each_event_is_told_once_by_its_number_alone() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        auto& session = desk_->parts().seating.seat()->session();
        const auto now = [&] { return desk_->parts().machine.clock().now(); };
        desk::SecurityLog log;
        const auto first = log.next(session, now()).value();
        const auto signed_in = std::ranges::find_if(
            first, [](const auto& line) { return line.words.starts_with("security session.signed-in, event "); });
        QVERIFY(signed_in != first.end() && signed_in->level == SystemLog::Level::notice);
        QVERIFY(log.next(session, now()).value().empty());

        const auto query = one.submit().value();  // no event about security
        QVERIFY(log.next(session, now()).value().empty());
        const auto page = desk_->approvals().approval(query).value().page;
        QVERIFY(!desk_->approvals().decide(query, page, {domain::Item::t50}, "",
                                           one.with(domain::Duty::supervisor).person, Officer::secret("Not-theirs-1"),
                                           "not-needed"));
        const auto next = log.next(session, now()).value();
        QCOMPARE(next.size(), std::size_t{1});
        QVERIFY(next.front().level == SystemLog::Level::warning);
        QCOMPARE(next.front().words, "security countersign.failed, event " + std::to_string(session.count().value()));

        QVERIFY(desk_->ledger().verify({}).value().ok);
        const auto verified = log.next(session, now()).value();
        QCOMPARE(verified.size(), std::size_t{1});
        QVERIFY(verified.front().words.starts_with("security ledger.verified, event "));
        QVERIFY(verified.front().words.ends_with(", whole"));
    }

    /// By a command on Friday, or at the sign-out: the windows' next sign-in may be on Tuesday.
    void what_was_written_meanwhile_is_told_however_late() {
        const auto mark = profile_ / "told";
        auto one = officer();
        VERIFY_OK(one.sign_in());
        auto& session = desk_->parts().seating.seat()->session();
        const auto later = [&](int days) { return desk_->parts().machine.clock().now() + std::chrono::days{days}; };
        const auto told = [&](desk::SecurityLog& log, int days) {
            auto lines = log.next(session, later(days));
            if (!lines) qFatal("next: %s", qPrintable(scenario::code(lines)));
            return *std::move(lines);
        };
        desk::SecurityLog friday(mark);
        const auto before = told(friday, 0).size();
        QVERIFY(before > 0 && told(friday, 0).empty());
        QVERIFY(desk_->ledger().verify({}).value().ok);
        desk::SecurityLog tuesday(mark);
        const auto meanwhile = told(tuesday, 4);
        QCOMPARE(meanwhile.size(), std::size_t{1});
        QVERIFY(meanwhile.front().words.starts_with("security ledger.verified, event "));
        // Not noted yet: lost with the program, it comes again.
        desk::SecurityLog anew(mark);
        QCOMPARE(told(anew, 4).size(), std::size_t{1});
        QVERIFY(told(anew, 4).empty());
        desk::SecurityLog noted(mark);
        QVERIFY(told(noted, 4).empty());
        // Of another ledger, or no number: the last day.
        for (const char* wrong : {"999999\n", "x\n"}) {
            QVERIFY(files::replace(mark, std::string_view(wrong)));
            desk::SecurityLog other(mark);
            QVERIFY(told(other, 0).size() > before);
        }
    }
};

JCIC_TEST(SecurityLogTest)
#include "test_security_log.moc"
